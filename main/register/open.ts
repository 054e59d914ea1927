import { existsSync, rmSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { takeBackup } from './backup/backup.ts'
import { connect, settle, sqliteCode } from './driver.ts'
import { damaged, faultOf, type OpenFault } from './fault.ts'
import type { RegisterKey } from './keys/register-key.ts'
import { type Migration, migrate, migrations, newestVersion, schemaVersion } from './migrate.ts'
import { places } from './places.ts'
import { preparedOnce } from './prepared.ts'
import type { Register } from './register.ts'
import type { Schema } from './schema.ts'
import { fillSearch } from './search-index/rebuild.ts'

/** SQLite's own, in bytes; encrypted files keep it. */
const pageSize = 4096

export type OpenResult = { readonly ok: true; readonly register: Register } | ({ readonly ok: false } & OpenFault)

/**
 * Opens the register of a folder. `now` (UTC, ISO 8601) names the backup made before an older
 * register is brought up to date. The file is first looked at without writing, so that a register
 * that does not open is left as it was, `-wal` included.
 */
export function openRegister(folder: string, key: RegisterKey, now: string, steps: readonly Migration[] = migrations): OpenResult {
  const path = places(folder).database
  const fault = lookFirst(path, key, newestVersion(steps))
  if (fault) return { ok: false, ...fault }
  let database: Database.Database | null = null
  try {
    database = connect(path, key, 'write')
    settle(database)
    // The file is ours alone now: a restore that was cut off is not going on, and nobody uses the
    // shared index of the first look.
    for (const leftover of ['.restoring', '-shm']) rmSync(`${path}${leftover}`, { force: true })
    if (schemaVersion(database) < newestVersion(steps)) {
      takeBackup(database, key, folder, now)
      migrate(database, steps)
    }
    fillSearch(database)
    return { ok: true, register: registerOn(database, key, folder) }
  } catch (error) {
    database?.close()
    const late = faultOf(error, path, key)
    if (late === null || sqliteCode(error) === 'SQLITE_ERROR') throw error
    return { ok: false, ...late }
  }
}

/** The register on an open connection; `close` folds the `-wal` into the file and lets go of it. */
export function registerOn(database: Database.Database, key: RegisterKey, folder: string): Register {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) })
  return { folder, database, db, key, close: () => void database.close() }
}

/** What keeps this file from opening, found without writing; null when nothing does. */
function lookFirst(path: string, key: RegisterKey, supported: number): OpenFault | null {
  if (!existsSync(path)) return { state: 'absent', detail: 'The register’s file is not in its folder.' }
  if (!statSync(path).isFile()) return { state: 'unreachable', detail: 'In place of the register’s file there is something else.' }
  if (statSync(path).size === 0) return damaged('The register’s file is empty.')
  if (isCutShort(path)) return damaged('The register’s file ends in the middle of a page.')
  let database: Database.Database | null = null
  try {
    database = connect(path, key, 'read')
    const found = schemaVersion(database)
    // Reads every page of the schema: a file cut short fails here.
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (found > supported) {
      return { state: 'newer', found, supported, detail: 'The register was made by a newer version of this app.' }
    }
    return found === 0 || tables === 0 ? damaged('The register’s file holds no register.') : null
  } catch (error) {
    database?.close()
    // A transaction in a journal is finished by the writing connection that follows.
    if (sqliteCode(error)?.startsWith('SQLITE_READONLY')) return null
    const fault = faultOf(error, path, key)
    if (fault === null) throw error
    return fault
  } finally {
    database?.close()
  }
}

/**
 * SQLite rounds a file up to whole pages and would not notice. A transaction that is still in a
 * `-wal` is finished first.
 */
function isCutShort(path: string): boolean {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
  return statSync(path).size % pageSize !== 0 && (wal?.size ?? 0) === 0
}
