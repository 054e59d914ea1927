import { formatValue, isDateFormat } from 'hucre'
import { Temporal } from 'temporal-polyfill'

/** What a workbook holds in a cell, and how it shows it. */
export interface StoredCell {
  readonly value: string | number | boolean | Date | null | undefined
  /** As Excel writes formats; missing where the cell has none. */
  readonly format?: string | undefined
}

/**
 * The words that a cell shows. A whole day is ISO, so that its order is certain; a day without its
 * year has the year from the cell; anything less is as the spreadsheet shows it, so that what it
 * made of `8/40` can be seen: `Aug-40`.
 */
export function shownWords({ value, format = 'General' }: StoredCell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (value instanceof Date) return dateWords(value, format)
  if (typeof value === 'number') return numberWords(value, format)
  const day = isDateFormat(format) ? dayWritten(value) : null
  return day === null ? value : dateWords(day, format)
}

/** Formats that add nothing to a number, and the commas between its thousands. */
const plain = /^(?:general|@)?$/i
const thousands = /,(?=[#0?])/g

function numberWords(value: number, format: string): string {
  if (plain.test(format.trim())) return String(value)
  try {
    return formatValue(value, format.replace(thousands, '')).trim()
  } catch {
    return String(value)
  }
}

/** A format without what it says literally: its letters are then only days, months and times. */
function letters(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '').toLowerCase()
}

/** A cell that holds its day as ISO 8601 (`t="d"`), with or without a time. */
function dayWritten(text: string): Date | null {
  const [, day, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text) ?? []
  if (day === undefined) return null
  try {
    return new Date(Temporal.Instant.from(`${day}T${time}Z`).epochMilliseconds)
  } catch {
    return null
  }
}

function dateWords(date: Date, format: string): string {
  const milliseconds = date.getTime()
  if (Number.isNaN(milliseconds)) return ''
  const at = momentOf(milliseconds)
  const parts = letters(format)
  const [hasDay, hasYear, hasTime] = [/(?<!d)d{1,2}(?!d)/.test(parts), /[ye]/.test(parts), /[hs]/.test(parts)]
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = at.toPlainDate().toString()
  const isOfTime = hasTime && !hasDay && !hasYear
  if (/\[[hms]+\]/i.test(format)) return asFormatted(date, format)
  if (isOfTime || at.year < 1900) return time
  if (plain.test(format.trim()) || (hasDay && hasYear)) return hasTime && time !== '00:00' ? `${day} ${time}` : day
  if (hasDay) return asFormatted(new Date(at.epochMilliseconds), 'd mmm yyyy')
  return asFormatted(date, format)
}

/**
 * Workbooks keep wall-clock time, handed over as if it were UTC. Days are fractions of a number in
 * them, so that a minute comes out early by some milliseconds and midnight by up to a minute, as
 * programs round.
 */
function momentOf(milliseconds: number): Temporal.ZonedDateTime {
  const exact = Temporal.Instant.fromEpochMilliseconds(milliseconds).round('second').toZonedDateTimeISO('UTC')
  if (exact.hour === 23 && exact.minute === 59 && exact.second > 0) return exact.add({ minutes: 1 }).startOfDay()
  return exact.round('minute')
}

function asFormatted(date: Date, format: string): string {
  try {
    return formatValue(date, format).trim()
  } catch {
    return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString()
  }
}
