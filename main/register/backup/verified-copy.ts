import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { connect } from '../driver.ts'
import { syncFile } from '../durable.ts'
import { findProblems } from '../integrity.ts'
import type { RegisterKey } from '../keys/register-key.ts'
import { schemaVersion } from '../migrate.ts'

/**
 * Writes a copy of an open register, encrypted with the same key, opens it and checks it. It is
 * whole and on the disk when this returns; throws, leaving nothing, when the copy is not sound. Not
 * inside a transaction.
 */
export function writeVerifiedCopy(database: Database.Database, key: RegisterKey, path: string): void {
  rmSync(path, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(path)
    const problems = checkCopy(path, key)
    if (problems.length > 0) throw new Error(`The copy is not sound: ${problems[0]}`)
    syncFile(path)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/**
 * Opens a closed file with the key and says what is wrong with it, in sentences; empty when it is
 * sound. Throws SQLite's error when it does not open.
 */
export function checkCopy(path: string, key: RegisterKey): readonly string[] {
  const database = connect(path, key, 'read')
  try {
    return schemaVersion(database) === 0 ? ['It holds no register.'] : findProblems(database)
  } finally {
    database.close()
  }
}
