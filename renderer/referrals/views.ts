import { addDays, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'

/** Ways to look at the register, as chips above the list. */
export const views = ['open', 'drift', 'soon', 'no_edd', 'closed', 'all'] as const
export type View = (typeof views)[number]
export const viewWords: Record<View, string> = {
  open: 'Open',
  drift: 'Not discussed 28 days',
  soon: 'Due within 6 weeks',
  no_edd: 'No EDD',
  closed: 'Closed',
  all: 'All',
}

/** Which referrals have to be read for a view. */
export function statusOf(view: View): 'open' | 'closed' | 'all' {
  return view === 'closed' || view === 'all' ? view : 'open'
}

/** Domain, section 4, drift: not discussed for 28 days, counted from receipt while it was never discussed. */
const driftDays = 28
const soonDays = 42

type Line = Pick<ReferralLine, 'edd' | 'bornOn' | 'receivedOn' | 'lastDiscussedOn'>

/** Whether a referral of the right status stands in a view. */
export function isInView(view: View, line: Line, today: IsoDay): boolean {
  if (view === 'drift') return daysBetween(line.lastDiscussedOn ?? line.receivedOn, today) >= driftDays
  if (view === 'soon') return line.bornOn === null && line.edd !== null && line.edd <= addDays(today, soonDays)
  if (view === 'no_edd') return line.edd === null
  return true
}
