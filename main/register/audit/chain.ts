import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { insertAll } from '../insert-all.ts'
import type { Schema } from '../schema.ts'
import { type Change, recordsIn } from './change.ts'
import { storedChange } from './entry-changes.ts'

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

/** What one entry tells of. */
export interface AuditedWork {
  readonly at: string
  readonly user: { readonly id: string; readonly name: string }
  readonly label: string
  readonly changes: readonly Change[]
}

/** Appends one entry to the chain, in the transaction of the writes it tells of. */
export function appendAudit(db: Kysely<Schema>, work: AuditedWork): Promise<void> {
  return appendAudits(db, [work])
}

/** Appends entries to the chain in their order, each table written at once. */
export async function appendAudits(db: Kysely<Schema>, works: readonly AuditedWork[]): Promise<void> {
  const last = await db.selectFrom('audit_entry').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  let { sequence, hash } = last ?? { sequence: 0, hash: genesis }
  const rows = works.map(({ at, user, label, changes }) => {
    const entry: Entry = { at, user_id: user.id, user_name: user.name, label, detail: JSON.stringify(changes.map(storedChange)) }
    const row = { sequence: ++sequence, ...entry, previous_hash: hash, hash: entryHash(hash, entry) }
    hash = row.hash
    return row
  })
  await insertAll(db, 'audit_entry', rows)
  const first = sequence - works.length + 1
  const subjects = works.flatMap(({ changes }, index) =>
    [...new Set(recordsIn(changes).flatMap(record => [record.id, ...record.subjects]))].map(id => [id, first + index] as const),
  )
  if (subjects.length === 0) return
  // In their order, so that the many of an import are appended to the table instead of strewn over
  // it.
  const ordered = JSON.stringify(subjects.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  await sql`INSERT INTO audit_subject (subject_id, sequence) SELECT value ->> 0, value ->> 1 FROM json_each(${ordered})`.execute(db)
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
