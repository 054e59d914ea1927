import type { RecordTable } from '../schema.ts'

/** One record's part in an audit entry: fields as from → to. */
export interface ChangeOfOne {
  readonly table: RecordTable
  readonly id: string
  /** `derived`: columns that follow from other records; the version stayed. */
  readonly kind: 'added' | 'changed' | 'derived'
  readonly fields: Readonly<Record<string, readonly [from: unknown, to: unknown]>>
  /** Records this one belongs to; its history shows in theirs. */
  readonly subjects: readonly string[]
}

/** Records of one table that were added together, all with the same columns. */
export interface Additions {
  readonly table: RecordTable
  readonly kind: 'added'
  readonly records: readonly {
    readonly id: string
    readonly fields: Readonly<Record<string, unknown>>
    readonly subjects: readonly string[]
  }[]
}

/** What an audit entry tells of. */
export type Change = ChangeOfOne | Additions

type About = Pick<ChangeOfOne, 'table' | 'id' | 'kind' | 'subjects'>

/** Record by record: what was written, without the values. */
export function recordsIn(written: readonly Change[]): About[] {
  return written.flatMap((change): readonly About[] => {
    if (!('records' in change)) return [change]
    const { table, kind, records } = change
    return records.map(({ id, subjects }) => ({ table, kind, id, subjects }))
  })
}
