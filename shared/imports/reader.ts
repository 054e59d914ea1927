import type { IsoDay } from '../calendar/day.ts'
import { shorten, tidy } from './cells.ts'
import { type ImportField, importFields, type RowProblem } from './model.ts'

/** A row of a list as it was cut up: cells in the order of the columns. */
export interface ListRow {
  /** Line in the file where it begins, counting from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** What the file itself says of the row or of its cells. */
  readonly said?: readonly SaidOfCell[]
  /** A filter or a person has hidden the row in the workbook. */
  readonly isHidden?: boolean
}

/** What was seen in a cell beside its words: something struck out, a character taken out. */
export interface SaidOfCell {
  /** Counting from 0; null of the row as a whole. */
  readonly column: number | null
  readonly value: string
  readonly reason: string
  readonly weight: 'stop' | 'note'
}

/** The columns of a list: the header's words and what each column holds. */
export interface ListColumn {
  readonly header: string
  readonly field: ImportField | null
}

/**
 * One row read by field. What is said about it gathers in `problems`, words that have no field of
 * their own in `kept`.
 */
export interface RowReader {
  readonly today: IsoDay
  readonly problems: readonly RowProblem[]
  readonly kept: readonly string[]
  /** The cell, tidied; empty when blank or when the list has no such column. */
  cell(field: ImportField): string
  /** Whether the list has a column for this. */
  has(field: ImportField): boolean
  /** The row comes in, and this is said. */
  note(field: ImportField | null, reason: string, value?: string): void
  /** The row comes in once somebody says that this is right. */
  ask(field: ImportField | null, reason: string, rule: string): void
  /** The row cannot come in. */
  stop(field: ImportField | null, reason: string, value?: string): void
  /** The cell's own words go into the referral's note. */
  keep(field: ImportField): void
  /** As `keep`, for words that stand in no known column. */
  keepWords(header: string, words: string): void
}

const placesByColumns = new WeakMap<readonly ListColumn[], ReadonlyMap<ImportField, number>>()

/** What the file says of a row, at the fields of its cells. */
export function saidOf<F>({ said = [] }: ListRow, columns: readonly { readonly field: F | null }[]) {
  return said.map(({ column, value, reason, weight }) => ({
    field: column === null ? null : (columns[column]?.field ?? null),
    value: shorten(value),
    reason,
    weight,
  }))
}

/** Where each field stands; worked out once for a list. */
function placesOf(columns: readonly ListColumn[]): ReadonlyMap<ImportField, number> {
  const known = placesByColumns.get(columns)
  if (known !== undefined) return known
  const places = new Map<ImportField, number>()
  columns.forEach(({ field }, index) => {
    if (field !== null && !places.has(field)) places.set(field, index)
  })
  placesByColumns.set(columns, places)
  return places
}

export function createReader(row: ListRow, columns: readonly ListColumn[], today: IsoDay): RowReader {
  const problems: RowProblem[] = saidOf(row, columns)
  const kept = new Map<string, string>()
  const at = placesOf(columns)
  const raw = (field: ImportField) => row.cells[at.get(field) ?? -1] ?? ''
  const say = (weight: RowProblem['weight'], field: ImportField | null, reason: string, value?: string, more: { rule?: string } = {}) => {
    problems.push({ field, value: shorten(value ?? (field === null ? '' : raw(field))), reason, weight, ...more })
  }
  return {
    today,
    problems,
    get kept() {
      return [...kept].map(([header, words]) => `${header}: ${words}`)
    },
    cell: field => tidy(raw(field)),
    has: field => at.has(field),
    note: (field, reason, value) => say('note', field, reason, value),
    ask: (field, reason, rule) => say('ask', field, reason, undefined, { rule }),
    stop: (field, reason, value) => say('stop', field, reason, value),
    keep(field) {
      const words = tidy(raw(field))
      if (words !== '') kept.set(tidy(columns[at.get(field) ?? -1]?.header ?? '') || importFields[field], words)
    },
    keepWords(header, words) {
      if (words !== '') kept.set(kept.has(header) ? `${header} (again)` : header, words)
    },
  }
}

/**
 * Text for a field of limited length; what does not fit is kept whole in the note, and that is
 * said.
 */
export function fitted(reader: RowReader, field: ImportField, text: string, most: number): string {
  if (text.length <= most) return text
  reader.note(
    field,
    `This is longer than the ${most.toLocaleString('en-GB')} characters that the field holds: its beginning is recorded, and the whole is kept in the referral’s note.`,
  )
  reader.keep(field)
  return `${text.slice(0, most - 1).trimEnd()}…`
}
