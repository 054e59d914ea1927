import { Buffer } from 'node:buffer'
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './table.ts'

/**
 * Rows as CSV: UTF-8 with its mark and CR LF, which Excel reads without asking. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it (CWE-1236).
 */
export function csvBytes(rows: readonly (readonly Cell[])[]): Buffer {
  return Buffer.from(stringify([...rows.map(row => [...row])], { bom: true, record_delimiter: 'windows', escape_formulas: true }), 'utf8')
}
