import { Buffer } from 'node:buffer'
import type { CellStyle, CellValue, RowDef, WriteSheet } from 'hucre'
import { cutTo } from '../../shared/words.ts'
import { alignmentOf, font, formats, headHeight, heightOf, pageOf } from './layout.ts'
import type { About, Cell, CellKind, Column, Table } from './table.ts'

/** docs/domain.md, section 1: only to those with a duty and a need to know. */
export const marking = 'OFFICIAL-SENSITIVE'

/**
 * A list as an Excel workbook: the rows with a header that stays in view and filters, and a second
 * sheet that says what the list is. Days are real dates; text is stored as text, so that nothing in
 * it is ever run as a formula. Printed, every page bears the marking and the header. Texts stand in
 * their cells, not in a table of all texts, so that 100,000 rows fit into memory.
 */
export async function workbookBytes(table: Table, about: About): Promise<{ bytes: Buffer; rows: number }> {
  // Loaded when the first workbook is made, so that starting the program does not wait for it.
  const { writeXlsx } = await import('hucre/xlsx')
  const { sheet, rows } = await listSheet(table)
  const bytes = await writeXlsx({
    sheets: [sheet, aboutSheet(about, rows)],
    properties: { creator: about.madeBy, lastModifiedBy: about.madeBy },
    stringMode: 'inline',
  })
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), rows }
}

async function listSheet({ title, columns, rows }: Table): Promise<{ sheet: WriteSheet; rows: number }> {
  const written: CellValue[][] = [columns.map(({ header }) => header)]
  const rowDefs = new Map<number, RowDef>([[0, { height: headHeight(columns) }]])
  for await (const some of rows) {
    for (const cells of some) {
      rowDefs.set(written.length, { height: heightOf(cells, columns) })
      written.push(cells.map((cell, column) => cellValue(cell, columns[column]?.kind ?? 'text')))
    }
  }
  const sheet: WriteSheet = {
    name: title,
    columns: columns.map(column => ({ width: column.width, style: styleOf(column) })),
    rows: written,
    cells: new Map(columns.map(({ header }, index) => [`0,${index}`, { value: header, style: headStyle }])),
    rowDefs,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${written.length}` },
    pageSetup: pageOf(columns),
    headerFooter: { oddHeader: `&C${marking}`, oddFooter: `&L${title}&C${marking}&RPage &P of &N` },
  }
  return { sheet, rows: written.length - 1 }
}

const headStyle: CellStyle = { font: { ...font, bold: true }, alignment: { vertical: 'top', wrapText: true } }

function styleOf(column: Column): CellStyle {
  return { numFmt: formats[column.kind], alignment: alignmentOf(column), font }
}

/** `A`, `Z`, `AA`: the name of a column counted from 1. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? letter : columnName(Math.floor((column - 1) / 26)) + letter
}

function aboutSheet({ list, of, organisation, shown, madeOn, madeBy }: About, rows: number): WriteSheet {
  return {
    name: 'About this list',
    columns: [
      { width: 14, style: { font } },
      { width: 90, style: { numFmt: formats.text, alignment: { wrapText: true, vertical: 'top' }, font } },
    ],
    rows: [
      ['List', list],
      ...(of === null ? [] : [['Of', of]]),
      ['Shown', shown],
      ['Rows', String(rows)],
      ['Made on', madeOn],
      ['Made by', madeBy],
      ['Organisation', organisation],
      ['Marking', marking],
    ],
  }
}

/**
 * The first day that Excel counts rightly: it believes in 29 February 1900. A day before it is
 * written as text.
 */
const firstDay = '1900-03-01'

/**
 * hucre has no other type for a day than `Date`: it takes one as midnight UTC and writes it as
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
