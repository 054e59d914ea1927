import type { IsoDay } from '../../shared/calendar/day.ts'
import { Day } from '../../shared/fields.ts'
import { type Clock, systemClock } from '../backend/clock.ts'
import { Usage } from './usage.ts'

/** The day of PSYCHOSOCIAL_TODAY; undefined where this machine's own counts. */
export function givenDay(): IsoDay | undefined {
  const day = process.env.PSYCHOSOCIAL_TODAY
  if (day === undefined || day === '') return undefined
  if (!Day.safeParse(day).success) throw new Usage('PSYCHOSOCIAL_TODAY is not a day like 2026-11-24.')
  return day
}

export function toolClock(): Clock {
  return systemClock(givenDay())
}

/** A clock whose day is set by whoever holds it; undefined is the machine's own day. */
export function settableClock(first: IsoDay | undefined): Clock & { setDay(day: IsoDay): void } {
  let clock = systemClock(first)
  return {
    today: () => clock.today(),
    now: () => clock.now(),
    setDay: day => {
      clock = systemClock(day)
    },
  }
}
