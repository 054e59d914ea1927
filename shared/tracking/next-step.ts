import type { IsoDay } from '../calendar/day.ts'
import { type DiscussionDue, discussionDue } from '../referrals/discussion-due.ts'
import type { Row, Unmet } from './rows.ts'

/** What is due next of a referral: a milestone, or the discussion that was agreed. */
export type NextStep =
  | { readonly kind: 'milestone'; readonly unmet: Unmet }
  | { readonly kind: 'discussion'; readonly due: DiscussionDue; readonly standard: string }

/**
 * What is due next, the longest overdue first, or the next discussion where that comes sooner. Null
 * where nothing is.
 */
export function nextStep({ line, tracked }: Row, today: IsoDay, meetingIntervalDays: number): NextStep | null {
  if (line.status !== 'open' || tracked === undefined || tracked.endedOn !== null) return null
  const [first] = tracked.unmet
  // The first discussion is a milestone of its own.
  const again = line.lastDiscussedOn === null ? null : discussionDue(line, today, meetingIntervalDays)
  if (again !== null && (first === undefined || again.on < first.dueOn))
    return { kind: 'discussion', due: again, standard: 'the day set at the last one' }
  return first === undefined ? null : { kind: 'milestone', unmet: first }
}
