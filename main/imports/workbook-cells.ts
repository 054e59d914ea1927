import type { StoredCell } from './shown.ts'

/** A sheet as either library reads it, in one shape. */
export interface StoredSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Rows and columns count from 0. Rows without cells may be missing. */
  readonly rows: readonly StoredRow[]
  readonly merges: readonly Merge[]
}

export interface StoredRow {
  readonly at: number
  readonly isHidden: boolean
  readonly cells: readonly SheetCell[]
}

export interface SheetCell extends StoredCell {
  readonly column: number
  readonly isStruck: boolean
  /** The parts of a text, where they differ in their font. */
  readonly parts: readonly { readonly text: string; readonly isStruck: boolean }[] | null
  /** A formula whose result was never saved. */
  readonly isUnworked: boolean
}

export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}
