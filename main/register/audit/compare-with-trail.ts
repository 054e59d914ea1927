import type Database from 'better-sqlite3'
import { z } from 'zod'
import { findBrokenLink } from './chain.ts'
import { changesIn, type Stored } from './entry-changes.ts'
import { beginReading, type ReadChange } from './records-from-trail.ts'

type Entry = Parameters<typeof findBrokenLink>[0] extends Iterable<infer E> ? E : never

/**
 * What `entry-changes.ts` writes, checked: whoever alters an entry can make its hashes right again,
 * since the chain holds no secret.
 */
const Change = z.object({
  table: z.string(),
  id: z.string(),
  kind: z.enum(['added', 'changed', 'derived']),
  subjects: z.array(z.string()).optional(),
  fields: z.record(
    z.string(),
    z.union([z.tuple([z.unknown(), z.unknown()]), z.object({ at: z.int(), removed: z.string(), added: z.string() })]),
  ),
})
const Additions = z.object({
  table: z.string(),
  kind: z.literal('added'),
  columns: z.array(z.string()),
  rows: z.array(z.tuple([z.string()], z.unknown())),
})
const Changes: z.ZodType<Stored[]> = z.array(z.union([Change, Additions]))

/**
 * Walks the audit chain once, and compares every record with what the chain tells of it. Finds what
 * was changed, added or removed around the app. A later migration that fills a column of existing
 * records must tell the chain, or they are reported here.
 * `holdAtMost`: records held in memory at once; fewer take longer.
 */
export function compareWithTrail(
  database: Database.Database,
  holdAtMost?: number,
): {
  readonly brokenAt: number | null
  readonly entries: number
  readonly strangers: readonly string[]
} {
  const reader = beginReading(database, holdAtMost)
  let entries = 0
  const rows = database.prepare('SELECT * FROM audit_entry ORDER BY sequence').iterate() as IterableIterator<Entry>
  function* told() {
    for (const entry of rows) {
      entries++
      yield entry
      // Reached only when the entry's own hash and link held.
      for (const change of changesOf(entry.detail)) reader.learn(change)
    }
  }
  const brokenAt = findBrokenLink(told())
  if (brokenAt !== null) return { brokenAt, entries, strangers: [] }
  return { brokenAt, entries, strangers: reader.strangers() }
}

/**
 * An entry whose detail is not what this app writes tells of nothing; its records are then
 * reported.
 */
function changesOf(detail: string): readonly ReadChange[] {
  try {
    return Changes.parse(JSON.parse(detail)).flatMap(changesIn)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}
