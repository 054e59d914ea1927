import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { mostStoredRows } from './limits.ts'
import type { SheetCell, StoredSheet } from './workbook-cells.ts'

/**
 * The sheets of a workbook that hucre does not read: .xls, .xlsb, .ods, and the odd .xlsx. Fonts of
 * cells are not told here.
 */
export function otherCells(bytes: Uint8Array): StoredSheet[] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellDates: true,
    UTC: true,
    cellNF: true,
    cellStyles: true,
    cellHTML: true,
    cellFormula: true,
    sheetRows: mostStoredRows,
  })
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheet === undefined || sheet['!type'] === 'chart' ? [] : [sheetOf(name, isHidden, sheet)]
  })
}

function sheetOf(name: string, isHidden: boolean, sheet: WorkSheet): StoredSheet {
  const rows = sheet['!data'] ?? []
  return {
    name,
    isHidden,
    rows: Array.from(rows, (cells: (CellObject | undefined)[] | undefined, at) => ({
      at,
      isHidden: sheet['!rows']?.[at]?.hidden === true,
      cells: Array.from(cells ?? []).flatMap((cell, column) => (cell === undefined ? [] : [cellOf(cell, column)])),
    })),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, bottom: e.r, left: s.c, right: e.c })),
  }
}

function cellOf(cell: CellObject, column: number): SheetCell {
  const isUnworked = cell.f !== undefined && cell.v === undefined
  const value = cell.t === 'e' ? (cell.w ?? '') : cell.t === 'z' ? null : cell.v
  return { column, ...storedOf(cell, value), isStruck: false, parts: partsOf(cell), isUnworked }
}

/** OpenDocument tells what a cell shows, and no format. */
function storedOf({ z, w, t }: CellObject, value: CellObject['v'] | null) {
  if (z === undefined && w !== undefined && t === 'n') return { value: w, format: undefined }
  return { value, format: z === undefined ? undefined : String(z) }
}

/** Struck words are told as HTML, where they are told at all. */
function partsOf({ h, t }: CellObject): SheetCell['parts'] {
  if (t !== 's' || h === undefined || !/<s>/.test(h)) return null
  return h.split(/(<s>.*?<\/s>)/s).map(part => ({ text: wordsOf(part), isStruck: part.startsWith('<s>') }))
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

function wordsOf(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, entity => entities[entity] ?? entity)
}
