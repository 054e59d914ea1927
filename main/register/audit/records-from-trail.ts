import type Database from 'better-sqlite3'
import { type FieldChange, valueAfter } from './entry-changes.ts'

/** One record's part of an audit entry, as read back. */
export interface ReadChange {
  readonly table: string
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, FieldChange>>
}

/** A record as the audit trail tells it: how often it was written, and each field's last value. */
interface Known {
  writes: number
  readonly fields: Record<string, unknown>
}

interface Table {
  /** Told of, and not yet found to stand in the register like that. */
  readonly held: Map<string, Known>
  /**
   * Stand in the register as they were last told; forgotten until the trail speaks of them again.
   */
  readonly settled: Set<string>
  readonly row: Database.Statement
}

export interface TrailReader {
  learn(change: ReadChange): void
  /** What differs between trail and register once all is told, in sentences. */
  strangers(): readonly string[]
}

const notAudited = new Set(['id', 'version', 'created_at', 'created_by', 'changed_at', 'changed_by'])

/**
 * Records held before those that have reached what stands in the register are let go of: the trail
 * of ten years would not fit into memory.
 */
const atMost = 100_000

/**
 * Compares every record with what the trail tells of it: each version is one write, and each field
 * has the value it was last given (fields never told of are empty).
 */
export function beginReading(database: Database.Database, holdAtMost = atMost): TrailReader {
  const tables = new Map<string, Table>(
    recordTables(database).map(name => [
      name,
      { held: new Map(), settled: new Set(), row: database.prepare(`SELECT * FROM "${name}" WHERE id = ?`) },
    ]),
  )
  let held = 0
  let roomFor = holdAtMost

  function settle(): void {
    for (const { held: all, settled, row } of tables.values()) {
      for (const [id, known] of all) {
        if (!isSame(row.get(id), known)) continue
        all.delete(id)
        settled.add(id)
        held--
      }
    }
    roomFor = held + holdAtMost
  }

  return {
    learn({ table, id, kind, fields }) {
      const told = tables.get(table)
      // A table that is not there any more has no records to compare.
      if (told === undefined) return
      let record = told.held.get(id)
      if (record === undefined) {
        record = told.settled.delete(id) ? asItStands(told.row.get(id)) : { writes: 0, fields: {} }
        told.held.set(id, record)
        held++
      }
      if (kind !== 'derived') record.writes++
      for (const [name, change] of Object.entries(fields)) record.fields[name] = valueAfter(record.fields[name], change)
      if (held > roomFor) settle()
    },
    strangers: () => [...tables].flatMap(([name, table]) => strangersIn(database, name, table)),
  }
}

function strangersIn(database: Database.Database, name: string, { held, settled, row }: Table): string[] {
  let differing = 0
  let found = 0
  for (const id of database.prepare(`SELECT id FROM "${name}"`).pluck().iterate() as IterableIterator<string>) {
    const known = held.get(id)
    if (known !== undefined || settled.has(id)) found++
    if (!settled.has(id) && (known === undefined || !isSame(row.get(id), known))) differing++
  }
  const gone = held.size + settled.size - found
  return [
    ...(differing > 0 ? [`${differing} of table ${name} differ from the audit trail.`] : []),
    ...(gone > 0 ? [`${gone} of table ${name} are in the audit trail but not in the register.`] : []),
  ]
}

type Row = Readonly<Record<string, unknown>>

function isSame(row: unknown, { writes, fields }: Known): boolean {
  if (row === undefined) return false
  const stands = row as Row
  return (
    writes === stands.version && Object.entries(stands).every(([column, value]) => notAudited.has(column) || agrees(fields, column, value))
  )
}

function agrees(fields: Record<string, unknown>, column: string, value: unknown): boolean {
  return Object.hasOwn(fields, column) ? fields[column] === value : value === '' || value === null
}

/** What was settled is known again: it stood in the register as the trail had told it. */
function asItStands(row: unknown): Known {
  const { version, ...fields } = row as Row
  return { writes: Number(version), fields }
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
