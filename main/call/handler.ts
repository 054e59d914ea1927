import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { User } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Calls } from '../../shared/call.ts'
import type { Schema } from '../register/schema.ts'
import type { Writer } from '../register/write.ts'
import type { GateContext, Progress } from './gate.ts'

/** What a query gets: who asks, the time, and a register that can only be read. */
export interface QueryContext {
  /** Reads inside this call's transaction. */
  readonly db: Kysely<Schema>
  readonly user: User
  readonly today: IsoDay
  /** UTC instant of this call, ISO 8601. */
  readonly now: string
  /** The register's folder, for `exports/`. */
  readonly folder: string
  readonly progress: Progress
  /** Bytes of files being imported, held in memory until confirmed or discarded. */
  readonly uploads: Map<string, unknown>
  /** What was worked out from this register and may be worked out again; emptied on locking. */
  readonly memory: Map<string, unknown>
}

/**
 * What a command gets: one transaction, and the one way to write. Handlers do nothing else with the
 * outside.
 */
export interface Context extends QueryContext {
  /** The only way to write; every write is versioned and audited. */
  readonly write: Writer
  /** Runs when the transaction did not commit: removes a file that was written for it. */
  readonly onRollback: (undo: () => void) => void
  /** Runs when the transaction has committed, before the reply: gives a finished file its name. */
  readonly onCommit: (step: () => void) => void
}

/** The handlers of one noun's calls: a missing or an extra one does not compile. */
export type Handlers<C extends Calls> = { readonly [N in keyof C]: Handler<C[N]> }

interface ContextOf {
  readonly gate: GateContext
  readonly query: QueryContext
  readonly command: Context
}

type Handler<K> = K extends {
  kind: infer Kind extends keyof ContextOf
  input: infer I extends z.ZodType
  output: infer O extends z.ZodType
}
  ? (context: ContextOf[Kind], input: z.output<I>) => Promise<z.input<O>>
  : never
