import { birthColumns } from '../../shared/imports/births/columns.ts'
import { referralColumns } from '../../shared/imports/columns.ts'
import { refused } from '../../shared/reply.ts'
import { cutList } from './cut-text.ts'
import { decodeList, isCompound, isMarkedUp, refuseUnreadable } from './decode.ts'
import { isPacked } from './measured-workbook.ts'
import { readWorkbook, type Sheet } from './read-workbook.ts'

/** A file taken apart as far as rows; nothing is decided yet. */
export interface OpenedList {
  /** As shown: `UTF-8`, `Windows-1252`, `Excel workbook`. */
  readonly encoding: string
  /** Null for a workbook. */
  readonly separator: string | null
  /** A text has one sheet without a name. */
  readonly sheets: readonly Sheet[]
  /** A text whose last row does not end may have been cut off. */
  readonly endsInLineBreak: boolean
}

/**
 * Reads a file as far as rows. Every refusal names the cause and, where there is one, the line or
 * the limit.
 */
export async function openList(bytes: Uint8Array): Promise<OpenedList> {
  refuseUnreadable(bytes)
  if (isPacked(bytes) || isCompound(bytes) || isMarkedUp(bytes)) {
    const sheets = await readWorkbook(bytes)
    if (sheets.length === 0) throw refused('This workbook is empty: there is nothing to import.')
    return { encoding: 'Excel workbook', separator: null, sheets, endsInLineBreak: true }
  }
  const { text, encoding } = decodeList(bytes)
  if (text.trim() === '') throw refused('This file is empty: there is nothing to import.')
  const { separator, rows } = await cutList(text, row => Math.max(referralColumns.score(row), birthColumns.score(row)))
  return { encoding, separator, sheets: [{ name: '', rows, unworked: 0 }], endsInLineBreak: /[\r\n]$/.test(text) }
}
