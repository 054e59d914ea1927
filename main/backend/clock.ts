import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from '../../shared/calendar/day.ts'

/** The time, passed in everywhere so that tests and demonstrations can set the day. */
export interface Clock {
  today(): IsoDay
  /** UTC, ISO 8601 with milliseconds. */
  now(): string
}

/**
 * This machine's clock. With `day` set (PSYCHOSOCIAL_TODAY), the day is fixed and the time of day
 * runs on.
 */
export function systemClock(day?: IsoDay): Clock {
  const utc = () => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 })
  if (day === undefined) return { today: () => Temporal.Now.plainDateISO().toString(), now: utc }
  const fixed = Temporal.PlainDate.from(day).toString()
  return { today: () => fixed, now: () => `${fixed}${utc().slice(10)}` }
}
