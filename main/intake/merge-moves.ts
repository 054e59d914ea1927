import { z } from 'zod'
import type { Context } from '../call/handler.ts'
import { readRow } from '../register/rows.ts'
import type { RecordTable } from '../register/schema.ts'

const Value = z.union([z.string(), z.number(), z.null()])
/** One row that a merge changed: what its columns said before, and what the merge made of them. */
const Moved = z.strictObject({ table: z.string(), id: z.string(), was: z.record(z.string(), Value), to: z.record(z.string(), Value) })
export type Moved = z.output<typeof Moved> & { readonly table: RecordTable }

export function readMoved(json: string): Moved[] {
  // Written by this program from rows of record tables.
  return z.array(Moved).parse(JSON.parse(json)) as Moved[]
}

/**
 * Columns that follow from other records, or rows whose version says that somebody has worked on
 * them: their version stays.
 */
export function isDerived(table: RecordTable): boolean {
  return table === 'agenda_item'
}

/** Changes rows and remembers from what to what, so that it can be undone. */
export function createMover(context: Context, subjects: readonly string[]) {
  const moved: Moved[] = []
  return {
    moved,
    /** `seen` checks the version that the user saw; the row then always gets a new one. */
    async set(
      table: RecordTable,
      id: string,
      to: Readonly<Record<string, unknown>>,
      options: { seen?: number; derive?: boolean } = {},
    ): Promise<void> {
      const row = await readRow(context.db, table, id)
      if (row === undefined) throw new Error(`A row of ${table} is gone.`)
      const different = Object.entries(to).filter(([column, value]) => row[column] !== value)
      if (different.length > 0) {
        const pick = (from: (column: string, value: unknown) => unknown) =>
          Object.fromEntries(different.map(([column, value]) => [column, from(column, value)])) as Moved['was']
        moved.push({ table, id, was: pick(column => row[column]), to: pick((_, value) => value) })
      }
      const changes = Object.fromEntries(different) as never
      if (options.derive === true || isDerived(table)) await context.write.derive(table, id, changes, subjects)
      else if (options.seen !== undefined) await context.write.touch(table, { id, version: options.seen }, changes, subjects)
      else await context.write.change(table, { id, version: null }, changes, subjects)
    },
  }
}
