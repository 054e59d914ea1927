import { addDays, day, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation, gestationDays } from '../../shared/calendar/gestation.ts'
import type { Random } from './random.ts'

/**
 * The days of one pregnancy, none of which contradicts another. Days after `today` have not
 * happened.
 */
export interface Timeline {
  readonly receivedOn: IsoDay
  readonly edd: IsoDay
  readonly bookedOn: IsoDay | null
  readonly bornOn: IsoDay | null
  readonly dischargedOn: IsoDay | null
  readonly late: boolean
}

/**
 * How many days a register of this size looks back: about a year and a half for 60 referrals, ten
 * years for 100,000.
 */
export function spanDays(count: number): number {
  const years = 1.5 + 2.65 * (Math.log10(Math.max(count, 60)) - Math.log10(60))
  return Math.round(Math.min(10, years) * 365)
}

/** The first day of a sample register's history. */
export function historyStart(count: number, today: IsoDay): IsoDay {
  return addDays(today, -spanDays(count) - 1)
}

/**
 * The day on which referral `index` of `count` is received: spread over working days with a little
 * chance, oldest first.
 */
export function receivedOn(index: number, count: number, today: IsoDay, random: Random): IsoDay {
  // A small register shows a busy present rather than an even past.
  const lean = count <= 500 ? 1.3 : 1
  const ago = spanDays(count) * ((count - index - random.next()) / count) ** lean
  const on = day(addDays(today, -Math.max(0, Math.floor(ago))))
  return on.subtract({ days: Math.max(0, on.dayOfWeek - 5) }).toString()
}

export function inventTimeline(random: Random, received: IsoDay, today: IsoDay, about: { twins: boolean; late: boolean }): Timeline {
  const { twins, late } = about
  const bookedAt = late ? random.int(20 * 7 + 1, 31 * 7) : random.int(8 * 7, 14 * 7)
  // Most referrals come from booking or soon after it; some before anybody has seen the mother, a
  // few late.
  const referredAt = late
    ? bookedAt + random.int(0, 21)
    : random.weigh([
        [bookedAt + random.int(0, 10), 5],
        [random.int(14 * 7, 22 * 7), 4],
        [random.int(22 * 7, 33 * 7), 3],
        [random.int(5 * 7, bookedAt), 1],
      ])
  const edd = addDays(received, 280 - referredAt)
  const booked = dayOfGestation(edd, 0, bookedAt)
  const born = birthday(random, edd, received, twins)
  const home = addDays(born, gestationDays(edd, born) < 36 * 7 ? random.int(12, 45) : random.int(1, 6))
  const happened = (on: IsoDay) => (on <= today ? on : null)
  return { receivedOn: received, edd, bookedOn: happened(booked), bornOn: happened(born), dischargedOn: happened(home), late }
}

/**
 * Most births fall within two weeks of the EDD, some weeks before it, none more than twelve days
 * after.
 */
function birthday(random: Random, edd: IsoDay, received: IsoDay, twins: boolean): IsoDay {
  const early = random.chance(twins ? 0.6 : 0.08)
  const away = early ? random.int(-56, -22) : Math.round((random.next() + random.next() + random.next() - 1.6) * 12)
  const born = addDays(edd, Math.min(12, away))
  return daysBetween(received, born) < 5 ? addDays(received, 5) : born
}
