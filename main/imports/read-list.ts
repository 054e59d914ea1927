import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { tidy } from '../../shared/imports/cells.ts'
import { findHeader, headerScore } from '../../shared/imports/columns.ts'
import { importLimits } from '../../shared/imports/model.ts'
import type { ListRow } from '../../shared/imports/reader.ts'
import { refused } from '../../shared/reply.ts'
import { decodeList } from './decode.ts'

/** A list cut into rows; nothing is decided yet. */
export interface ReadList {
  readonly encoding: string
  readonly separator: string
  readonly header: readonly string[]
  /** Lines above the header, as a clerk's title. */
  readonly above: readonly string[]
  readonly rows: readonly ListRow[]
  /** The last row has fewer cells than the header and no line end: the file may be cut short. */
  readonly cutShort: boolean
}

const separators = [',', ';', '\t'] as const
/** The header stands within so many rows. */
const headerWithin = 30
const sampleLength = 64 * 1024
const chunkBytes = 256 * 1024
/** As many rows as a spreadsheet can have; lists often end in as many empty ones. */
const spreadsheetRows = 1_048_576

const options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options

/** Reads a referral list as far as rows. Every refusal names the cause and, where there is one, the line or the limit. */
export async function readList(bytes: Uint8Array): Promise<ReadList> {
  const { text, encoding } = decodeList(bytes)
  if (text.trim() === '') throw refused('This file is empty: there is nothing to import.')
  const separator = detectSeparator(text)
  const rows = await cut(text, separator)
  const headerAt = findHeader(rows.slice(0, headerWithin).map(row => row.cells))
  if (headerAt === null) {
    throw refused(
      `No header was found in the first ${headerWithin} lines: none of them names at least three known columns, such as NHS number, EDD and Referral date. A row with the names of the columns has to stand above the referrals.`,
    )
  }
  const header = trimEnd(rows[headerAt]?.cells ?? [])
  const below = rows.slice(headerAt + 1)
  const filled = below.filter(hasText).length
  if (filled > importLimits.rows) throw refused(tooManyRows)
  if (filled === 0) throw refused('This list has a header and no rows below it: there is nothing to import.')
  const last = below[below.length - 1]
  const cutShort = last !== undefined && hasText(last) && last.cells.length < header.length && !/[\r\n]$/.test(text)
  const above = rows
    .slice(0, headerAt)
    .map(row => row.cells.map(tidy).filter(Boolean).join(' '))
    .filter(Boolean)
  return { encoding, separator, header, above, rows: below, cutShort }
}

/** The separator under which a row names most columns; a comma where none stands out. */
function detectSeparator(text: string): string {
  const sample = text.slice(0, sampleLength)
  const scores = separators.map(separator => Math.max(0, ...firstRows(sample, separator).map(headerScore)))
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

const tooManyRows = `This list has more than ${importLimits.rows.toLocaleString('en-GB')} rows, the most that one import takes. Split into smaller files it can be imported one after the other.`

/** Cuts the text into rows, piece by piece, and stops as soon as a limit is passed. Rows without text at the end are dropped. */
async function cut(text: string, delimiter: string): Promise<ListRow[]> {
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

/** csv-parse counts a line break inside quotation marks twice when it is CR LF, so lines are counted here. */
function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
}

function hasText(row: ListRow): boolean {
  return row.cells.some(cell => cell.trim() !== '')
}

function trimEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1)
}
