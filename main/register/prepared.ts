import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/**
 * The app has a few hundred different queries; lists of changing length must not add to them
 * without end.
 */
const most = 500

/**
 * What Kysely runs its queries on: each is prepared once and kept, the one unused for longest is
 * dropped. Preparing costs about as much as running most of them (an insert through the writer
 * takes half the time). Kysely reads results whole, so no kept statement is ever busy.
 */
export function preparedOnce(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>()
  return {
    close: () => void database.close(),
    prepare: sql => {
      // A full disk or a fault of it ends the transaction in SQLite itself. Kysely's rollback would
      // then throw, and hide why.
      if (sql === 'rollback' && !database.inTransaction) return nothing
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.delete(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}
