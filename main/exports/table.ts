import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Context } from '../backend/handler.ts'

/** Days are ISO dates in a text and real dates in a workbook; text is never anything but text. */
export type CellKind = 'text' | 'day' | 'number'

export interface Column {
  readonly header: string
  readonly kind: CellKind
  /** In characters. */
  readonly width: number
}

export type Cell = string | number | null

/** A list as it leaves the register. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What the file says of itself. */
export interface About {
  readonly list: string
  readonly organisation: string
  /** The filter and the order, in words. */
  readonly shown: string
  readonly rows: number
  readonly madeOn: IsoDay
  readonly madeBy: string
}

/** One list of the program: reads its rows by id, in the order given. Ids that are not there any more are left out. */
export interface List {
  readonly title: string
  read(context: Context, ids: readonly string[]): Promise<Table>
}

type Described<R> = Column & { readonly value: (row: R, today: IsoDay) => Cell }

export function list<R>(title: string, columns: readonly Described<R>[], rowsOf: Rows<R>): List {
  return {
    title,
    read: async (context, ids) => {
      const rows = await rowsOf(context, ids)
      return {
        title,
        columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
        rows: ids.flatMap(id => {
          const row = rows.get(id)
          return row === undefined ? [] : [columns.map(({ value }) => value(row, context.today))]
        }),
      }
    },
  }
}

type Rows<R> = (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, R>>

/** A column of text, 20 characters wide unless told otherwise. */
export function text<R>(header: string, value: (row: R, today: IsoDay) => string | null, width = 20): Described<R> {
  return { header, kind: 'text', width, value }
}

export function day<R>(header: string, value: (row: R) => IsoDay | null): Described<R> {
  return { header, kind: 'day', width: 12, value }
}

export function number<R>(header: string, value: (row: R) => number | null): Described<R> {
  return { header, kind: 'number', width: 10, value }
}
