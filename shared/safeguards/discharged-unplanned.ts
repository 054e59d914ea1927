import { addDays } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { acceptance, bornBy, hasEnded } from '../case-file/state.ts'
import { reviewDays } from '../milestones/reviews.ts'
import type { Safeguard } from './model.ts'
import { finding, latestOf } from './parts.ts'

/**
 * Born and discharged without a pre-discharge meeting. It holds for a closed referral too, for the
 * twelve weeks after the birth in which closing is too soon; the first review after the birth
 * settles it, because the meeting cannot be held any more. Scotland, Lincolnshire: before
 * discharge, always.
 */
export const dischargedUnplanned: Safeguard = {
  code: 'discharged-unplanned',
  lesson: 'Scotland and Lincolnshire procedures: a meeting before discharge, always.',
  check({ file, today, thresholds }) {
    const { dischargedOn, status } = file
    const born = bornBy(file, today)
    if (status === 'withdrawn' || hasEnded(file) || born === null || dischargedOn === null || dischargedOn > today) return null
    if (status === 'closed' && today >= addDays(born, thresholds.closedTooSoonWeeks * 7)) return null
    if (firstEvent(file, ['pre_discharge_meeting'], dischargedOn) !== undefined) return null
    if (reviewDays(file, today).some(on => on >= dischargedOn)) return null
    return finding({
      level: acceptance(file, today).state === 'accepted' ? 'red' : 'amber',
      sentence: `Born on ${longDay(born)} and discharged on ${longDay(dischargedOn)}: no pre-discharge meeting is recorded.`,
      by: 'recording the pre-discharge meeting if it was held, or the first review after the birth',
      since: latestOf(dischargedOn, file.receivedOn),
      grounds: [`discharged:${dischargedOn}`],
    })
  },
}
