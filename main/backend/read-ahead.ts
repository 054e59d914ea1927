import { watchSlice } from '../tracking/watch.ts'
import { failureOf } from './failure.ts'
import { readingContext, type Surroundings } from './reading.ts'

/**
 * Milliseconds without a call after which nobody is waiting: screens ask for all they show at once,
 * and whoever types saves several times a second. A sentence never waits for a piece of this.
 */
const pause = 1_000

/**
 * After unlocking, works out in small pieces what the first list of due days and safeguards will
 * ask for. Each piece waits its turn among the calls, and every call starts the pause anew, so that
 * nothing anybody does is kept waiting for more than one piece.
 */
export function createReadAhead(around: Surroundings, inTurn: <T>(work: () => Promise<T>) => Promise<T>) {
  let timer: NodeJS.Timeout | undefined
  let isDone = true

  async function piece(): Promise<void> {
    try {
      isDone ||= !(await watchSlice(readingContext(around.gate(), around)))
    } catch (error) {
      failureOf(error, 'reading ahead')
      isDone = true
    }
    if (!isDone && timer === undefined) later(0)
  }

  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      void inTurn(async () => void (isDone || (await piece())))
    }, milliseconds).unref()
  }

  return {
    start: () => {
      isDone = false
      later(pause)
    },
    stop: () => {
      isDone = true
      clearTimeout(timer)
    },
    /** A call has come. */
    wait: () => {
      if (!isDone) later(pause)
    },
  }
}
