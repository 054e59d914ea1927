import { CompiledQuery, type Kysely } from 'kysely'
import type { RecordTable, Schema } from './schema.ts'
import type { RecordColumns } from './tables/columns.ts'

type Row = RecordColumns & Readonly<Record<string, unknown>>

// Written out, as in insert-all.ts: every write of the app comes through here, and building a
// statement costs more than running it. Names of tables and columns are those of the schema.

/** A whole record, or undefined where there is none. */
export async function readRow(db: Kysely<Schema>, table: RecordTable, id: string): Promise<Row | undefined> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(`SELECT * FROM "${table}" WHERE id = ?`, [id]))
  return rows[0]
}

/** Only `write.ts` calls this: it does not audit. */
export async function updateRow(
  db: Kysely<Schema>,
  table: RecordTable,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(values).map(column => `"${column}" = ?`)
  await db.executeQuery(CompiledQuery.raw(`UPDATE "${table}" SET ${columns.join(', ')} WHERE id = ?`, [...Object.values(values), id]))
}
