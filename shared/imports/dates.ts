import { addDays, day, type IsoDay } from '../calendar/day.ts'
import { readDay } from '../calendar/typed.ts'
import { tidy } from './cells.ts'

/**
 * A date as it stands in a list: as typed on screens, but never relative to today, because nobody
 * knows on which day the cell was filled in.
 */
export function readListDay(cell: string, today: IsoDay): IsoDay | null {
  const text = tidy(cell).replace(/[.,;]+$/, '')
  return /^\d/.test(text) || /^[a-z]{3,9},? \d/i.test(text) ? readDay(text, today) : null
}

/**
 * A date of birth: it has a year, and two digits of one that would lie ahead mean the last century.
 */
export function readBirthDay(cell: string, today: IsoDay): IsoDay | null {
  if (!hasYear(cell)) return null
  const read = readListDay(cell, today)
  if (read === null || read <= today || hasFullYear(cell)) return read
  return day(read).subtract({ years: 100 }).toString()
}

/**
 * A referral or booking date: without a year the last such day; a year that was typed stands, even
 * where it lies ahead.
 */
export function readRecentDay(cell: string, today: IsoDay): IsoDay | null {
  const read = readListDay(cell, today)
  return read !== null && read > today && !hasYear(cell) ? day(read).subtract({ years: 1 }).toString() : read
}

/**
 * A number that stands for a day inside a spreadsheet (46,349 is 23 November 2026), within ten
 * years of today.
 */
export function looksLikeSerialDay(cell: string, today: IsoDay): boolean {
  if (!/^\d{5}(?:\.0+)?$/.test(cell.trim())) return false
  const meant = addDays('1899-12-30', Math.trunc(Number(cell)))
  return meant > addDays(today, -3_653) && meant < addDays(today, 3_653)
}

function hasFullYear(cell: string): boolean {
  return /(?:^|\D)\d{4}(?:\D|$)/.test(cell)
}

/** Three numbers, or a month's name with two: the date has a year. */
function hasYear(cell: string): boolean {
  const numbers = tidy(cell).match(/\d+/g) ?? []
  return hasFullYear(cell) || numbers.length >= 3 || (numbers.length === 2 && /[a-z]{3}/i.test(cell.replace(/\d(?:st|nd|rd|th)/gi, '')))
}
