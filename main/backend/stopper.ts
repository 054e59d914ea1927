import { setImmediate } from 'node:timers/promises'
import { type BackendEvent, Refusal } from '../../shared/reply.ts'
import type { Progress } from '../call/gate.ts'

/**
 * Whether the call that runs now was asked to stop. Only calls that report progress can be: the
 * others are short.
 */
export function createStopper(emit: (event: BackendEvent) => void) {
  let asked = false
  const progress: Progress = async (task, done, total) => {
    emit({ type: 'progress', task, done, total })
    // A turn of the event loop, in which a message that says stop is read.
    await setImmediate()
    if (asked) throw new Refusal({ code: 'stopped', message: 'Stopped. Nothing was written.' })
  }
  return {
    progress,
    begin: () => {
      asked = false
    },
    stop: () => {
      asked = true
    },
  }
}
