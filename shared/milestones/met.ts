import type { IsoDay } from '../calendar/day.ts'
import { type CaseFile, type EventFacts, firstEvent } from '../case-file/case-file.ts'
import { bornBy, earlier, isWorkOfSocialCare } from '../case-file/state.ts'
import type { EventKind } from '../events/kinds.ts'
import type { SharedWith } from '../events/model.ts'
import type { Outcome } from '../meetings/outcomes.ts'
import { bornUnfinished } from './conditions.ts'
import { byEvent } from './met-events.ts'
import type { MilestoneCode } from './model.ts'
import { planMadeOn } from './plan.ts'
import { reviewDays } from './reviews.ts'

/**
 * Met, and on which day; null where the day is not kept (the line *if born tonight*, a social
 * worker who is only named).
 */
export interface Met {
  readonly on: IsoDay | null
}

/** Everybody who has to have the birth plan (Birmingham and Solihull form). */
const planReaders: readonly SharedWith[] = ['maternity', 'out_of_hours', 'health_visitor', 'gp']

/** Whether and when a milestone was met by `today`; null while it was not. */
export function metBy(code: MilestoneCode, file: CaseFile, today: IsoDay): Met | null {
  const on = (found: IsoDay | null | undefined): Met | null => (found == null || found > today ? null : { on: found })
  switch (code) {
    case 'booking':
      return on(file.bookedOn)
    case 'referral':
      return { on: file.receivedOn }
    case 'decision':
      return on(decidedOn(file, today)) ?? (file.socialWorkerNamed ? { on: null } : null)
    case 'first_discussed':
      return on(file.discussions[0]?.on)
    case 'born_tonight':
      return file.bornTonightWritten ? { on: null } : null
    case 'birth_plan_to_parents':
      return on(file.events.find(event => isSentTo('parents', event))?.on)
    case 'birth_plan_shared':
      return on(acknowledgedByAll(file, today))
    case 'birth_notified':
    case 'court_application':
      return on(sinceBirth(file, code, today))
    case 'core_group':
      return on(coreGroupOn(file, today))
    case 'parenting_assessment':
      return on(parentingAssessedOn(file, today))
    case 'first_review':
      return on(reviewDays(file, today)[0])
    case 'later_review':
      return on(reviewDays(file, today)[1])
    default:
      return on(firstEvent(file, byEvent[code] ?? [], today)?.on)
  }
}

/** Neither says what becomes of the referral. */
const undecided: readonly (Outcome | null)[] = [null, 'under_review', 'alert']

/**
 * A decision, an allocation, the first work of social care, or the outcome of a discussion,
 * whichever came first. A referral returned for information or kept under review is not decided on.
 */
function decidedOn(file: CaseFile, today: IsoDay): IsoDay | undefined {
  const decides = ({ kind, detail }: EventFacts) => (kind === 'referral_decision' ? detail.answer !== 'returned' : isWorkOfSocialCare(kind))
  const event = file.events.find(one => one.on <= today && decides(one))?.on
  const outcome = file.discussions.find(discussion => !undecided.includes(discussion.outcome) && discussion.on <= today)?.on
  if (event === undefined || outcome === undefined) return event ?? outcome
  return earlier(event, outcome)
}

/**
 * Nothing can be said of this baby, or asked of a court for it, before the birth: an application in
 * the pregnancy was for a sibling.
 */
function sinceBirth(file: CaseFile, kind: 'birth_notified' | 'court_application', today: IsoDay): IsoDay | undefined {
  const born = bornBy(file, today)
  return born === null ? undefined : file.events.find(event => event.kind === kind && event.on >= born)?.on
}

/**
 * The first one after the conference that made the plan: a core group before it was another
 * child’s.
 */
function coreGroupOn(file: CaseFile, today: IsoDay): IsoDay | undefined {
  const made = planMadeOn(file, today)
  return made === null ? undefined : file.events.find(({ kind, on }) => kind === 'core_group' && on >= made)?.on
}

/** The parenting assessment, or the unfinished one itself, finished after the birth. */
function parentingAssessedOn(file: CaseFile, today: IsoDay): IsoDay | undefined {
  const kinds: readonly EventKind[] = [
    'parenting_assessment_completed',
    ...(bornUnfinished(file, today) ? ['assessment_completed' as const] : []),
  ]
  return firstEvent(file, kinds, today)?.on
}

function isSentTo(reader: SharedWith, { kind, detail }: EventFacts): boolean {
  return kind === 'birth_plan_shared' && detail.sharedWith.includes(reader)
}

/** The day on which the last of them acknowledged the birth plan; null while somebody has not. */
function acknowledgedByAll(file: CaseFile, today: IsoDay): IsoDay | null {
  let last: IsoDay = ''
  for (const reader of planReaders) {
    const acknowledged = file.events
      .filter(event => isSentTo(reader, event))
      .flatMap(({ detail }) => (detail.acknowledgedOn !== null && detail.acknowledgedOn <= today ? [detail.acknowledgedOn] : []))
      .sort()[0]
    if (acknowledged === undefined) return null
    if (acknowledged > last) last = acknowledged
  }
  return last
}
