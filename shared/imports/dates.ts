import { Temporal } from 'temporal-polyfill'
import { addDays, day, type IsoDay } from '../calendar/day.ts'
import { readDay } from '../calendar/typed.ts'
import { tidy } from './cells.ts'

/**
 * A date as it stands in a list: as typed on screens, but never relative to today, because nobody
 * knows on which day the cell was filled in.
 */
export function readListDay(cell: string, today: IsoDay): IsoDay | null {
  const text = tidy(cell).replace(/[.,;]+$/, '')
  if (!/^\d/.test(text) && !/^[a-z]{3,9},? \d/i.test(text)) return null
  const timed = withTime.exec(text)
  if (timed === null) return readDay(text, today)
  if (timed.groups?.offset !== undefined) return dayOfInstant(text)
  const read = readDay(timed.groups?.date ?? '', today)
  return read !== null && isMidnight(timed.groups?.time ?? '') ? addDays(read, 1) : read
}

/** A day with a time of day, and with an offset from UTC or without. */
const withTime = /^(?<date>.*\d)(?:T|,? )(?<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)? ?(?:am|pm)?)(?<offset>Z|[+-]\d{2}:?\d{2})?$/i

/** Every nation of the United Kingdom keeps this time. */
const zone = 'Europe/London'

function dayOfInstant(text: string): IsoDay | null {
  try {
    return Temporal.Instant.from(text.replace(' ', 'T')).toZonedDateTimeISO(zone).toPlainDate().toString()
  } catch {
    return null
  }
}

/** Seconds before midnight: a spreadsheet’s fraction of a day that lacks the last of its digits. */
function isMidnight(time: string): boolean {
  return /^23:59:59/.test(time)
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
