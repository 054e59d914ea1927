import type { Kysely } from 'kysely'
import type { Change } from '../register/audit/change.ts'
import type { Schema } from '../register/schema.ts'

/**
 * Looks at what a command has written, before it commits. Throws a Refusal where that must not
 * stand.
 */
export type Guard = (db: Kysely<Schema>, written: readonly Change[]) => Promise<void>
