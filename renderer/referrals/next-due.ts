import type { IsoDay } from '../../shared/calendar/day.ts'
import { discussionDue } from '../../shared/referrals/discussion-due.ts'
import { lateWords, milestoneShort, type Row } from '../../shared/tracking/rows.ts'
import { dayWords, discussionWords } from './words.ts'

export interface NextDue {
  readonly on: IsoDay
  readonly words: string
  readonly isLate: boolean
  /** What it is measured against: `20+0`. */
  readonly standard: string
}

/**
 * What is due next, the longest overdue first: `Assessment start, 81 days late`, `ICPC, 12 December`, or the next discussion where that comes sooner.
 * Null where nothing is.
 */
export function nextDue({ line, tracked }: Row, today: IsoDay, meetingIntervalDays: number): NextDue | null {
  if (line.status !== 'open' || tracked === undefined || tracked.endedOn !== null) return null
  const [first] = tracked.unmet
  // The first discussion is a milestone of its own.
  const again = line.lastDiscussedOn === null ? null : discussionDue(line, today, meetingIntervalDays)
  if (again !== null && (first === undefined || again.on < first.dueOn))
    return {
      on: again.on,
      words: `Discussion, ${lower(discussionWords(again, today))}`,
      isLate: again.lateDays > 0,
      standard: 'the day set at the last one',
    }
  if (first === undefined) return null
  const when = lateWords(first, today) ?? lower(dayWords(first.dueOn, today))
  return { on: first.dueOn, words: `${milestoneShort[first.code]}, ${when}`, isLate: first.state === 'late', standard: first.standard }
}

/** `Today` and `Tomorrow` in the middle of a line. */
function lower(words: string): string {
  return words.replace(/^To/, 'to')
}
