import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
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
    detail: JSON.stringify(entry.changes.map(({ table, id, kind, fields }) => ({ table, id, kind, fields: compact(fields) }))),
  }
  const added = await db
    .insertInto('audit_entry')
    .values({ ...row, previous_hash: previous, hash: entryHash(previous, row) })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  const subjects = new Set(entry.changes.flatMap(change => [change.id, ...change.subjects]))
  if (subjects.size === 0) return
  for (const batch of batches([...subjects], 400)) {
    await db
      .insertInto('audit_subject')
      .values(batch.map(subject_id => ({ subject_id, sequence: added.sequence })))
      .execute()
  }
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

function batches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size))
}

/** Text above this length is told by what was taken out and put in, so that saving while typing does not store the whole text each time. */
const wholeUpTo = 200

function compact(fields: Change['fields']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [from, to]]) => [name, isLong(from) && isLong(to) ? splice(from, to) : [from, to]]),
  )
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > wholeUpTo
}

/** One replaced stretch: `at` characters stand, then `removed` became `added`, and the rest stands. */
function splice(from: string, to: string): { at: number; removed: string; added: string } {
  const most = Math.min(from.length, to.length)
  let at = 0
  while (at < most && from[at] === to[at]) at++
  let tail = 0
  while (tail < most - at && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { at, removed: from.slice(at, from.length - tail), added: to.slice(at, to.length - tail) }
}
