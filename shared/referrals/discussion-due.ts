import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import type { ReferralLine } from './model.ts'

/**
 * When a referral is to be discussed next, and how many days that is overdue (0 when it is not).
 */
export interface DiscussionDue {
  readonly on: IsoDay
  readonly lateDays: number
  /**
   * It has never been discussed: due within a meeting interval of receipt (docs/domain.md, section
   * 3: first discussed at the next weekly meeting).
   */
  readonly isFirst: boolean
}

/** Null where nothing is due: a closed referral, or one discussed without a next date. */
export function discussionDue(
  line: Pick<ReferralLine, 'status' | 'receivedOn' | 'lastDiscussedOn' | 'nextDiscussionOn'>,
  today: IsoDay,
  meetingIntervalDays: number,
): DiscussionDue | null {
  if (line.status !== 'open') return null
  const isFirst = line.lastDiscussedOn === null
  const on = line.nextDiscussionOn ?? (isFirst ? addDays(line.receivedOn, meetingIntervalDays) : null)
  return on === null ? null : { on, lateDays: Math.max(0, daysBetween(on, today)), isFirst }
}
