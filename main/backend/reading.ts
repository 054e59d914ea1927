import type { Noun } from '../../shared/call.ts'
import { type GateContext, opened } from '../call/gate.ts'
import type { Guard } from '../call/guard.ts'
import type { QueryContext } from '../call/handler.ts'
import { readOnly } from '../register/read-only.ts'
import type { Clock } from './clock.ts'

/** What answering a call needs of the session around it. */
export interface Surroundings {
  readonly clock: Clock
  gate(): GateContext
  readonly uploads: Map<string, unknown>
  readonly memory: Map<string, unknown>
  /** Asked in order before a command commits. */
  readonly guards: readonly Guard[]
  changed(nouns: readonly Noun[]): void
}

/**
 * The context of a query on the open register as it stands, outside of any transaction. Throws a
 * Refusal while the register is locked.
 */
export function readingContext(gate: GateContext, around: Surroundings): QueryContext {
  const { register, user } = opened(gate)
  return {
    user,
    now: around.clock.now(),
    today: around.clock.today(),
    folder: gate.folder,
    uploads: around.uploads,
    memory: around.memory,
    progress: gate.progress,
    db: readOnly(register.db),
  }
}
