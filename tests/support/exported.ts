import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type CellValue, readXlsx, type Sheet } from 'hucre'
import type { ExportList } from '../../shared/exports/model.ts'
import type { TestSession } from './session.ts'

interface Asked {
  readonly list: ExportList
  readonly of?: string | null
  readonly ids: readonly string[]
  readonly shown?: string
}

/**
 * A CSV as a strict reader takes it: the line above, the header, and the rows as they stand in the
 * file.
 */
export async function exportedCsv({ folder, must }: Pick<TestSession, 'folder' | 'must'>, { list, of = null, ids, shown = 'All' }: Asked) {
  const made = await must('exports.write', { list, of, ids: [...ids], shown, format: 'csv' })
  const bytes = readFileSync(join(folder, 'exports', made.fileName))
  const [above = [], header = [], ...rows]: string[][] = parse(bytes, { bom: true, record_delimiter: '\r\n', relax_column_count: true })
  return { ...made, bytes, above, header, rows }
}

/** A cell of a workbook: what it holds, of what kind, and how it shows it. */
export interface ExportedCell {
  readonly value: CellValue
  readonly type: string
  readonly numFmt: string | undefined
}

/** The sheets of a workbook that was exported. */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  return (await readXlsx(bytes, { readStyles: true })).sheets
}

/** Every cell of a sheet, row by row, as wide as its header. */
export function cellsOf({ rows, cells }: Sheet): ExportedCell[][] {
  const width = rows[0]?.length ?? 0
  return rows.map((row, at) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells?.get(`${at},${column}`)
      return { value: row[column] ?? null, type: cell?.type ?? 'string', numFmt: cell?.style?.numFmt }
    }),
  )
}

/** A workbook as it is read: the header, the cells of each row, and what the second sheet says. */
export async function exportedWorkbook(
  { folder, must }: Pick<TestSession, 'folder' | 'must'>,
  { list, of = null, ids, shown = 'All' }: Asked,
) {
  const made = await must('exports.write', { list, of, ids: [...ids], shown, format: 'xlsx' })
  const sheets = await sheetsOf(readFileSync(join(folder, 'exports', made.fileName)))
  const [sheet, about] = sheets
  if (sheet === undefined || about === undefined) throw new Error('A workbook has two sheets.')
  const [header = [], ...rows] = cellsOf(sheet)
  const said = new Map(about.rows.map(([what, words]) => [String(what), String(words)]))
  return { ...made, sheets, sheet, header: header.map(cell => String(cell.value)), rows, about: said }
}
