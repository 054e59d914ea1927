import type { IsoDay } from '../../shared/calendar/day.ts'
import { localMoment } from '../../shared/calendar/local.ts'

/**
 * Days are ISO dates in a text and real dates in a workbook; so are moments, to the minute, on this
 * computer’s clock. Text is never anything but text.
 */
export type CellKind = 'text' | 'day' | 'moment' | 'number'

export interface Column {
  readonly header: string
  readonly kind: CellKind
  /** In characters. */
  readonly width: number
}

export type Cell = string | number | null

/** What a list belongs to where it is not of the whole register. */
export interface Owner {
  /** As the file says it: `Unborn baby OKAFOR, PB-2026-0142`. */
  readonly words: string
  /**
   * As a part of the file’s name, which holds no name of a family: `PB-2026-0142`. Empty where
   * nothing can be said.
   */
  readonly mark: string
}

/** A list as it leaves the register. */
export interface Table {
  readonly title: string
  readonly of: Owner | null
  readonly columns: readonly Column[]
  /** Some hundred rows at a time, read as they are asked for. Stopping ends them with `stopped`. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>
}

/** What the file says of itself. */
export interface About {
  readonly list: string
  /** What it is a list of; null of the whole register. */
  readonly of: string | null
  readonly organisation: string
  /** The filter and the order, in words. */
  readonly shown: string
  readonly madeOn: IsoDay
  readonly madeBy: string
}

export type Described<R> = Column & { readonly value: (row: R, today: IsoDay) => Cell }

/** A column of text, 20 characters wide unless told otherwise. Empty is an empty cell. */
export function text<R>(header: string, value: (row: R, today: IsoDay) => string | null, width = 20): Described<R> {
  return { header, kind: 'text', width, value }
}

export function day<R>(header: string, value: (row: R) => IsoDay | null): Described<R> {
  return { header, kind: 'day', width: 12, value }
}

/** A column of instants in UTC. */
export function moment<R>(header: string, value: (row: R) => string): Described<R> {
  return { header, kind: 'moment', width: 17, value: row => localMoment(value(row)).replace('T', ' ') }
}

export function number<R>(header: string, value: (row: R, today: IsoDay) => number | null): Described<R> {
  return { header, kind: 'number', width: 10, value }
}
