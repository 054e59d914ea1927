import type { Kysely } from 'kysely'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Command } from '../../shared/call.ts'
import type { Change } from '../register/audit/change.ts'
import type { Schema } from '../register/schema.ts'
import type { Writer } from '../register/write.ts'

/** A command that has done its work and is about to commit. */
export interface Guarded {
  readonly call: Command
  readonly db: Kysely<Schema>
  /** What it has written so far. */
  readonly written: readonly Change[]
  readonly write: Writer
  readonly today: IsoDay
  /** Rules that the caller has confirmed: what they find is right. */
  readonly confirmed: readonly string[]
}

/**
 * Looks at what a command has written, before it commits. Throws a Refusal where that must not
 * stand.
 */
export type Guard = (asked: Guarded) => Promise<void>
