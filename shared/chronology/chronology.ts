import type { Action } from '../actions/model.ts'
import type { Baby } from '../birth/model.ts'
import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationFigure } from '../calendar/gestation.ts'
import type { CaseEvent } from '../events/model.ts'
import type { Family } from '../family/model.ts'
import type { LogEntry } from '../log/model.ts'
import type { Referral } from '../referrals/model.ts'
import type { SafeguardAnswer } from '../safeguards/model.ts'
import { counted } from '../words.ts'
import { birthEntries } from './birth.ts'
import type { ChronologyEntry } from './entry.ts'
import { eventEntries } from './events.ts'
import { familyEntries } from './family.ts'
import { meetingEntries } from './meetings.ts'
import { parentEntries } from './parents.ts'
import { referralEntries } from './referral.ts'
import { logEntries, noteEntries, safeguardEntries } from './writing.ts'

export { type ChronologyEntry, type ChronologyKind, chronologyKindWords } from './entry.ts'

/**
 * Everything a chronology is made of; what could not be read is left empty and has to be said
 * apart.
 */
export interface ChronologySources {
  readonly referral: Referral
  readonly family: Family
  readonly events: readonly CaseEvent[]
  readonly babies: readonly Baby[]
  readonly actions: readonly Action[]
  readonly log: readonly LogEntry[]
  readonly answers: readonly SafeguardAnswer[]
  /** The local day of an instant in UTC: notes and answers are kept as instants. */
  readonly dayOf: (instant: string) => IsoDay
}

/** All that happened around one referral, oldest first; on one day in the order of the sources. */
export function chronologyOf(sources: ChronologySources): ChronologyEntry[] {
  const entries = [
    ...parentEntries(sources),
    ...referralEntries(sources),
    ...familyEntries(sources.family),
    ...eventEntries(sources.events),
    ...logEntries(sources.log),
    ...noteEntries(sources),
    ...meetingEntries(sources),
    ...safeguardEntries(sources),
    ...birthEntries(sources),
  ]
  return entries.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/**
 * Where in the pregnancy a day is: `31+4`, `EDD +3 d`, `Before` the pregnancy, `5 days old` after
 * the birth, null without an EDD.
 */
export function pointInTime(line: Pick<Referral['line'], 'edd' | 'bornOn' | 'endedOn'>, on: IsoDay): string | null {
  if (line.bornOn !== null && on >= line.bornOn) return ageWords(daysBetween(line.bornOn, on))
  if (line.endedOn !== null && on > line.endedOn) return 'After'
  return line.edd === null ? null : (gestationFigure(line, on) ?? 'Before')
}

function ageWords(days: number): string {
  if (days === 0) return 'Birth'
  return days < 28 ? `${counted(days, 'day')} old` : `${Math.floor(days / 7)} weeks old`
}
