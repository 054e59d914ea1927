import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from './day.ts'

/** The day of an instant in UTC on this machine’s clock. */
export function localDay(instant: string): IsoDay {
  return local(instant).toPlainDate().toString()
}

/** Day and time of an instant in UTC on this machine’s clock, to the minute: `2026-11-24T14:41`. */
export function localMoment(instant: string): string {
  return local(instant).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

function local(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId())
}
