import Holidays from 'date-holidays'
import type { Nation } from '../access/model.ts'
import type { IsoDay } from './day.ts'

/** The library's codes of the four nations. */
const regions: Record<Nation, string> = { england: 'ENG', wales: 'WLS', scotland: 'SCT', northern_ireland: 'NIR' }

/**
 * Where the list that gov.uk publishes (Bank holidays, by nation) has a day that date-holidays
 * 3.37.0 does not have. Found by comparing both for 2019 to 2027
 * (tests/unit/calendar/working-days.test.ts).
 */
const missing: Record<Nation, readonly IsoDay[]> = {
  england: [],
  wales: [],
  // Proclaimed for the first match of the World Cup, in Scotland only.
  scotland: ['2026-06-15'],
  northern_ireland: [],
}

/**
 * Years for which the library's rules are asked; before and after them only weekends are not
 * worked.
 */
const firstYear = 1980
const lastYear = 2200

/**
 * Bank holidays of a nation in one year, substitute days included; those that fall on a weekend may
 * be among them.
 */
export function bankHolidays(nation: Nation, year: number): ReadonlySet<IsoDay> {
  if (year < firstYear || year > lastYear) return new Set()
  const library = new Holidays('GB', regions[nation], { types: ['public', 'bank'] })
  // `date` is local wall-clock time in the holiday's own place, `2026-12-25 00:00:00`: no time zone
  // of the machine enters.
  const listed = library.getHolidays(year).map(({ date }) => date.slice(0, 10))
  return new Set([...listed, ...missing[nation].filter(on => on.startsWith(`${year}-`))])
}
