import { Buffer } from 'node:buffer'
import { read, write } from '@e965/xlsx'
import { type Cell, type CellValue, type MergeRange, type RichTextRun, type WriteSheet, writeXlsx } from 'hucre'

/** What a test writes into a cell: a value, or one with its format, font, parts or formula. */
export type TestCell = CellValue | undefined | Partial<Cell> | { readonly richText: readonly RichTextRun[] }

type Sheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>
type Changeable = { -readonly [K in keyof WriteSheet]: WriteSheet[K] }

interface How {
  /** Merges, hides or formats sheets before they are written. */
  readonly finish?: (sheets: Record<string, Changeable>) => void
  readonly dateSystem?: '1900' | '1904'
}

/** A real workbook with these sheets. */
export async function workbookOf(sheets: Sheets, { finish = () => {}, dateSystem = '1900' }: How = {}): Promise<Buffer> {
  const made: Record<string, Changeable> = {}
  for (const [name, rows] of Object.entries(sheets)) made[name] = sheetOf(name, rows)
  finish(made)
  return Buffer.from(await writeXlsx({ sheets: Object.values(made), dateSystem }))
}

function sheetOf(name: string, rows: readonly (readonly TestCell[])[]): Changeable {
  const cells = new Map<string, Partial<Cell>>()
  const plain = rows.map((row, at) =>
    row.map((cell, column) => {
      if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null
      const detail = cell instanceof Date ? dated(cell) : (cell as Partial<Cell>)
      cells.set(`${at},${column}`, detail)
      return detail.value ?? null
    }),
  )
  return { name, rows: plain, cells }
}

function dated(value: Date): Partial<Cell> {
  const isTimed = value.getUTCHours() + value.getUTCMinutes() > 0
  const isOfTime = value.getUTCFullYear() < 1900
  return { value, style: { numFmt: isOfTime ? 'hh:mm' : isTimed ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy' } }
}

/** A day as a workbook stores it: a number that is handed over as midnight UTC. */
export function cellDay(iso: string, time = '00:00'): Date {
  return new Date(`${iso}T${time}:00Z`)
}

/** A merge by rows and columns counted from 0, both ends included. */
export function merge(startRow: number, startCol: number, endRow: number, endCol: number): MergeRange {
  return { startRow, startCol, endRow, endCol }
}

/** The same workbook as another program stores it. */
export function savedAs(bytes: Uint8Array, kind: 'xls' | 'xlsb' | 'ods'): Buffer {
  const book = read(bytes, { cellNF: true, cellDates: true, UTC: true })
  return Buffer.from(write(book, { bookType: kind, type: 'buffer' }))
}
