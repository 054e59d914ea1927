import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import type { Milestone, MilestoneState } from '../../shared/milestones/model.ts'
import type { Tone } from '../ui/tag.tsx'

/** A number of days as people say it: `1 day`, `12 days`, from two weeks on `9 weeks 4 days`. */
export function spanWords(days: number): string {
  const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  if (days < 14) return many(days, 'day')
  const weeks = many(Math.floor(days / 7), 'week')
  return days % 7 === 0 ? weeks : `${weeks} ${many(days % 7, 'day')}`
}

/** How a milestone stands, as a word, its tone, and by how much: `Late`, `9 weeks 4 days`. */
export interface Standing {
  readonly word: string
  readonly tone: Tone
  readonly by: string
}

const standings: Record<MilestoneState, Pick<Standing, 'word' | 'tone'>> = {
  met: { word: 'Met', tone: 'green' },
  met_late: { word: 'Met late', tone: 'grey' },
  due: { word: 'Due', tone: 'grey' },
  amber: { word: 'Amber', tone: 'amber' },
  late: { word: 'Late', tone: 'red' },
  moot: { word: 'No longer needed', tone: 'grey' },
}

/** The state of a milestone in words with its figures, as of `today`. */
export function standingOf(milestone: Milestone, today: IsoDay): Standing {
  const { state, dueOn, metOn } = milestone
  return { ...standings[state], by: by(state, dueOn, metOn ?? today) }
}

function by(state: MilestoneState, dueOn: IsoDay, on: IsoDay): string {
  const days = daysBetween(dueOn, on)
  if (state === 'moot' || state === 'met') return ''
  if (state === 'met_late') return days > 0 ? `by ${spanWords(days)}` : ''
  if (days > 0) return `${spanWords(days)} past due`
  return days === 0 ? 'today' : `in ${spanWords(-days)}`
}
