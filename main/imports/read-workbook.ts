import { importLimits } from '../../shared/imports/model.ts'
import type { ListRow, SaidOfCell } from '../../shared/imports/reader.ts'
import { refused } from '../../shared/reply.ts'
import { cleanText } from './clean-text.ts'
import { withPassword } from './decode.ts'
import { headerWithin, tooManyRows } from './limits.ts'
import { isPacked, measuredWorkbook } from './measured-workbook.ts'
import { shownWords } from './shown.ts'
import type { Merge, SheetCell, StoredRow, StoredSheet } from './workbook-cells.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly ListRow[]
  /** Formulas whose result was never saved: nothing can be read there. */
  readonly unworked: number
}

/** More columns than any list has; a cell beyond them is a slip of the hand. */
const mostColumns = 300

/**
 * The sheets of a workbook that have text and are not hidden, each cell as the words it shows: a
 * date as `2026-09-14` (with the time where it is shown), a formula as its last result. Formulas
 * are never worked out. What is struck out is left out and said.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const stored = await storedSheets(bytes)
  return stored
    .filter(({ isHidden }) => !isHidden)
    .map(readSheet)
    .filter(({ rows }) => rows.length > 0)
}

async function storedSheets(bytes: Uint8Array): Promise<StoredSheet[]> {
  const measured = isPacked(bytes) ? measuredWorkbook(bytes) : { packing: 'xls', bytes }
  // Loaded when the first workbook comes, so that starting the program does not wait for them.
  if (measured.packing === 'xlsx') {
    const { xlsxCells } = await import('./xlsx-cells.ts')
    const sheets = await xlsxCells(measured.bytes).catch(() => null)
    if (sheets !== null) return sheets
  }
  const { otherCells } = await import('./other-cells.ts')
  const sheets = readOr(() => otherCells(measured.bytes))
  // A workbook that the first reader cannot read and the second finds empty is damaged.
  if (measured.packing === 'xlsx' && sheets.every(({ rows }) => rows.length === 0)) throw refused(whyUnread(null))
  return sheets
}

function readOr(read: () => StoredSheet[]): StoredSheet[] {
  try {
    return read()
  } catch (error) {
    throw refused(whyUnread(error))
  }
}

function whyUnread(error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  if (/password|encrypt/i.test(said)) return withPassword
  return 'This workbook cannot be read: a sheet in it is damaged, or it is another kind of file. Excel may repair it (File, Open, Open and Repair), or save the sheet as CSV UTF-8.'
}

function readSheet(sheet: StoredSheet): Sheet {
  const rows: ListRow[] = []
  const merged = mergedOver(sheet.merges)
  const above = new Map<number, string>()
  let unworked = 0
  for (const row of sheet.rows) {
    unworked += row.cells.filter(({ isUnworked }) => isUnworked).length
    const read = readRow(sheet.name, row, merged, above)
    if (read.cells.some(cell => cell.trim() !== '')) rows.push(read)
    if (rows.length > importLimits.rows + headerWithin) throw refused(tooManyRows)
  }
  return { name: sheet.name, rows, unworked }
}

function readRow(sheet: string, row: StoredRow, merged: readonly Merge[], above: Map<number, string>): ListRow {
  const cells: string[] = []
  const isStruck = isStruckRow(row)
  const said: SaidOfCell[] = []
  for (const cell of row.cells) {
    const { words, notes } = wordsOf(isStruck ? { ...cell, isStruck: false, parts: null } : cell)
    if (words === '' && notes.length === 0) continue
    if (cell.column >= mostColumns)
      throw refused(
        `In the sheet “${sheet}” the cell in row ${row.at + 1}, column ${cell.column + 1} is filled, far beyond the ${mostColumns} columns that a list may have.`,
      )
    while (cells.length < cell.column) cells.push('')
    cells[cell.column] = words
    said.push(...notes)
  }
  fillMerged(cells, row, merged, above)
  if (isStruck) said.unshift({ column: null, value: cells.filter(Boolean).join(' '), reason: struckRow, weight: 'stop' })
  return {
    line: row.at + 1,
    cells: cells.map(cell => cell ?? ''),
    ...(said.length === 0 ? {} : { said }),
    ...(row.isHidden ? { isHidden: true } : {}),
  }
}

/** Merges that can matter to a list: within its columns, over more than one cell. */
function mergedOver(merges: readonly Merge[]): Merge[] {
  return merges.filter(({ left, top, bottom, right }) => left < mostColumns && (bottom > top || right > left)).slice(0, mostMerges)
}
const mostMerges = 2_000

/**
 * A merged cell's words stand in its first column, in the rows below again, as a reader takes
 * them. Its other columns are empty, but belong to the row: a header can be as wide as that.
 */
function fillMerged(cells: string[], { at, cells: stored }: StoredRow, merged: readonly Merge[], above: Map<number, string>): void {
  if (stored.length === 0 && cells.length === 0 && merged.length === 0) return
  for (const [index, { top, bottom, left, right }] of merged.entries()) {
    if (at < top || at > bottom) continue
    const words = at === top ? (cells[left] ?? '') : (above.get(index) ?? '')
    above.set(index, words)
    if (words === '' && bottom > top) continue
    while (cells.length <= Math.min(right, mostColumns - 1)) cells.push('')
    if ((cells[left] ?? '') === '') cells[left] = words
  }
}

/**
 * A row is struck out when most of its texts are: dates are often left as they were, and a remark
 * about why is written beside.
 */
function isStruckRow({ cells }: StoredRow): boolean {
  const filled = cells.filter(({ value }) => value !== null && value !== undefined && value !== '')
  const texts = filled.filter(({ value }) => typeof value === 'string')
  const looked = texts.length > 0 ? texts : filled
  return looked.filter(isAllStruck).length * 2 > looked.length
}

const struckRow = 'This row is struck out in the workbook: it is not taken. With the line through it removed there, it comes in.'

function isAllStruck({ isStruck, parts }: SheetCell): boolean {
  return parts === null ? isStruck : parts.every(part => part.isStruck || part.text.trim() === '')
}

function wordsOf(cell: SheetCell): { words: string; notes: SaidOfCell[] } {
  const { column, parts, isStruck } = cell
  const notes: SaidOfCell[] = []
  const note = (value: string, reason: string) => void notes.push({ column, value, reason, weight: 'note' })
  const kept = parts === null ? (isStruck ? '' : shownWords(cell)) : wordsNotStruck(parts)
  const gone = isStruck && parts === null ? shownWords(cell) : (parts ?? []).map(part => (part.isStruck ? part.text : '')).join(' ')
  if (gone.trim() !== '') note(gone.trim(), 'This is struck out in the workbook: it is left out.')
  const { text, said } = cleanText(kept)
  if (said !== null) note(text, said)
  return { words: text, notes }
}

function wordsNotStruck(parts: NonNullable<SheetCell['parts']>): string {
  return parts
    .map(({ text, isStruck }) => (isStruck ? ' ' : text))
    .join('')
    .replace(/^ +| +$/g, '')
}
