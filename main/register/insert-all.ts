import { CompiledQuery, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

type Row = Readonly<Record<string, unknown>>

/** Rows in one statement. More gain little, and SQLite takes at most 32,766 values. */
const batch = 50
/**
 * So few rows go one by one: a statement of several rows can be taken back on its own, for which
 * SQLite flushes what the full-text indexes hold back.
 */
const few = 5

/**
 * Inserts rows that have the same columns, many in one statement whose text is made once: building
 * a statement costs more than running it.
 * `shared`: columns that every row has alike. For tables of records only `write.ts` calls this.
 */
export async function insertAll(db: Kysely<Schema>, table: keyof Schema, rows: readonly object[], shared: Row = {}): Promise<void> {
  const [first] = rows as readonly Row[]
  if (first === undefined) return
  const columns = Object.keys(first)
  if (rows.length <= few) return insertEach(db, table, rows as readonly Row[], shared)
  // Values are handed over one by one, which takes as long as writing them. Half of an imported
  // record is the same in all of them, mostly empty.
  const [lead, ...others] = columns
  const alike = others.filter(column => (rows as readonly Row[]).every(row => row[column] === first[column]))
  const differing = columns.filter(column => column === lead || !alike.includes(column))
  const same = [...alike, ...Object.keys(shared)]
  const sameValues = [...alike.map(column => first[column]), ...Object.values(shared)]
  const size = Math.min(batch, rows.length)
  const full = statement(table, same, differing, size)
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size) as readonly Row[]
    const values = [...sameValues]
    for (const row of part) for (const column of differing) values.push(row[column])
    await db.executeQuery(CompiledQuery.raw(part.length === size ? full : statement(table, same, differing, part.length), values))
  }
}

async function insertEach(db: Kysely<Schema>, table: string, rows: readonly Row[], shared: Row): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const all = [...columns, ...Object.keys(shared)]
  const text = `INSERT INTO "${table}" (${quoted(all)}) VALUES ${holders(all)}`
  for (const row of rows) {
    const values = [...columns.map(column => row[column]), ...Object.values(shared)]
    await db.executeQuery(CompiledQuery.raw(text, values))
  }
}

/** The values that all rows share come first. */
function statement(table: string, same: readonly string[], differing: readonly string[], rows: number): string {
  const each = Array.from({ length: rows }, () => holders(differing)).join(', ')
  return `INSERT INTO "${table}" (${quoted([...same, ...differing])}) SELECT ${same.map(() => '?, ').join('')}each.* FROM (VALUES ${each}) AS each`
}

function quoted(columns: readonly string[]): string {
  return columns.map(column => `"${column}"`).join(', ')
}

function holders(columns: readonly string[]): string {
  return `(${columns.map(() => '?').join(', ')})`
}
