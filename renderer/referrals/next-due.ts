import type { IsoDay } from '../../shared/calendar/day.ts'
import { nextStep } from '../../shared/tracking/next-step.ts'
import { lateWords, milestoneShort, type Row } from '../../shared/tracking/rows.ts'
import { dayWords, discussionWords } from '../record/words.ts'

export interface NextDue {
  readonly on: IsoDay
  readonly words: string
  readonly isLate: boolean
  /** What it is measured against: `20+0`. */
  readonly standard: string
}

/**
 * What is due next, the longest overdue first: `Assessment start, 81 days late`, `ICPC, 12
 * December`, or the next discussion where that comes sooner. Null where nothing is.
 */
export function nextDue(row: Row, today: IsoDay, meetingIntervalDays: number): NextDue | null {
  const step = nextStep(row, today, meetingIntervalDays)
  if (step === null) return null
  if (step.kind === 'discussion') {
    const { due, standard } = step
    return { on: due.on, words: `Discussion, ${lower(discussionWords(due, today))}`, isLate: due.lateDays > 0, standard }
  }
  const { code, dueOn, state, standard } = step.unmet
  const when = lateWords(step.unmet, today) ?? lower(dayWords(dueOn, today))
  return { on: dueOn, words: `${milestoneShort[code]}, ${when}`, isLate: state === 'late', standard }
}

/** `Today` and `Tomorrow` in the middle of a line. */
function lower(words: string): string {
  return words.replace(/^To/, 'to')
}
