import type { IsoDay } from '../../shared/calendar/day.ts'
import { matchColumns } from '../../shared/imports/columns.ts'
import { type DateOrder, dayFirstRows } from '../../shared/imports/date-order.ts'
import { type ImportField, type ImportRow, importFields } from '../../shared/imports/model.ts'
import { blankRow } from '../../shared/imports/preview.ts'
import type { ListColumn } from '../../shared/imports/reader.ts'
import { type DecidedRow, decideRow } from '../../shared/imports/row.ts'
import { chooseColumns } from './choose-columns.ts'
import type { ReadList } from './read-list.ts'

/** What a file says, without the register: the same for the same bytes, columns and day. */
export interface DecidedList {
  readonly list: ReadList
  readonly columns: readonly ListColumn[]
  readonly today: IsoDay
  readonly dates: DateOrder | null
  /** Rows that the workbook hides, and whether they are taken. */
  readonly hidden: { readonly rows: number; readonly taken: boolean }
  /** What is said of the order of its dates. */
  readonly remarks: readonly string[]
  /** Rows to import, by their line. */
  readonly decided: ReadonlyMap<number, DecidedRow>
  /** Empty rows, totals, the header once more. */
  readonly blanks: ReadonlyMap<number, ImportRow>
}

export interface DecideOptions {
  readonly fileName: string
  /** Another matching than by name: the user's own, or a remembered one. */
  readonly columns: readonly (ImportField | null)[] | null
  readonly dates: DateOrder | null
  /** Whether rows that the workbook hides are taken. */
  readonly hidden: boolean
  readonly today: IsoDay
  readonly progress: (done: number, total: number) => Promise<void>
}

/** Columns that hold days. */
const dateFields: readonly ImportField[] = [
  ...(['edd', 'receivedOn', 'bookedOn', 'nextDiscussionOn', 'motherDateOfBirth', 'fatherDateOfBirth'] as const),
]

/** Rows between two reports of progress. */
const stride = 500

export async function decideRows(
  listed: ReadList,
  { fileName, today, dates, hidden: taken, progress, ...options }: DecideOptions,
): Promise<DecidedList> {
  const columns = chooseColumns(listed.header, options.columns ?? matchColumns(listed.header, listed.labels), importFields)
  const { rows, remarks } = dayFirstRows(
    taken ? listed.rows : listed.rows.filter(({ isHidden }) => isHidden !== true),
    columns.map(({ header, field }) => ({ header, isDate: field !== null && dateFields.includes(field) })),
    dates,
  )
  const list = { ...listed, rows }
  const decided = new Map<number, DecidedRow>()
  const blanks = new Map<number, ImportRow>()
  for (const [index, row] of list.rows.entries()) {
    if (index % stride === 0) await progress(index, list.rows.length)
    const blank = blankRow(row, columns)
    if (blank) blanks.set(row.line, blank)
    else decided.set(row.line, decideRow(row, { fileName, columns, today }))
  }
  const hidden = { rows: listed.rows.filter(({ isHidden }) => isHidden === true).length, taken }
  return { list, columns, today, dates, hidden, remarks, decided, blanks }
}
