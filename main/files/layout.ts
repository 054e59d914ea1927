import type { AlignmentStyle, PageSetup } from 'hucre'
import type { Cell, CellKind, Column } from './table.ts'

/**
 * Columns from here, in characters, hold sentences: their lines are broken instead of running on.
 */
const wide = 40
/** Heights in points: of a line, and the greatest that Excel takes. */
const lineHeight = 13.5
const greatestHeight = 405
/** Widths that still can be read across a landscape A4 page. */
const pageWidth = 250
/**
 * Letters of a sentence that stand in a width of one: a width is that of a digit, and most letters
 * are narrower.
 */
const letters = 1.1
/** Narrower than usual, in inches. */
const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

export const font = { name: 'Arial', size: 10 }
export const formats: Record<CellKind, string> = { text: '@', day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm', number: '0' }

/** Where a column’s words stand: at the top left, numbers at the right. */
export function alignmentOf({ kind, width }: Column): AlignmentStyle {
  if (kind === 'number') return { vertical: 'top', horizontal: 'right', indent: 1 }
  return { vertical: 'top', horizontal: 'left', wrapText: kind === 'text' && width >= wide }
}

/**
 * Height of a row in points. It is given: not every program works out anew how many lines a text
 * takes.
 */
export function heightOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = columns.map(({ kind, width }, index) => (kind === 'text' && width >= wide ? linesOf(String(cells[index] ?? ''), width) : 1))
  return Math.min(greatestHeight, Math.max(1, ...lines) * lineHeight)
}

/** The header breaks its lines in every column. */
export function headHeight(columns: readonly Column[]): number {
  return Math.max(1, ...columns.map(({ header, width }) => linesOf(header, width - 3))) * lineHeight
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * letters))), 0)
}

/**
 * Printed: landscape A4, as many pages across as can be read, each with the header and the first
 * column.
 */
export function pageOf(columns: readonly Column[]): PageSetup {
  const across = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / pageWidth)
  const titles = { printTitlesRow: '$1:$1', ...(across > 1 ? { printTitlesColumn: '$A:$A' } : {}) }
  return { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: across, fitToHeight: 0, margins, ...titles }
}
