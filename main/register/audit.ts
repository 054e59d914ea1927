import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { told } from './told.ts'
import type { Change } from './write.ts'

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

interface Entry {
  readonly at: string
  readonly user_id: string
  readonly user_name: string
  readonly label: string
  readonly detail: string
}

/** SHA-256 over the previous hash and every column of the entry, in hexadecimal. */
export function entryHash(previous: string, entry: Entry): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, entry.at, entry.user_id, entry.user_name, entry.label, entry.detail]))
    .digest('hex')
}

/** Appends one entry to the chain, in the transaction of the writes it tells of. */
export async function appendAudit(
  db: Kysely<Schema>,
  entry: { at: string; user: { id: string; name: string }; label: string; changes: readonly Change[] },
): Promise<void> {
  const last = await db.selectFrom('audit_entry').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  const previous = last?.hash ?? genesis
  const row: Entry = {
    at: entry.at,
    user_id: entry.user.id,
    user_name: entry.user.name,
    label: entry.label,
    detail: JSON.stringify(entry.changes.map(told)),
  }
  const added = await db
    .insertInto('audit_entry')
    .values({ ...row, previous_hash: previous, hash: entryHash(previous, row) })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  const subjects = new Set(entry.changes.flatMap(change => [change.id, ...change.subjects]))
  if (subjects.size === 0) return
  // In their order, so that the many of an import are appended to the table instead of strewn over it.
  const ordered = JSON.stringify([...subjects].sort())
  await sql`INSERT INTO audit_subject (subject_id, sequence) SELECT value, ${added.sequence} FROM json_each(${ordered})`.execute(db)
}

/** Walks the whole chain. Returns the first broken sequence number, or null when it holds. */
export function findBrokenLink(entries: Iterable<Entry & { sequence: number; previous_hash: string; hash: string }>): number | null {
  let previous = genesis
  let expected = 1
  for (const entry of entries) {
    if (entry.sequence !== expected || entry.previous_hash !== previous || entryHash(previous, entry) !== entry.hash) return entry.sequence
    previous = entry.hash
    expected++
  }
  return null
}
