import type { IsoDay } from '../calendar/day.ts'
import type { Agency } from '../directory/model.ts'
import type { EventKind } from '../events/kinds.ts'
import type { EventDetail } from '../events/model.ts'
import type { CheckBody, LegalStatus, LivesWith, Parentage, Past, Stage } from '../family/codes.ts'
import type { Outcome } from '../meetings/outcomes.ts'
import type { Answer, CareExperience, Identification } from '../people/codes.ts'
import type { Rag, Status } from '../referrals/codes.ts'
import type { FactorCode } from '../referrals/factors.ts'

/**
 * One referral as the rules see it: facts only, no names, every list oldest first. Milestones and
 * safeguards are pure functions of this, a day and the register's figures. Gathered by
 * `main/tracking/gather.ts`; written out by hand in tests and in the replayed cases.
 */
export interface CaseFile {
  readonly id: string
  readonly status: Status
  readonly rag: Rag
  readonly madeOn: IsoDay | null
  readonly receivedOn: IsoDay
  readonly numberExpected: number
  readonly bookedOn: IsoDay | null
  readonly lateBookingReason: string | null
  /** The EDD in force; null while none is known. */
  readonly edd: IsoDay | null
  /** The EDD first recorded. */
  readonly firstEdd: IsoDay | null
  readonly bornTonightWritten: boolean
  readonly bornOn: IsoDay | null
  /**
   * Every baby recorded was stillborn or has died: reminders stop at once, as when the pregnancy
   * ended.
   */
  readonly noBabyLives: boolean
  readonly dischargedOn: IsoDay | null
  readonly closedOn: IsoDay | null
  readonly parentsTold: Answer
  /** Named on the record; the day is the event `allocated`. */
  readonly socialWorkerNamed: boolean
  readonly mother: ParentFacts
  /** Days on which the mother left an address or came to one, as her addresses tell. */
  readonly motherMovedOn: readonly IsoDay[]
  /** The father first, then other partners and possible fathers. */
  readonly fathers: readonly FatherFacts[]
  readonly siblings: readonly SiblingFacts[]
  /** Other adults of the household, and relatives, of whom a risk is known. */
  readonly adultsPosingRisk: number
  readonly factors: readonly { readonly code: FactorCode; readonly notedOn: IsoDay }[]
  readonly concerns: readonly {
    readonly id: string
    readonly relationship: string
    readonly raisedOn: IsoDay
    readonly respondedOn: IsoDay | null
  }[]
  readonly disagreements: readonly DisagreementFacts[]
  readonly events: readonly EventFacts[]
  readonly discussions: readonly DiscussionFacts[]
  readonly actions: readonly ActionFacts[]
  /**
   * RAG as it was set, oldest first; the last is the one in force. Empty where it was never
   * changed.
   */
  readonly rags: readonly { readonly on: IsoDay; readonly from: Rag; readonly to: Rag; readonly reason: string }[]
  /** An earlier pregnancy of the family is linked. */
  readonly linkedEarlier: boolean
  /**
   * Original due days kept when the referral came or the milestone first applied, by milestone
   * code.
   */
  readonly firstDue: Readonly<Record<string, IsoDay>>
}

export interface ParentFacts {
  readonly dateOfBirth: IsoDay | null
  readonly careExperience: CareExperience
  readonly personalAdviserNamed: boolean
}

export interface FatherFacts extends ParentFacts {
  readonly identified: Identification
  readonly spokenToOn: IsoDay | null
  readonly checks: readonly { readonly body: CheckBody; readonly askedOn: IsoDay; readonly answeredOn: IsoDay | null }[]
}

export interface SiblingFacts {
  readonly dateOfBirth: IsoDay | null
  readonly parentage: Parentage
  readonly livesWith: LivesWith
  readonly legalStatus: LegalStatus
  readonly past: readonly Past[]
  readonly outcomeOn: IsoDay | null
}

export interface EventFacts {
  readonly kind: EventKind
  readonly on: IsoDay
  readonly agency: Agency | null
  readonly detail: EventDetail
}

export interface DiscussionFacts {
  readonly on: IsoDay
  readonly outcome: Outcome | null
  readonly analysisWritten: boolean
  readonly worriesWritten: boolean
  /** On the meeting's attendance list, whatever became of them. */
  readonly agenciesInvited: readonly Agency[]
  /** Gave information on this case. */
  readonly agenciesHeard: readonly Agency[]
}

export interface ActionFacts {
  readonly id: string
  readonly agency: Agency | null
  readonly raisedOn: IsoDay
  readonly dueOn: IsoDay | null
  readonly state: 'open' | 'done' | 'overtaken' | 'not_done'
  readonly closedOn: IsoDay | null
}

export interface DisagreementFacts {
  readonly id: string
  readonly raisedOn: IsoDay
  readonly urgent: boolean
  readonly stage: Stage
  readonly stageSince: IsoDay
  readonly resolvedOn: IsoDay | null
}

/** The latest event of these kinds up to a day. */
export function latestEvent(file: Pick<CaseFile, 'events'>, kinds: readonly EventKind[], until: IsoDay): EventFacts | undefined {
  return file.events.findLast(event => event.on <= until && kinds.includes(event.kind))
}

/** The first event of these kinds up to a day. */
export function firstEvent(file: Pick<CaseFile, 'events'>, kinds: readonly EventKind[], until: IsoDay): EventFacts | undefined {
  return file.events.find(event => event.on <= until && kinds.includes(event.kind))
}
