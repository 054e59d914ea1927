import { CompiledQuery, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

type Row = Readonly<Record<string, unknown>>

/** Rows in one statement. More gain little, and SQLite takes at most 32,766 values. */
const batch = 50
/** So few rows go one by one: a statement of several rows can be taken back on its own, for which SQLite flushes what the full-text indexes hold back. */
const few = 5

/**
 * Inserts rows that have the same columns, many in one statement whose text is made once: building a statement costs more than running it.
 * For tables of records only `write.ts` calls this.
 */
export async function insertAll(db: Kysely<Schema>, table: keyof Schema, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const size = rows.length <= few ? 1 : batch
  const full = statement(table, columns, size)
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size) as readonly Row[]
    const values = part.flatMap(row => columns.map(column => row[column]))
    await db.executeQuery(CompiledQuery.raw(part.length === size ? full : statement(table, columns, part.length), values))
  }
}

function statement(table: string, columns: readonly string[], rows: number): string {
  const names = columns.map(column => `"${column}"`).join(', ')
  const row = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO "${table}" (${names}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
}
