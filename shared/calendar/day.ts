import { Temporal } from 'temporal-polyfill'

/** An ISO day, for example `2026-11-24`. Days cross the bridge and rest in the register as text. */
export type IsoDay = string

export function day(iso: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(from: IsoDay, days: number): IsoDay {
  const number = dayNumber(from) + days
  const known = daysByNumber.get(number)
  if (known !== undefined) return known
  const found = day(from).add({ days }).toString()
  remember(found, number)
  return found
}

/** Years with more than four digits begin with a sign. */
function isPlainYear(iso: IsoDay): boolean {
  return iso.length === 10
}

/** Completed years from `born` to `on`. */
export function ageOn(born: IsoDay, on: IsoDay): number {
  if (born > on || !isPlainYear(born) || !isPlainYear(on)) return day(born).until(day(on), { largestUnit: 'year' }).years
  // As text: years apart, less one while the birthday is still to come. A list of ten thousand
  // parents asks thirty thousand times.
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)
}

const firstDay = Temporal.PlainDate.from('1970-01-01')
const numbersByDay = new Map<IsoDay, number>()
const daysByNumber = new Map<number, IsoDay>()
/** Three centuries of days; more than any register names. */
const mostRemembered = 110_000

/**
 * Days since 1 January 1970. Worked out by Temporal once for each day and remembered: the rules
 * over thousands of referrals ask for the same few thousand days again and again, a hundred times
 * faster than parsing them anew (docs/design.md, section 9: every safeguard over 5,000 referrals in
 * 150 ms).
 */
function dayNumber(iso: IsoDay): number {
  const known = numbersByDay.get(iso)
  if (known !== undefined) return known
  const date = day(iso)
  const number = firstDay.until(date, { largestUnit: 'day' }).days
  remember(date.toString(), number)
  return number
}

function remember(iso: IsoDay, number: number): void {
  if (numbersByDay.size >= mostRemembered) {
    numbersByDay.clear()
    daysByNumber.clear()
  }
  numbersByDay.set(iso, number)
  daysByNumber.set(number, iso)
}
