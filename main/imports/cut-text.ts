import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { importLimits } from '../../shared/imports/model.ts'
import type { ListRow } from '../../shared/imports/reader.ts'
import { refused } from '../../shared/reply.ts'
import { headerWithin, spreadsheetRows, tooManyRows } from './limits.ts'

const separators = [',', ';', '\t'] as const
const sampleLength = 64 * 1024
const chunkBytes = 256 * 1024

const options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options

/** The separator under which a row names most columns; a comma where none stands out. */
export function detectSeparator(text: string, score: (row: readonly string[]) => number): string {
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
export async function cutText(text: string, delimiter: string): Promise<ListRow[]> {
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
