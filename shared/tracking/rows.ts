import { daysBetween, type IsoDay } from '../calendar/day.ts'
import type { MilestoneCode } from '../milestones/model.ts'
import type { ReferralLine } from '../referrals/model.ts'
import { type Level, levels } from '../safeguards/model.ts'
import { counted } from '../words.ts'
import type { TrackedLine } from './model.ts'

/**
 * A referral with what is due and what fires. `tracked` is missing for a closed referral, and until
 * it was read.
 */
export interface Row {
  readonly line: ReferralLine
  readonly tracked: TrackedLine | undefined
}
export interface TrackedRow extends Row {
  readonly tracked: TrackedLine
}

export type Unmet = TrackedLine['unmet'][number]
export type RaisedLine = TrackedLine['raised'][number]

/** Joins the list of referrals, in its order, with what is tracked of them. */
export function joinRows(lines: readonly ReferralLine[], tracked: readonly TrackedLine[]): Row[] {
  const byId = new Map(tracked.map(one => [one.referralId, one]))
  return lines.map(line => ({ line, tracked: byId.get(line.id) }))
}

export function isTracked(row: Row): row is TrackedRow {
  return row.tracked !== undefined
}

/** As list cells and *Today* name milestones. */
export const milestoneShort: Record<MilestoneCode, string> = {
  booking: 'Booking',
  referral: 'Referral',
  decision: 'Decision',
  first_discussed: 'First discussion',
  planning: 'Planning meeting',
  assessment_started: 'Assessment start',
  legal_planning: 'Legal planning',
  born_tonight: 'If born tonight',
  icpc: 'ICPC',
  core_group: 'Core group',
  birth_plan: 'Birth plan',
  birth_plan_to_parents: 'Birth plan to parents',
  birth_plan_shared: 'Birth plan sent',
  assessment_finished: 'Assessment end',
  papers: 'Papers to solicitor',
  birth_notified: 'Birth notified',
  court_application: 'Court application',
  pre_discharge: 'Pre-discharge meeting',
  parenting_assessment: 'Parenting assessment',
  first_review: 'First review',
  later_review: 'Review',
}

/** `1 day late`, `81 days late`; null where it is not. */
export function lateWords({ dueOn, state }: Unmet, today: IsoDay): string | null {
  if (state !== 'late') return null
  const days = daysBetween(dueOn, today)
  return `${counted(days, 'day')} late`
}

/** Those nobody has answered, red first, then the longest. */
export function unanswered({ raised }: TrackedLine): RaisedLine[] {
  return raised
    .filter(({ answered }) => !answered)
    .sort((one, other) => levels.indexOf(other.level) - levels.indexOf(one.level) || compare(one.since, other.since))
}

const countWords: Record<Level, string> = { red: 'red', amber: 'amber', info: 'to know' }

/** `3 red, 1 amber`; empty where there are none. */
export function levelWordsOf(raised: readonly RaisedLine[]): string {
  const counts = levels.toReversed().map(level => ({ level, count: raised.filter(one => one.level === level).length }))
  return counts.flatMap(({ level, count }) => (count === 0 ? [] : [`${count} ${countWords[level]}`])).join(', ')
}

/** Order of ISO days, and of any text by its code points. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
