import { addDays, ageOn, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationOn } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { lateBookingWords } from '../../shared/referrals/codes.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import type { Facts } from './fill-in.ts'

/** What a referral is about, for the texts that follow from it. */
export function factsOf(referral: NewReferral): Facts {
  const { receivedOn: received, bookedOn, lateBookingReason } = referral.referral
  const year = Number(received.slice(0, 4))
  const booked = bookedOn !== null && referral.edd !== null ? gestationOn(referral.edd.edd, bookedOn) : null
  const age = referral.mother.dateOfBirth === null ? '' : String(ageOn(referral.mother.dateOfBirth, received))
  return {
    year: String(year - 2 - (received.charCodeAt(9) % 4)),
    month: monthBefore(received),
    age,
    booked: booked ?? 'a date not recorded',
    late: lateBookingReason === null ? 'not asked' : lateBookingWords[lateBookingReason].toLowerCase(),
  }
}

function monthBefore(received: IsoDay): string {
  const before = addDays(received, -40)
  return longDay(before).split(' ')[1] ?? ''
}
