import type { Noun } from '../../shared/call.ts'
import { type GateContext, opened } from '../call/gate.ts'
import type { Context } from '../call/handler.ts'
import { createWriter } from '../register/write.ts'
import type { Clock } from './clock.ts'

/** What answering a call needs of the session around it. */
export interface Surroundings {
  readonly clock: Clock
  gate(): GateContext
  readonly uploads: Map<string, unknown>
  readonly memory: Map<string, unknown>
  changed(nouns: readonly Noun[]): void
}

/** The context of a call on the open register as it stands, outside of any transaction. Throws a Refusal while the register is locked. */
export function readingContext(gate: GateContext, around: Surroundings, onRollback: Context['onRollback'] = () => {}): Context {
  const { register, user } = opened(gate)
  const now = around.clock.now()
  return {
    user,
    now,
    today: around.clock.today(),
    folder: gate.folder,
    uploads: around.uploads,
    memory: around.memory,
    progress: gate.progress,
    onRollback,
    db: register.db,
    write: createWriter(register.db, user.id, now),
  }
}
