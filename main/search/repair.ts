import { type Kysely, sql } from 'kysely'
import type { Schema } from '../register/schema.ts'

const indexes = ['search', 'search_people', 'search_spelling'] as const

/**
 * Does `work`, which reads or writes the search indexes. When SQLite finds an index damaged, all
 * are made anew from the texts kept beside them, and
 * `work` is done once more: a broken index never keeps anybody from finding or saving. Takes
 * seconds in a large register.
 */
export async function withSoundIndex<T>(db: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDamagedIndex(error)) throw error
    for (const index of indexes) await sql`INSERT INTO ${sql.table(index)} (${sql.ref(index)}) VALUES ('rebuild')`.execute(db)
    return work()
  }
}

/** FTS5's own complaint; a damaged file has other codes and is not for us to mend. */
function isDamagedIndex(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT_VTAB'
}
