import type { IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { CaseFile, DiscussionFacts } from '../../shared/case-file/case-file.ts'
import type { Agency } from '../../shared/directory/model.ts'
import type { EventKind } from '../../shared/events/kinds.ts'
import type { Seen } from '../../shared/events/model.ts'
import type { SafeguardCode } from '../../shared/safeguards/model.ts'
import { caseFile, discussed, happened } from '../support/case-file.ts'

/** One dated fact: what the register is told on that day. */
interface Fact {
  readonly on: IsoDay
  readonly tell: (file: CaseFile) => CaseFile
}

/**
 * One case of the briefing as the register would have been told of it, from the receipt to the
 * harm.
 */
export interface Timeline {
  readonly name: string
  readonly edd: IsoDay
  readonly receivedOn: IsoDay
  /** What the review is about, and its day; the replay ends there. */
  readonly harm: { readonly on: IsoDay; readonly words: string }
  readonly facts: readonly Fact[]
  /**
   * The safeguards that the case must have raised, each with the words of the briefing that it
   * answers.
   */
  readonly must: Partial<Readonly<Record<SafeguardCode, string>>>
}

/**
 * The case file as the register held it at the end of a day: everything told by then, and nothing
 * that came later.
 */
export function asKnownOn({ edd, receivedOn, facts }: Timeline, day: IsoDay): CaseFile {
  // Nothing is taken for known: nobody named as the father, no decision, no search.
  const received = caseFile({ edd, receivedOn, bookedOn: receivedOn, fathers: [], rag: 'not_rated' })
  return facts.filter(({ on }) => on <= day).reduce((file, { tell }) => tell(file), received)
}

export function event(on: IsoDay, kind: EventKind, about: Parameters<typeof happened>[2] = {}): Fact {
  return { on, tell: file => caseFile({ ...file, events: [...file.events, happened(kind, on, about)] }) }
}

/** A contact of an agency with the family, and who or what was seen. */
export function visit(on: IsoDay, agency: Agency, ...seen: Seen[]): Fact {
  return event(on, 'contact', { agency, detail: { seen } })
}

export function meeting(on: IsoDay, about: Partial<DiscussionFacts> = {}): Fact {
  return { on, tell: file => caseFile({ ...file, discussions: [...file.discussions, discussed(on, about)] }) }
}

/**
 * The record is told something that is no event: who the father is, that a relative is worried,
 * that the baby is born.
 */
export function learns(on: IsoDay, what: Partial<CaseFile>): Fact {
  return { on, tell: file => caseFile({ ...file, ...what }) }
}

/** Days of one pregnancy by gestation: `const at = gestations(edd)`, `at(31, 4)`. */
export function gestations(edd: IsoDay): (weeks: number, days?: number) => IsoDay {
  return (weeks, days = 0) => dayOfGestation(edd, weeks, days)
}
