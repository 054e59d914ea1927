import { tidy } from './cells.ts'
import type { ListRow } from './reader.ts'

/** Which of two numbers is the day: `05/07/2027` is 5 July or 7 May. */
export const dateOrders = ['day', 'month'] as const
export type DateOrder = (typeof dateOrders)[number]

const numeric = /^(\d{1,2})([/.-])(\d{1,2})(\2\d{2,4}.*)$/s

/**
 * In which order a column has its days. One date that can be read in one way only decides for all
 * of them; a column that tells nothing is read as the others of its list, and day first where none
 * tells. Null where the column contradicts itself.
 */
export function orderOf(cells: readonly string[]): DateOrder | 'unsaid' | null {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const parts = numeric.exec(tidy(cell))
    if (!parts) continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (first > 12 && second <= 12) dayFirst++
    if (second > 12 && first <= 12) monthFirst++
  }
  if (dayFirst > 0 && monthFirst > 0) return null
  return monthFirst > 0 ? 'month' : dayFirst > 0 ? 'day' : 'unsaid'
}

/**
 * Which of these columns, by index, have the month first. `chosen`: what a user has decided for all
 * of them.
 */
function monthFirstOf(rows: readonly ListRow[], columns: readonly number[], chosen: DateOrder | null): ReadonlySet<number> {
  if (chosen !== null) return new Set(chosen === 'month' ? columns : [])
  const told = new Map(columns.map(index => [index, orderOf(rows.map(({ cells }) => cells[index] ?? ''))]))
  const all = [...told.values()]
  const others: DateOrder = all.includes('month') && !all.includes('day') && !all.includes(null) ? 'month' : 'day'
  return new Set(columns.filter(index => (told.get(index) === 'unsaid' ? others : told.get(index)) === 'month'))
}

/** A list with every date day first, and what is said of that. */
export interface Ordered {
  readonly rows: readonly ListRow[]
  readonly remarks: readonly string[]
}

/** Brings the dates of these columns into one order; every other cell stays as it is. */
export function dayFirstRows(
  rows: readonly ListRow[],
  columns: readonly { readonly header: string; readonly isDate: boolean }[],
  chosen: DateOrder | null,
): Ordered {
  const dates = columns.flatMap(({ isDate }, index) => (isDate ? [index] : []))
  const months = monthFirstOf(rows, dates, chosen)
  const remarks = [
    ...[...months].map(index => monthFirstWords(columns[index]?.header ?? '', chosen !== null)),
    ...dates
      .filter(index => chosen === null && orderOf(rows.map(({ cells }) => cells[index] ?? '')) === null)
      .map(index => mixedWords(columns[index]?.header ?? '')),
  ]
  if (months.size === 0) return { rows, remarks }
  const ordered = rows.map(row => ({ ...row, cells: row.cells.map((cell, index) => (months.has(index) ? dayFirst(cell) : cell)) }))
  return { rows: ordered, remarks }
}

/** A date with the month first as one with the day first; any other cell as it is. */
function dayFirst(cell: string): string {
  const parts = numeric.exec(tidy(cell))
  return parts ? `${parts[3]}${parts[2]}${parts[1]}${parts[4]}` : cell
}

function monthFirstWords(header: string, isChosen: boolean): string {
  return `“${header}” is read month first${isChosen ? ', as chosen' : ': a date in this list can be read no other way'}. Its dates are shown day first.`
}

function mixedWords(header: string): string {
  return `“${header}” holds dates with the day first and dates with the month first: those that can be read both ways are read day first and need checking.`
}
