import type { Nation } from '../access/model.ts'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, day, type IsoDay } from './day.ts'

/**
 * The working days of one year in order, and for every day of it how many there are up to and
 * including it.
 */
interface WorkingYear {
  readonly days: readonly IsoDay[]
  readonly upTo: ReadonlyMap<IsoDay, number>
}

/**
 * Built once for a nation and year: the rules over thousands of referrals then only look days up.
 */
const years = new Map<string, WorkingYear>()

/** Monday to Friday, and not a bank holiday of the nation (docs/domain.md, section 2). */
export function isWorkingDay(on: IsoDay, nation: Nation): boolean {
  const { days, upTo } = yearOf(on, nation)
  const count = upTo.get(on) ?? 0
  return count > 0 && days[count - 1] === on
}

/**
 * The `count`th working day after a day; the day itself is never counted, whether worked or not. 0
 * gives the day itself. Throws a RangeError for a count below 0.
 */
export function addWorkingDays(from: IsoDay, count: number, nation: Nation): IsoDay {
  if (count < 0 || !Number.isInteger(count)) throw new RangeError(`Not a number of working days: ${count}`)
  if (count === 0) return from
  let year = yearOf(from, nation)
  let position = (year.upTo.get(from) ?? 0) + count
  let number = numberOf(from)
  while (position > year.days.length) {
    position -= year.days.length
    number += 1
    year = workingYear(number, nation)
  }
  return year.days[position - 1] ?? from
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * `addWorkingDays` turned round.
 */
export function workingDaysBetween(from: IsoDay, to: IsoDay, nation: Nation): number {
  if (to < from) return -workingDaysBetween(to, from, nation)
  let count = (yearOf(to, nation).upTo.get(to) ?? 0) - (yearOf(from, nation).upTo.get(from) ?? 0)
  for (let number = numberOf(from); number < numberOf(to); number++) count += workingYear(number, nation).days.length
  return count
}

function yearOf(on: IsoDay, nation: Nation): WorkingYear {
  return workingYear(numberOf(on), nation)
}

function numberOf(on: IsoDay): number {
  return Number(on.slice(0, 4))
}

function workingYear(number: number, nation: Nation): WorkingYear {
  const key = `${nation} ${number}`
  const known = years.get(key)
  if (known !== undefined) return known
  const built = build(number, nation)
  years.set(key, built)
  return built
}

function build(number: number, nation: Nation): WorkingYear {
  const holidays = bankHolidays(nation, number)
  const first = `${String(number).padStart(4, '0')}-01-01`
  const days: IsoDay[] = []
  const upTo = new Map<IsoDay, number>()
  const { dayOfWeek, daysInYear } = day(first)
  for (let index = 0; index < daysInYear; index++) {
    const on = addDays(first, index)
    const weekend = (dayOfWeek - 1 + index) % 7 >= 5
    if (!weekend && !holidays.has(on)) days.push(on)
    upTo.set(on, days.length)
  }
  return { days, upTo }
}
