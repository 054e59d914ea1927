import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { importLimits } from '../../shared/imports/model.ts'
import type { ListRow } from '../../shared/imports/reader.ts'
import { refused } from '../../shared/reply.ts'
import { cleanText } from './clean-text.ts'
import { headerWithin, spreadsheetRows, tooManyRows } from './limits.ts'

const separators = [',', ';', '\t', '|'] as const
const sampleLength = 64 * 1024
const chunkBytes = 256 * 1024

const options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options

/** A first line that tells a spreadsheet how the cells are separated: `sep=|`. */
const told = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r)/i

/** `="0012345"` as a whole cell: the quotation marks are then the cell's own. */
function withoutGuards(text: string, separator: string): string {
  if (!text.includes('="')) return text
  const mark = separator.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
  return text.replace(new RegExp(`(^|${mark})[ \\t]*=("(?:[^"\\r\\n]|"")*")[ \\t]*(?=${mark}|$)`, 'gm'), '$1$2')
}

/** A list without the empty lines below it, of which some programs write a million. */
function withoutEmptyEnd(text: string): string {
  const end = text.trimEnd()
  const breakAt = text.slice(end.length).search(/[\r\n]/)
  return breakAt < 0 ? text : `${text.slice(0, end.length + breakAt)}\n`
}

/** Counted before anything is cut: cutting a million lines takes a minute. */
function hasMoreLines(text: string, most: number): boolean {
  const mark = text.includes('\n') ? '\n' : '\r'
  let lines = 0
  for (let at = text.indexOf(mark); at >= 0 && lines <= most; at = text.indexOf(mark, at + 1)) lines++
  return lines > most
}

/** The rows of a text, and the separator that it says itself or that its header shows. */
export async function cutList(text: string, score: (row: readonly string[]) => number): Promise<{ separator: string; rows: ListRow[] }> {
  const [line, said] = told.exec(text) ?? []
  const list = withoutEmptyEnd(line === undefined ? text : text.slice(line.length))
  if (hasMoreLines(list, spreadsheetRows)) throw refused(tooManyRows)
  const separator = said ?? detectSeparator(list, score)
  const rows = await cutText(withoutGuards(list, separator), separator)
  const down = line === undefined ? 0 : 1
  return { separator, rows: rows.map(row => cleanRow({ ...row, line: row.line + down })) }
}

function cleanRow(row: ListRow): ListRow {
  const cleaned = row.cells.map(cleanText)
  const said = cleaned.flatMap(({ text, said }, column) =>
    said === null ? [] : [{ column, value: text, reason: said, weight: 'note' as const }],
  )
  return { line: row.line, cells: cleaned.map(({ text }) => text), ...(said.length === 0 ? {} : { said }) }
}

/** The separator under which a row names most columns; a comma where none stands out. */
function detectSeparator(text: string, score: (row: readonly string[]) => number): string {
  const sample = text.slice(0, sampleLength)
  const scores = separators.map(separator => Math.max(0, ...firstRows(sample, separator).map(score)))
  return separators[scores.indexOf(Math.max(...scores))] ?? ','
}

function firstRows(sample: string, delimiter: string): string[][] {
  const rows: string[][] = []
  try {
    parseSync(sample, { ...options, delimiter, to: headerWithin, on_record: (row: string[]) => void rows.push(row) })
  } catch {
    // The sample may end inside a quoted cell; the rows before it are enough.
  }
  return rows
}

/**
 * Cuts the text into rows, piece by piece, and stops as soon as a limit is passed. Rows without
 * text at the end are dropped.
 */
async function cutText(text: string, delimiter: string): Promise<ListRow[]> {
  const rows: ListRow[] = []
  const at = { line: 1, filled: 0, end: 0 }
  const tooMany = () => at.filled > importLimits.rows + headerWithin || rows.length > spreadsheetRows
  const on_record = (cells: string[]): null => {
    if (tooMany()) return null
    const row = { line: at.line, cells }
    rows.push(row)
    at.line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0)
    if (hasText(row)) {
      at.end = rows.length
      at.filled++
    }
    return null
  }
  try {
    const parser = Readable.from(pieces(text, tooMany)).pipe(parse({ ...options, delimiter, on_record }))
    await finished(parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED')
      throw refused(`The row that begins on line ${at.line} cannot be read as a list (${error.code}).`)
    if (!tooMany())
      throw refused(
        `In the row that begins on line ${at.line} a quotation mark is opened and never closed: the file may be cut short. Nothing was imported.`,
      )
  }
  if (tooMany()) throw refused(tooManyRows)
  return rows.slice(0, at.end)
}

function* pieces(text: string, enough: () => boolean): Generator<Buffer> {
  const bytes = Buffer.from(text, 'utf8')
  for (let from = 0; from < bytes.length && !enough(); from += chunkBytes) yield bytes.subarray(from, from + chunkBytes)
}

/**
 * csv-parse counts a line break inside quotation marks twice when it is CR LF, so lines are counted
 * here.
 */
function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
}

export function hasText(row: ListRow): boolean {
  return row.cells.some(cell => cell.trim() !== '')
}
