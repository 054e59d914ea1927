import { Temporal } from 'temporal-polyfill'
import { clockTime, longDay } from '../../shared/calendar/words.ts'

/** `24 November 2026, 2:41pm` on this machine’s clock, from an instant in UTC. */
export function instantWords(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return `${longDay(local.toPlainDate().toString())}, ${clockTime(local.toPlainTime().toString({ smallestUnit: 'minute' }))}`
}

/** `1.2 MB`. */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`
}
