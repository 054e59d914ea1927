import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
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

/**
 * A workbook as exceljs reads it: the header, the cells of each row, and what the second sheet
 * says.
 */
export async function exportedWorkbook(
  { folder, must }: Pick<TestSession, 'folder' | 'must'>,
  { list, of = null, ids, shown = 'All' }: Asked,
) {
  const made = await must('exports.write', { list, of, ids: [...ids], shown, format: 'xlsx' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, 'exports', made.fileName))
  const [sheet, about] = workbook.worksheets
  if (sheet === undefined || about === undefined) throw new Error('A workbook has two sheets.')
  const rows: ExcelJS.Cell[][] = []
  for (let row = 1; row <= sheet.rowCount; row++)
    rows.push(Array.from({ length: sheet.columnCount }, (_, column) => sheet.getRow(row).getCell(column + 1)))
  const [header = [], ...body] = rows
  const said = new Map<string, string>()
  about.eachRow(row => said.set(String(row.getCell(1).value), String(row.getCell(2).value)))
  return { ...made, workbook, sheet, header: header.map(cell => String(cell.value)), rows: body, about: said }
}
