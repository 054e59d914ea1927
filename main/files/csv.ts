import { Buffer } from 'node:buffer'
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './table.ts'

/** A formula after white space: the library looks at the first character only. */
const hidden = /^\s+[=+\-@\uff1d\uff0b\uff0d\uff20]/

/**
 * Rows as CSV: UTF-8 with its mark and CR LF, which Excel reads without asking. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it (CWE-1236).
 */
export function csvBytes(rows: readonly (readonly Cell[])[], { isFirst = true }: { isFirst?: boolean } = {}): Buffer {
  const safe = rows.map(row => row.map(cell => (typeof cell === 'string' && hidden.test(cell) ? `'${cell}` : cell)))
  return Buffer.from(stringify(safe, { bom: isFirst, record_delimiter: 'windows', escape_formulas: true }), 'utf8')
}
