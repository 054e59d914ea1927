import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { refused } from '../../shared/reply.ts'

/**
 * Most that a workbook may hold once unpacked, in bytes: about 40,000 rows of 30 cells. Beyond it
 * the program would run out of memory.
 */
export const unpackedLimit = 64 * 1024 * 1024

/**
 * What cells are read from. Pictures, comments and links stay unread: nothing in them is a row of a
 * list.
 */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/sheet\d+\.xml))$/

const start = [0x50, 0x4b, 0x03, 0x04] as const

/** Whether the bytes are a packed file, as an Excel workbook is. */
export function isPacked(bytes: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/**
 * A workbook's own parts, unpacked within a limit and packed again without compression, so that
 * whoever reads it next cannot unpack more than was measured here. Refused in plain words where the
 * file is no workbook, is broken, or would unpack to more than the limit.
 */
export function measuredWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes)
  const names = Object.keys(parts.files)
  if (!names.includes('xl/workbook.xml')) throw refused(notWorkbook(parts.names))
  if (!names.some(name => name.startsWith('xl/worksheets/')))
    throw refused('This workbook has no sheet with cells: there is nothing to import.')
  return zipSync(parts.files, { level: 0 })
}

function unpack(bytes: Uint8Array): { files: Unzipped; names: string[] } {
  const names: string[] = []
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (!wanted.test(name)) return false
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

function notWorkbook(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin'))
    return 'This is a binary workbook (.xlsb). Excel saves it as a workbook under Save As, Excel Workbook (.xlsx).'
  if (names.includes('word/document.xml'))
    return 'This is a Word document, not a list. A table in it can be copied into Excel and saved there.'
  if (names.includes('content.xml'))
    return 'This is an OpenDocument file. LibreOffice saves it as a workbook under Save As, Excel 2007–365 (.xlsx).'
  return 'This is a packed file, but neither an Excel workbook nor a list as text (CSV).'
}
