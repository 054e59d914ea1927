import type { Kysely } from 'kysely'
import { z } from 'zod'
import { foldHeader } from '../../shared/imports/columns.ts'
import type { ListKind, RememberedColumns } from '../../shared/imports/model.ts'
import { cutTo } from '../../shared/words.ts'
import type { Context } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'

/** As much of a column's name as tells one list from another. */
const longestName = 60

/**
 * How the columns of one kind of list were matched, remembered by the header line: lists from one
 * source have the same.
 */
export interface ColumnMemory<F extends string> {
  /**
   * How the columns of a list with this header were matched when one was last imported, unless that
   * was forgotten.
   */
  recall(db: Kysely<Schema>, header: readonly string[]): Promise<{ fields: (F | null)[]; remembered: RememberedColumns } | null>
  /**
   * Remembers a matching that differs from what the names of the columns say, or from what was
   * remembered before.
   */
  remember(context: Context, columns: readonly { header: string; field: F | null }[]): Promise<void>
}

export function columnMemory<F extends string>(
  kind: ListKind,
  codes: readonly [F, ...F[]],
  byName: (header: readonly string[]) => (F | null)[],
): ColumnMemory<F> {
  const Stored = z.array(z.enum(codes).nullable())
  /** Folded: case, accents and punctuation make no other source. */
  const sourceOf = (header: readonly string[]) => `${kind}: ${header.map(name => foldHeader(cutTo(name, longestName))).join(' | ')}`
  return {
    async recall(db, header) {
      const row = await findMapping(db, sourceOf(header))
      if (row === undefined || row.forgotten === 1) return null
      // A field that the program no longer knows makes the whole matching worthless; matching by
      // name is then the better guess.
      const fields = Stored.safeParse(JSON.parse(row.columns))
      if (!fields.success || fields.data.length !== header.length) return null
      return { fields: fields.data as (F | null)[], remembered: { id: row.id, version: row.version, on: row.changed_at, by: row.by ?? '' } }
    },
    async remember({ db, write }, columns) {
      const header = columns.map(column => column.header)
      const stored = JSON.stringify(columns.map(({ field }) => field))
      const known = await findMapping(db, sourceOf(header))
      if (known !== undefined) return void (await write.change('import_mapping', known, { columns: stored, forgotten: 0 }))
      if (stored === JSON.stringify(byName(header))) return
      await write.add('import_mapping', { source: sourceOf(header), columns: stored, forgotten: 0 })
    },
  }
}

/** From now on the columns of such lists are matched by name again. */
export async function forgetColumns({ write }: Context, seen: { id: string; version: number }): Promise<void> {
  await write.change('import_mapping', seen, { forgotten: 1 })
}

function findMapping(db: Kysely<Schema>, source: string) {
  return db
    .selectFrom('import_mapping as m')
    .leftJoin('user as u', 'u.id', 'm.changed_by')
    .select(['m.id', 'm.version', 'm.columns', 'm.forgotten', 'm.changed_at', 'u.name as by'])
    .where('m.source', '=', source)
    .executeTakeFirst()
}
