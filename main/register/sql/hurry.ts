import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Room for what is written to again and again, and no waiting for the disk: only for a register
 * that is made anew where it is cut off.
 */
export async function hurry(db: Kysely<Schema>): Promise<void> {
  await sql`PRAGMA synchronous = OFF`.execute(db)
  // 512 MiB of cache, 256 MiB of log.
  await sql`PRAGMA cache_size = -524288`.execute(db)
  await sql`PRAGMA wal_autocheckpoint = 65536`.execute(db)
}

/** As opening leaves it. */
export async function settleDown(db: Kysely<Schema>): Promise<void> {
  await sql`PRAGMA synchronous = FULL`.execute(db)
  await sql`PRAGMA cache_size = -65536`.execute(db)
  await sql`PRAGMA wal_autocheckpoint = 1000`.execute(db)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
}
