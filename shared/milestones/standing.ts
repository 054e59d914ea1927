import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { counted } from '../words.ts'
import type { Milestone, MilestoneState } from './model.ts'

/** A number of days as people say it: `1 day`, `12 days`, from two weeks on `9 weeks 4 days`. */
export function spanWords(days: number): string {
  const many = (count: number, what: string) => counted(count, what)
  if (days < 14) return many(days, 'day')
  const weeks = many(Math.floor(days / 7), 'week')
  return days % 7 === 0 ? weeks : `${weeks} ${many(days % 7, 'day')}`
}

const words: Record<MilestoneState, string> = {
  met: 'Met',
  met_late: 'Met late',
  due: 'Due',
  amber: 'Amber',
  late: 'Late',
  moot: 'No longer needed',
}

/**
 * How a milestone stands in words, and by how much, as of `today`: `Late`, `9 weeks 4 days past
 * due`.
 */
export function standingWords({ state, dueOn, metOn }: Milestone, today: IsoDay): { readonly word: string; readonly by: string } {
  return { word: words[state], by: by(state, dueOn, metOn ?? today) }
}

function by(state: MilestoneState, dueOn: IsoDay, on: IsoDay): string {
  const days = daysBetween(dueOn, on)
  if (state === 'moot' || state === 'met') return ''
  if (state === 'met_late') return days > 0 ? `by ${spanWords(days)}` : ''
  if (days > 0) return `${spanWords(days)} past due`
  return days === 0 ? 'today' : `in ${spanWords(-days)}`
}
