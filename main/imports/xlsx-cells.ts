import type { Cell, CellValue, Sheet } from 'hucre'
import type { SheetCell, StoredRow, StoredSheet } from './workbook-cells.ts'

/** The visible sheets of an .xlsx workbook, with the fonts and formats of their cells. */
export async function xlsxCells(bytes: Uint8Array): Promise<StoredSheet[]> {
  const { readXlsx } = await import('hucre/xlsx')
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })
  return sheets.map(sheet => ({
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((values, at) => rowOf(sheet, values, at)),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      top: startRow,
      bottom: endRow,
      left: startCol,
      right: endCol,
    })),
  }))
}

function rowOf({ cells, rowDefs }: Sheet, values: readonly CellValue[], at: number): StoredRow {
  const stored = values.flatMap((value, column) => {
    const cell = cells?.get(`${at},${column}`)
    return value === null && cell === undefined ? [] : [cellOf(value, column, cell)]
  })
  return { at, isHidden: rowDefs?.get(at)?.hidden === true, cells: stored }
}

function cellOf(value: CellValue, column: number, cell: Cell | undefined): SheetCell {
  return {
    column,
    value,
    format: cell?.style?.numFmt,
    isStruck: cell?.style?.font?.strikethrough === true,
    parts: cell?.richText?.map(({ text, font }) => ({ text, isStruck: font?.strikethrough === true })) ?? null,
    isUnworked: cell?.formula !== undefined && (value ?? cell.formulaResult ?? null) === null,
  }
}
