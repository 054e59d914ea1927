import type { Insertable, Kysely, Updateable } from 'kysely'
import { Refusal } from '../../shared/reply.ts'
import type { Change } from './audit/change.ts'
import { isFilled } from './audit/entry-changes.ts'
import { insertAll } from './insert-all.ts'
import { newId } from './new-id.ts'
import { readRow, updateRow } from './rows.ts'
import type { RecordTable, Schema } from './schema.ts'
import type { RecordColumns } from './tables/columns.ts'

type Fields<T extends RecordTable> = Omit<Insertable<Schema[T]>, keyof RecordColumns>
type Changes<T extends RecordTable> = Partial<Omit<Updateable<Schema[T]>, keyof RecordColumns>>

/** A record to be added, under an id that others can already point to. */
export interface NewRecord<T extends RecordTable> {
  readonly id: string
  readonly fields: Fields<T>
  readonly subjects: readonly string[]
}

/** So few records are told of one by one, as they would be had they been added so. */
const few = 10

/**
 * Every write passes here: version + 1, who, when, and a field-level from → to for the audit chain.
 */
export interface Writer {
  /** Adds a record and returns its id. `subjects` are the records it belongs to. */
  add<T extends RecordTable>(table: T, fields: Fields<T>, subjects?: readonly string[], id?: string): Promise<string>
  /**
   * Adds many records of one table at once, as an import does: in a tenth of the time that as many
   * `add` take. Their ids are made by the caller.
   */
  addAll<T extends RecordTable>(table: T, records: readonly NewRecord<T>[]): Promise<void>
  /**
   * Changes a record that the writer saw at `version`. A stale version is refused as `conflict`;
   * unchanged fields are not written. Returns the version after the write. `version: null` is for a
   * record that is guarded by the version of the one it belongs to.
   */
  change<T extends RecordTable>(
    table: T,
    seen: { id: string; version: number | null },
    changes: Changes<T>,
    subjects?: readonly string[],
  ): Promise<number>
  /**
   * As `change`, but the version grows even when no column differs: a record that belongs to this
   * one has changed.
   */
  touch<T extends RecordTable>(
    table: T,
    seen: { id: string; version: number | null },
    changes?: Changes<T>,
    subjects?: readonly string[],
  ): Promise<number>
  /**
   * Sets columns that follow from other records (`last discussed`): audited, but the version stays,
   * so that nobody who is typing in the record gets a conflict.
   */
  derive<T extends RecordTable>(table: T, id: string, changes: Changes<T>, subjects?: readonly string[]): Promise<void>
  /** What this writer has written so far. */
  readonly written: readonly Change[]
  /**
   * Long work of many records calls this between them: what was written so far becomes an audit
   * entry of its own. Whoever reads the history of one record reads whole entries. Where nobody
   * tells in between, all waits for the end.
   */
  tellSoFar(): Promise<void>
}

/** `tell` appends an entry to the audit chain. */
export function createWriter(
  db: Kysely<Schema>,
  userId: string,
  now: string,
  tell: ((changes: readonly Change[]) => Promise<void>) | null = null,
): Writer {
  const written: Change[] = []
  /** As many of them are in the audit chain already. */
  let toldOf = 0

  async function update(
    table: RecordTable,
    seen: { id: string; version: number | null },
    changes: object,
    subjects: readonly string[],
    mode: 'change' | 'touch' | 'derive',
  ): Promise<number> {
    const before = await readRow(db, table, seen.id)
    if (before === undefined) throw new Refusal({ code: 'not_found', message: 'That record is not in this register.' })
    if (seen.version !== null && before.version !== seen.version) throw stale(before.version)
    const different = Object.entries(wellFormed(changes)).filter(([name, to]) => to !== undefined && before[name] !== to)
    if (different.length === 0 && mode !== 'touch') return before.version
    const version = mode === 'derive' ? before.version : before.version + 1
    await updateRow(db, table, seen.id, { ...Object.fromEntries(different), version, changed_at: now, changed_by: userId })
    const fields = Object.fromEntries(different.map(([name, to]) => [name, [before[name], to] as const]))
    written.push({ table, id: seen.id, kind: mode === 'derive' ? 'derived' : 'changed', subjects, fields })
    return version
  }

  const columns = { version: 1, created_at: now, created_by: userId, changed_at: now, changed_by: userId }

  function tellAdded(table: RecordTable, { id, fields, subjects }: { id: string; fields: object; subjects: readonly string[] }): void {
    const set: Record<string, readonly [null, unknown]> = {}
    for (const [name, to] of Object.entries(fields)) if (isFilled(to)) set[name] = [null, to]
    written.push({ table, id, kind: 'added', subjects, fields: set })
  }

  return {
    written,
    async add(table, given, subjects = [], id = newId()) {
      const fields = wellFormed(given)
      await insertAll(db, table, [{ ...fields, id }], columns)
      tellAdded(table, { id, fields, subjects })
      return id
    },
    async addAll(table, given) {
      const records = given.map(record => ({ ...record, fields: wellFormed(record.fields) }))
      await insertAll(
        db,
        table,
        records.map(({ id, fields }) => ({ ...fields, id })),
        columns,
      )
      if (records.length > few) written.push({ table, kind: 'added', records })
      else for (const record of records) tellAdded(table, record)
    },
    async tellSoFar() {
      const untold = written.slice(toldOf)
      toldOf = written.length
      if (tell !== null && untold.length > 0) await tell(untold)
    },
    change: (table, seen, changes, subjects = []) => update(table, seen, changes, subjects, 'change'),
    touch: (table, seen, changes = {}, subjects = []) => update(table, seen, changes, subjects, 'touch'),
    derive: async (table, id, changes, subjects = []) => {
      await update(table, { id, version: null }, changes, subjects, 'derive')
    },
  }
}

/**
 * SQLite cannot hold half a character: it would store another sign than the trail tells of. Forms
 * and lists refuse it before; this is for text that no schema has read.
 */
function wellFormed<F extends object>(fields: F): F {
  if (Object.values(fields).every(value => typeof value !== 'string' || value.isWellFormed())) return fields
  const mended = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.toWellFormed() : value])
  return Object.fromEntries(mended) as F
}

function stale(version: number): Refusal {
  return new Refusal({
    code: 'conflict',
    message: 'This record was changed since it was shown. The current version is shown now; what was typed is kept to compare.',
    current: { version },
  })
}
