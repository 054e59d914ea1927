import { tidy } from './cells.ts'

/** A formula that failed, or a column too narrow for its number. */
const failed = /^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|GETTING_DATA|BUSY|CONNECT|UNKNOWN)!?$|^#{2,}$/i
/** A long number that was shortened: `1.23E+08`. */
const shortened = /^[+-]?\d(?:[.,]\d+)?e\+?\d{1,3}$/i

/**
 * Why nothing can be read from a cell, where a spreadsheet has put something else in its place;
 * null otherwise.
 */
export function damageOf(cell: string): string | null {
  const text = tidy(cell)
  if (failed.test(text)) return 'A formula of the spreadsheet failed here, and what stood in the cell is not in the list.'
  if (shortened.test(text)) return 'A spreadsheet has shortened this number and digits are lost.'
  return null
}

/**
 * The text within what programs write so that a spreadsheet leaves it alone: `="0012345"` holds
 * `0012345`. A cell that is not of this shape comes back as it is.
 */
export function unwrapped(cell: string): string {
  const inside = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell)?.[1]
  return inside === undefined ? cell : inside.replaceAll('""', '"')
}

/**
 * A gestation that a spreadsheet took for a day: `8/40`, typed into a cell, became August of 1940,
 * shown as `Aug-40` or `1940-08-01`. Null when it is no such day.
 */
export function gestationMadeDay(cell: string): string | null {
  const text = tidy(cell)
  const iso = /^(?:19|20)(\d\d)-(\d\d)-01$/.exec(text)
  if (iso?.[1] === '40') return `${Number(iso[2])}/40`
  const named = /^([a-z]{3})[- ]40$/i.exec(text)?.[1]?.toLowerCase()
  const month = named === undefined ? -1 : monthNames.indexOf(named)
  return month < 0 ? null : `${month + 1}/40`
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
