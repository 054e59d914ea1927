import type Database from 'better-sqlite3'
import { z } from 'zod'
import { findBrokenLink } from './audit.ts'
import { valueAfter } from './told.ts'

type Entry = Parameters<typeof findBrokenLink>[0] extends Iterable<infer E> ? E : never
/** A record as the audit trail tells it: how often it was written, and each field's last value. */
interface Known {
  writes: number
  readonly fields: Record<string, unknown>
}

/** What `told.ts` writes, checked: whoever alters an entry can make its hashes right again, since the chain holds no secret. */
const Changes = z.array(
  z.object({
    table: z.string(),
    id: z.string(),
    kind: z.string(),
    fields: z.record(
      z.string(),
      z.union([z.tuple([z.unknown(), z.unknown()]), z.object({ at: z.int(), removed: z.string(), added: z.string() })]),
    ),
  }),
)
type Change = z.infer<typeof Changes>[number]

const notAudited = new Set(['id', 'version', 'created_at', 'created_by', 'changed_at', 'changed_by'])

/**
 * Walks the audit chain once, and compares every record with what the chain tells of it: each version is one entry, and each field
 * has the value it was last given (fields never told of are empty). Finds what was changed, added or removed around the app.
 * A later migration that fills a column of existing records must tell the chain, or they are reported here.
 */
export function replayAudit(database: Database.Database): {
  readonly brokenAt: number | null
  readonly entries: number
  readonly strangers: readonly string[]
} {
  const known = new Map<string, Map<string, Known>>()
  let entries = 0
  const rows = database.prepare('SELECT * FROM audit_entry ORDER BY sequence').iterate() as IterableIterator<Entry>
  function* told() {
    for (const entry of rows) {
      entries++
      yield entry
      // Reached only when the entry's own hash and link held.
      for (const change of changesOf(entry.detail)) learn(known, change)
    }
  }
  const brokenAt = findBrokenLink(told())
  if (brokenAt !== null) return { brokenAt, entries, strangers: [] }
  return {
    brokenAt,
    entries,
    strangers: recordTables(database).flatMap(table => strangersIn(database, table, known.get(table) ?? new Map())),
  }
}

function strangersIn(database: Database.Database, table: string, known: ReadonlyMap<string, Known>): string[] {
  let differing = 0
  let found = 0
  for (const row of database.prepare(`SELECT * FROM "${table}"`).iterate() as IterableIterator<Record<string, unknown>>) {
    const record = known.get(String(row.id))
    if (record === undefined) {
      differing++
      continue
    }
    found++
    const same =
      record.writes === row.version &&
      Object.entries(row).every(([column, value]) => notAudited.has(column) || agrees(record.fields, column, value))
    if (!same) differing++
  }
  const gone = known.size - found
  return [
    ...(differing > 0 ? [`${differing} of table ${table} differ from the audit trail.`] : []),
    ...(gone > 0 ? [`${gone} of table ${table} are in the audit trail but not in the register.`] : []),
  ]
}

function agrees(fields: Record<string, unknown>, column: string, value: unknown): boolean {
  return Object.hasOwn(fields, column) ? fields[column] === value : value === '' || value === null
}

function learn(known: Map<string, Map<string, Known>>, { table, id, kind, fields }: Change): void {
  const records = known.get(table) ?? new Map<string, Known>()
  known.set(table, records)
  const record = records.get(id) ?? { writes: 0, fields: {} }
  records.set(id, record)
  if (kind !== 'derived') record.writes++
  for (const [name, change] of Object.entries(fields)) record.fields[name] = valueAfter(record.fields[name], change)
}

/** An entry whose detail is not what this app writes tells of nothing; its records are then reported. */
function changesOf(detail: string): readonly Change[] {
  try {
    return Changes.parse(JSON.parse(detail))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}

/** Tables of records are those with a version column, whatever the schema version. */
function recordTables(database: Database.Database): string[] {
  return database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'version') ORDER BY name",
    )
    .pluck()
    .all() as string[]
}
