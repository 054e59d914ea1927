import type { Buffer } from 'node:buffer'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Worksheet } from 'exceljs'
import { cutTo } from '../../shared/words.ts'
import { alignmentOf, font, formats, headHeight, heightOf, pageOf } from './layout.ts'
import type { About, Cell, CellKind, Table } from './table.ts'

/** docs/domain.md, section 1: only to those with a duty and a need to know. */
export const marking = 'OFFICIAL-SENSITIVE'

/**
 * A list as an Excel workbook: the rows with a header that stays in view and filters, and a second
 * sheet that says what the list is. Days are real dates; text is stored as text, so that nothing in
 * it is ever run as a formula. Printed, every page bears the marking and the header. Written row by
 * row, so that 100,000 rows fit into memory.
 */
export async function workbookBytes(table: Table, about: About): Promise<{ bytes: Buffer; rows: number }> {
  const { default: ExcelJS } = await import('exceljs')
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = about.madeBy
  workbook.lastModifiedBy = about.madeBy
  const sheet = workbook.addWorksheet(table.title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: pageOf(table.columns),
    headerFooter: { oddHeader: `&C${marking}`, oddFooter: `&L${table.title}&C${marking}&RPage &P of &N` },
  })
  try {
    const rows = await writeRows(sheet, table)
    writeAbout(workbook.addWorksheet('About this list'), about, rows)
    await workbook.commit()
    return { bytes: await bytes, rows }
  } catch (error) {
    stream.destroy()
    await bytes.catch(() => undefined)
    throw error
  }
}

async function writeRows(sheet: Worksheet, { columns, rows }: Table): Promise<number> {
  sheet.columns = columns.map(column => ({
    header: column.header,
    width: column.width,
    style: { numFmt: formats[column.kind], alignment: alignmentOf(column), font },
  }))
  const head = sheet.getRow(1)
  head.font = { ...font, bold: true }
  head.alignment = { vertical: 'top', wrapText: true }
  head.height = headHeight(columns)
  head.commit()
  let written = 0
  for await (const some of rows) {
    for (const cells of some) {
      const row = sheet.addRow(cells.map((cell, column) => cellValue(cell, columns[column]?.kind ?? 'text')))
      row.height = heightOf(cells, columns)
      row.commit()
    }
    written += some.length
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: columns.length } }
  sheet.commit()
  return written
}

function writeAbout(sheet: Worksheet, { list, of, organisation, shown, madeOn, madeBy }: About, rows: number): void {
  sheet.columns = [
    { width: 14, style: { font } },
    { width: 90, style: { numFmt: formats.text, alignment: { wrapText: true, vertical: 'top' }, font } },
  ]
  const lines = [
    ['List', list],
    ...(of === null ? [] : [['Of', of]]),
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

/**
 * The first day that Excel counts rightly: it believes in 29 February 1900. A day before it is
 * written as text.
 */
const firstDay = '1900-03-01'

/**
 * exceljs has no other type for a day than `Date`: it takes one as midnight UTC and writes it as
 * Excel’s number of that day; a moment likewise.
 */
function cellValue(cell: Cell, kind: CellKind): string | number | Date | null {
  if (typeof cell !== 'string') return cell
  if (kind === 'day' && cell >= firstDay) return new Date(`${cell}T00:00:00Z`)
  if (kind === 'moment') return new Date(`${cell.replace(' ', 'T')}:00Z`)
  return cell.length > longest ? `${cutTo(cell, longest - cut.length)}${cut}` : cell
}

/** Characters that a cell of Excel holds; a file with more is called damaged by it. */
const longest = 32_767
const cut = ' … (cut here: longer than a cell of Excel holds; the CSV has all of it)'
