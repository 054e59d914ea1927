import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ink, style } from './styles.ts'
import { runs } from './text.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

export function heading(level: 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({ heading: levels[level], children: runs(text) })
}

export function paragraph(text: string, options: Omit<IParagraphOptions, 'text' | 'children'> = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) })
}

interface Beside {
  readonly bold?: boolean
  readonly under?: string
  readonly keepNext?: boolean
  /** Space above in DXA, after a table. */
  readonly before?: number
}

/** A bold label in the left column and text beside it; `under` is a quieter line below the text. */
export function labelled(label: string, text: string, options: Beside = {}): Paragraph {
  const under = options.under === undefined ? [] : [new TextRun({ break: 1 }), ...runs(options.under, { color: ink.quiet })]
  return new Paragraph({
    style: style.labelled,
    keepNext: options.keepNext,
    ...(options.before === undefined ? {} : { spacing: { before: options.before, after: 80 } }),
    children: [...runs(label, { bold: true }), new TextRun({ children: [new Tab()] }), ...runs(text, { bold: options.bold }), ...under],
  })
}

export interface Column<T> {
  readonly head: string
  /** DXA; the columns of a table add up to the width of the text. */
  readonly width: number
  readonly cell: (row: T) => string
}

/** A table whose header row repeats on every page and whose rows never split. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column.width, 0), type: WidthType.DXA },
    columnWidths: columns.map(column => column.width),
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(column => cell(column, column.head, true)) }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: columns.map(column => cell(column, column.cell(row), false)) })),
    ],
  })
}

function cell<T>(column: Column<T>, text: string, head: boolean): TableCell {
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ink.shade } } : {}),
    children: [new Paragraph({ style: head ? style.tableHead : style.tableText, children: runs(text) })],
  })
}
