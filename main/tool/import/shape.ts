import type { BirthDraft, BirthRow, BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { ImportedReferral, ImportPreview, ImportRow, LineResult, ListKind } from '../../../shared/imports/model.ts'

/** What `import` prints, as one JSON document. Keys are only ever added to it. */
interface Printed<Row, Column> {
  readonly kind: ListKind
  readonly fileName: string
  /** `UTF-8`, `Windows-1252`, `Excel workbook`. */
  readonly encoding: string
  /** `comma`, `semicolon`, `tab`; null for a workbook, which has sheets instead. */
  readonly separator: string | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** As matched by name, or as remembered from an import of a list with the same header. */
  readonly columns: readonly Column[]
  readonly remembered: boolean
  /** Sentences about the list as a whole. */
  readonly remarks: readonly string[]
  /** How many rows, those with nothing to import left out, and how many come in by themselves. */
  readonly counts: { readonly rows: number; readonly comeIn: number }
  /** Every line below the header, in the order of the file. */
  readonly rows: readonly Row[]
  /** What confirming came to; null without `--confirm`, when nothing is written. */
  readonly result: PrintedResult | null
}

export interface PrintedResult {
  readonly cameIn: number
  readonly leftOut: number
  /** In the register’s `exports` folder; null where it could not be written, and then why. */
  readonly resultsFile: string | null
  readonly resultsProblem: string
}

/** What of a row is the same for referrals and births. */
export interface PrintedRow<Field> {
  /** Line of the file where the row begins, counting from 1. */
  readonly line: number
  readonly state: string
  /**
   * Whether the row comes in by itself, as it would on the screen; what needs a person does not.
   */
  readonly comesIn: boolean
  /** What stops the row. */
  readonly problems: readonly Said<Field>[]
  /** What has to be known and does not stop it. */
  readonly notes: readonly Said<Field>[]
  /** What became of the row: null without `--confirm`. */
  readonly result: Omit<LineResult, 'line'> | null
}

export interface Said<Field> {
  /** Null where it is about the row as a whole. */
  readonly field: Field | null
  /** The cell as it stands, shortened. */
  readonly value: string
  readonly reason: string
}

export interface PrintedReferral extends PrintedRow<ImportRow['problems'][number]['field']>, Pick<ImportRow, 'duplicates' | 'earlier'> {
  readonly state: ImportRow['state']
  /** What the row would store if it comes in, as `referrals.receive` takes it, without its site. */
  readonly stored: (ImportedReferral & { readonly nextDiscussionOn: string | null }) | null
  /**
   * Only a wrong NHS number stops the row, and `stored` is without it: the screen can bring it in
   * so.
   */
  readonly withoutNhsNumber: boolean
}

export interface PrintedBirth extends PrintedRow<BirthRow['problems'][number]['field']>, Pick<BirthRow, 'candidates'> {
  readonly state: BirthRow['state']
  /** The baby as `birth.record` takes it. */
  readonly stored: BirthDraft['baby']
}

/**
 * A list of referrals. `site`: where they come in; null where the register has several and none was
 * named.
 */
export type PrintedReferrals = Printed<PrintedReferral, ImportPreview['columns'][number]> & {
  readonly site: { readonly id: string; readonly name: string } | null
}

/** An extract of birth notifications. */
export type PrintedBirths = Printed<PrintedBirth, BirthsPreview['columns'][number]>
