import type { Buffer } from 'node:buffer'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Worksheet } from 'exceljs'
import type { About, Cell, CellKind, Table } from './table.ts'

type Progress = (done: number, total: number) => Promise<void>

/** Rows between two reports of progress. */
const stride = 500
const formats: Record<CellKind, string> = { text: '@', day: 'yyyy-mm-dd', number: '0' }

/**
 * A list as an Excel workbook: the rows with a header that stays in view and filters, and a second sheet that says what the list is. Days are real
 * dates; text is stored as text, so that nothing in it is ever run as a formula. Written row by row, so that 100,000 rows fit into memory.
 */
export async function workbookBytes(table: Table, about: About, progress: Progress): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs')
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = about.madeBy
  workbook.lastModifiedBy = about.madeBy
  const sheet = workbook.addWorksheet(table.title, { views: [{ state: 'frozen', ySplit: 1 }] })
  try {
    await writeRows(sheet, table, progress)
    writeAbout(workbook.addWorksheet('About this list'), about)
    await workbook.commit()
  } catch (error) {
    stream.destroy()
    await bytes.catch(() => undefined)
    throw error
  }
  return bytes
}

async function writeRows(sheet: Worksheet, { columns, rows }: Table, progress: Progress): Promise<void> {
  sheet.columns = columns.map(({ header, kind, width }) => ({ header, width, style: { numFmt: formats[kind] } }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.commit()
  for (const [index, row] of rows.entries()) {
    if (index % stride === 0) await progress(index, rows.length)
    sheet.addRow(row.map((cell, column) => cellValue(cell, columns[column]?.kind ?? 'text'))).commit()
  }
  sheet.commit()
}

function writeAbout(sheet: Worksheet, { list, organisation, shown, rows, madeOn, madeBy }: About): void {
  sheet.columns = [{ width: 14 }, { width: 90, style: { numFmt: formats.text } }]
  const lines = [
    ['List', list],
    ['Shown', shown],
    ['Rows', String(rows)],
    ['Made on', madeOn],
    ['Made by', madeBy],
    ['Organisation', organisation],
    ['Marking', marking],
  ]
  for (const line of lines) sheet.addRow(line).commit()
  sheet.commit()
}

/** Domain, section 1: only to those with a duty and a need to know. */
export const marking = 'OFFICIAL-SENSITIVE'

/** exceljs takes a day as midnight UTC and writes it as Excel’s number of that day. */
function cellValue(cell: Cell, kind: CellKind): string | number | Date | null {
  return kind === 'day' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell
}
