import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { RegisterKey } from './keys/register-key.ts'
import type { Schema } from './schema.ts'

/**
 * An open register. `database` is for SQLite's own things inside main/register; everything else
 * uses `db`.
 */
export interface Register {
  readonly folder: string
  readonly database: Database.Database
  readonly db: Kysely<Schema>
  /** For backups, and for locking it again under another passphrase. */
  readonly key: RegisterKey
  close(): void
}
