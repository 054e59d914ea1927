import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { refused } from '../../shared/reply.ts'
import { mostStoredRows } from './limits.ts'

/**
 * Most that a workbook may hold once unpacked, in bytes: about 40,000 rows of 30 cells. Beyond it
 * the program would run out of memory.
 */
export const unpackedLimit = 64 * 1024 * 1024

/** How a workbook is stored: Excel’s parts of XML, Excel’s binary parts, OpenDocument. */
export type Packing = 'xlsx' | 'xlsb' | 'ods'

export interface MeasuredWorkbook {
  readonly packing: Packing
  readonly bytes: Uint8Array
}

/**
 * Parts that hold no cells: pictures, comments, charts, links. They stay unread, so that a broken
 * one of them does not keep the list from being read. Everything else is found by its
 * relationships, whatever it is called.
 */
const unread =
  /\/(?:drawings|media|charts?|chartsheets|comments\d*|threadedComments|embeddings|activeX|ctrlProps|printerSettings|externalLinks|pivotTables|pivotCache|slicers|slicerCaches|timelines|tables|queryTables|customXml|persons)\/|^(?:docProps|customXml|Pictures|Thumbnails)\/|vbaProject|\/comments\d*\.xml$/i
const read = /\.(?:xml|rels|bin)$|^mimetype$/i

const start = [0x50, 0x4b, 0x03, 0x04] as const

/** Whether the bytes are a packed file, as a workbook is. */
export function isPacked(bytes: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/**
 * A workbook's own parts, unpacked within a limit and packed again without compression, so that
 * whoever reads it next cannot unpack more than was measured here. Refused in plain words where the
 * file is no workbook, is broken, or would unpack to more than the limit.
 */
export function measuredWorkbook(bytes: Uint8Array): MeasuredWorkbook {
  const { files, names } = unpack(bytes)
  const packing = packingOf(files, names)
  if (packing === 'xlsx') for (const part of Object.values(files)) refuseFarRows(part)
  return { packing, bytes: zipSync(files, { level: 0 }) }
}

function unpack(bytes: Uint8Array): { files: Unzipped; names: string[] } {
  const names: string[] = []
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (!read.test(name) || unread.test(name)) return false
        total += originalSize
        return total <= unpackedLimit
      },
    })
    if (total <= unpackedLimit) return { files, names }
  } catch {
    throw refused(
      'This workbook cannot be read: the file is damaged or was not copied to its end. Excel may repair it: File, Open, Open and Repair.',
    )
  }
  throw refused(
    `This workbook unpacks to more than ${unpackedLimit / 1024 / 1024} MB, the most that one import takes. Sheets and rows that are not needed can be deleted from a copy of it.`,
  )
}

/** An element of a row with its number. */
const rowNumber = /<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d+)"/g

/**
 * A reader makes a row of every number up to the highest: it is looked at first. A list has far
 * fewer, and a row beyond is a slip of the hand.
 */
function refuseFarRows(part: Uint8Array): void {
  const text = new TextDecoder().decode(part)
  if (!text.includes('sheetData')) return
  for (const [, row = ''] of text.matchAll(rowNumber))
    if (Number(row) > mostStoredRows)
      throw refused(
        `A sheet of this workbook has row ${Number(row).toLocaleString('en-GB')}, far beyond a list. With the empty rows below the list deleted (in Excel: Ctrl+Shift+End, Delete, Sheet Rows) and the workbook saved, it can be imported.`,
      )
}

function packingOf(files: Unzipped, names: readonly string[]): Packing {
  const lower = names.map(name => name.toLowerCase())
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array()).trim()
  if (lower.includes('word/document.xml'))
    throw refused('This is a Word document, not a list. A table in it can be copied into Excel and saved there.')
  if (lower.some(name => name.startsWith('ppt/'))) throw refused('This is a PowerPoint presentation, not a list.')
  if (lower.includes('content.xml')) {
    if (!/opendocument\.(?:text|presentation|graphics)/.test(text('mimetype'))) return 'ods'
    throw refused(
      'This is an OpenDocument text or presentation, not a list. A table in it can be copied into a spreadsheet and saved there.',
    )
  }
  if (lower.some(name => /(?:^|\/)workbook\.bin$/.test(name))) return 'xlsb'
  if (/spreadsheetml/.test(text('[Content_Types].xml')) || lower.includes('xl/workbook.xml')) return 'xlsx'
  throw refused('This is a packed file, but neither a workbook nor a list as text (CSV).')
}
