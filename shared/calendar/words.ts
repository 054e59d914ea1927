import { Temporal } from 'temporal-polyfill'
import { addDays, day, type IsoDay } from './day.ts'

/** `January` to `December`. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** `Monday` to `Sunday`. */
export const weekdays: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/**
 * Long days once written: sentences about thousands of referrals name the same few thousand days.
 */
const written = new Map<IsoDay, string>()
const mostWritten = 20_000

/** `14 September 2026` (NHS style). */
export function longDay(iso: IsoDay): string {
  const known = written.get(iso)
  if (known !== undefined) return known
  const date = day(iso)
  const words = `${date.day} ${months[date.month - 1]} ${date.year}`
  if (written.size >= mostWritten) written.clear()
  written.set(iso, words)
  return words
}

/** `Tuesday 24 November 2026`. */
export function fullDay(iso: IsoDay): string {
  return `${weekdays[day(iso).dayOfWeek - 1]} ${longDay(iso)}`
}

/** `Wed 25 Nov`, for narrow columns; the year is added when it is not the year of `today`. */
export function shortDay(iso: IsoDay, today: IsoDay): string {
  const date = day(iso)
  const text = `${weekdays[date.dayOfWeek - 1]?.slice(0, 3)} ${date.day} ${months[date.month - 1]?.slice(0, 3)}`
  return date.year === day(today).year ? text : `${text} ${date.year}`
}

/** `today`, `tomorrow`, `Wed 25 Nov`. */
export function nearDay(on: IsoDay, today: IsoDay): string {
  if (on === today) return 'today'
  return on === addDays(today, 1) ? 'tomorrow' : shortDay(on, today)
}

/** `5:30pm`, `midday`, `midnight` from `17:30`. */
export function clockTime(time: string): string {
  const at = Temporal.PlainTime.from(time)
  if (at.minute === 0 && at.hour === 12) return 'midday'
  if (at.minute === 0 && at.hour === 0) return 'midnight'
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12
  const minutes = at.minute === 0 ? '' : `:${String(at.minute).padStart(2, '0')}`
  return `${hour}${minutes}${at.hour < 12 ? 'am' : 'pm'}`
}
