import Database from 'better-sqlite3'
import type { RegisterKey } from './keys/register-key.ts'

/** How long a second start waits for the first to let go of the file, in milliseconds. */
const patience = 500

/**
 * A connection to an existing encrypted file, keyed before anything is read. Throws SQLite's own
 * error.
 */
export function connect(path: string, key: RegisterKey, access: 'read' | 'write'): Database.Database {
  const database = new Database(path, { fileMustExist: true, readonly: access === 'read', timeout: patience })
  return keyed(database, key)
}

/** A connection to a new encrypted file, which must not exist yet. */
export function connectNew(path: string, key: RegisterKey): Database.Database {
  return keyed(new Database(path, { timeout: patience }), key)
}

/**
 * The settings of a register that is written to. Exclusive: the file belongs to one process, whose
 * lock the system drops when it ends, however it ends. Never `page_size` or `mmap_size`: both break
 * on encrypted files.
 */
export function settle(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Temporary files would not be encrypted.
  database.pragma('temp_store = MEMORY')
  database.pragma('trusted_schema = OFF')
  // 64 MiB: the lists of a large register are read from memory, each page decrypted once.
  database.pragma('cache_size = -65536')
}

/** SQLite's extended error code, for example `SQLITE_BUSY`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null
}

function keyed(database: Database.Database, key: RegisterKey): Database.Database {
  const bytes = key.forDriver()
  try {
    database.key(bytes)
    return database
  } catch (error) {
    database.close()
    throw error
  } finally {
    bytes.fill(0)
  }
}
