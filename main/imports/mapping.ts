import type { Kysely } from 'kysely'
import { z } from 'zod'
import { foldHeader, matchColumns } from '../../shared/imports/columns.ts'
import { type ImportField, importFieldCodes, type RememberedColumns } from '../../shared/imports/model.ts'
import type { ListColumn } from '../../shared/imports/reader.ts'
import type { Context } from '../backend/handler.ts'
import type { Schema } from '../register/schema.ts'

type Fields = readonly (ImportField | null)[]

const Stored = z.array(z.enum(importFieldCodes).nullable())
/** As much of a column's name as tells one list from another. */
const longestName = 60

/** Lists from one source have one header line: folded, it names the source. */
export function sourceOf(header: readonly string[]): string {
  return header.map(name => foldHeader(name.slice(0, longestName))).join(' | ')
}

/** How the columns of a list with this header were matched when one was last imported, unless that was forgotten. */
export async function recallColumns(
  db: Kysely<Schema>,
  header: readonly string[],
): Promise<{ fields: Fields; remembered: RememberedColumns } | null> {
  const row = await findMapping(db, header)
  if (row === undefined || row.forgotten === 1) return null
  // A field that the program no longer knows makes the whole matching worthless; matching by name is then the better guess.
  const fields = Stored.safeParse(JSON.parse(row.columns))
  if (!fields.success || fields.data.length !== header.length) return null
  return { fields: fields.data, remembered: { id: row.id, version: row.version, on: row.changed_at, by: row.by ?? '' } }
}

/** Remembers a matching that differs from what the names of the columns say, or from what was remembered before. */
export async function rememberColumns({ db, write }: Context, columns: readonly ListColumn[]): Promise<void> {
  const header = columns.map(column => column.header)
  const fields = columns.map(({ field }) => field)
  const known = await findMapping(db, header)
  const stored = JSON.stringify(fields)
  if (known !== undefined) return void (await write.change('import_mapping', known, { columns: stored, forgotten: 0 }))
  if (stored === JSON.stringify(matchColumns(header))) return
  await write.add('import_mapping', { source: sourceOf(header), columns: stored, forgotten: 0 })
}

/** From now on the columns of such lists are matched by name again. */
export async function forgetColumns({ write }: Context, seen: { id: string; version: number }): Promise<void> {
  await write.change('import_mapping', seen, { forgotten: 1 })
}

function findMapping(db: Kysely<Schema>, header: readonly string[]) {
  return db
    .selectFrom('import_mapping as m')
    .leftJoin('user as u', 'u.id', 'm.changed_by')
    .select(['m.id', 'm.version', 'm.columns', 'm.forgotten', 'm.changed_at', 'u.name as by'])
    .where('m.source', '=', sourceOf(header))
    .executeTakeFirst()
}
