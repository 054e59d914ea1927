import Database from 'better-sqlite3'
import { sqliteCode } from './driver.ts'

/**
 * Whether any process, this one included, has the database open. Asks through SQLite, without a
 * key, and writes nothing.
 */
export function isInUse(path: string): boolean {
  let database: Database.Database | null = null
  try {
    database = new Database(path, { readonly: true, fileMustExist: true, timeout: 100 })
    database.prepare('SELECT 1 FROM sqlite_schema').get()
    return false
  } catch (error) {
    return /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? '')
  } finally {
    database?.close()
  }
}
