import type { Cell, CellValue, Worksheet } from 'exceljs'
import { Temporal } from 'temporal-polyfill'
import { importLimits } from '../../shared/imports/model.ts'
import type { ListRow } from '../../shared/imports/reader.ts'
import { Refusal, refused } from '../../shared/reply.ts'
import { headerWithin, tooManyRows } from './limits.ts'
import { measuredWorkbook } from './measured-workbook.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly ListRow[]
  /** Formulas whose result was never saved: nothing can be read there. */
  readonly unworked: number
}

/** More columns than any list has; a cell beyond them is a slip of the hand. */
const mostColumns = 300
/**
 * Parts of a sheet that hold no cells. A broken one of them must not keep the rows from being read.
 */
const unread = [
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'tableParts', 'hyperlinks', 'dataValidations', 'conditionalFormatting'],
  ...['extLst', 'headerFooter', 'pageSetup', 'printOptions', 'rowBreaks', 'colBreaks', 'sheetProtection', 'autoFilter'],
]

/**
 * The sheets of an Excel workbook that have text and are not hidden, each cell as the words it
 * shows: a date as `2026-09-14` (with the time where there is one), a formula as its last result.
 * Formulas are never worked out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const measured = measuredWorkbook(bytes)
  // Loaded when the first workbook comes, so that starting the program does not wait for it.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(measured.buffer as ArrayBuffer, { ignoreNodes: unread })
    const shown = workbook.worksheets.filter(({ state }) => state === 'visible')
    return shown.map(readSheet).filter(({ rows }) => rows.length > 0)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused(
      'This workbook cannot be read: a sheet in it is damaged. Excel may repair it (File, Open, Open and Repair), or save the sheet as CSV UTF-8.',
    )
  }
}

function readSheet(sheet: Worksheet): Sheet {
  const rows: ListRow[] = []
  let unworked = 0
  sheet.eachRow((row, line) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      if (cell.formula !== undefined && cell.result === undefined) unworked++
      const words = wordsOf(cell)
      // The rest of a cell merged over several columns is empty, but belongs to the row: a header
      // can be as wide as that.
      if (words === '' && !cell.isMerged) return
      if (column > mostColumns && words !== '')
        throw refused(
          `In the sheet “${sheet.name}” cell ${cell.address} is filled, far beyond the ${mostColumns} columns that a list may have.`,
        )
      if (column > mostColumns) return
      while (cells.length < column - 1) cells.push('')
      cells[column - 1] = words
    })
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line, cells })
    if (rows.length > importLimits.rows + headerWithin) throw refused(tooManyRows)
  })
  return { name: sheet.name, rows, unworked }
}

/**
 * A merged cell's words stand in its first column; in the rows below they stand again, as a reader
 * takes them.
 */
function wordsOf(cell: Cell): string {
  if (cell.isMerged && cell.master !== cell && cell.master.col !== cell.col) return ''
  return words(cell.value)
}

function words(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (value instanceof Date) return momentWords(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('hyperlink' in value) return words(value.text as CellValue)
  return 'result' in value ? words(value.result) : ''
}

/**
 * Excel keeps wall-clock time; exceljs hands it over as if it were UTC. A cell with nothing but a
 * time lies on Excel's day zero.
 */
function momentWords(value: Date): string {
  const milliseconds = value.getTime()
  if (Number.isNaN(milliseconds)) return ''
  // Days are fractions of a number there, so that a minute comes out some milliseconds early.
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).round('minute').toZonedDateTimeISO('UTC')
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  if (at.year < 1900) return time
  return time === '00:00' ? at.toPlainDate().toString() : `${at.toPlainDate().toString()} ${time}`
}
