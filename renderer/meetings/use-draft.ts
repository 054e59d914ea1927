import { useEffect, useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { registerUnsaved } from '../ui/flush-unsaved.ts'
import { tell } from '../ui/toast.tsx'
import { createDraft, type Draft, type DraftPort, type Seen } from './draft.ts'

const timers = {
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Between tries to save a row that has left the screen, in milliseconds. */
const tryAgainAfter = 2_000
/** Failures that another try cannot mend. */
const lasting: readonly CallError['code'][] = ['invalid', 'forbidden', 'not_found', 'refused']

/**
 * A row that saves itself while it is typed and when it leaves the screen. `port` and `start` hold
 * for the life of the component. `onAway`: it was saved after it had left the screen.
 */
export function useDraft<V>(
  port: DraftPort<V>,
  start: Seen | null,
  onBecame: (seen: Seen) => void,
  onAway: () => void,
): { draft: Draft<V>; error: CallError | null } {
  const [error, setError] = useState<CallError | null>(null)
  const [row] = useState(() => {
    const state = { isShown: true, failure: null as CallError | null }
    const became = (seen: Seen) => state.isShown && onBecame(seen)
    const failed = (failure: CallError | null) => {
      state.failure = failure
      setError(failure)
    }
    return { state, draft: createDraft(port, start, { became, failed }, timers) }
  })
  useEffect(() => {
    row.state.isShown = true
    const release = registerUnsaved(row.draft.save)
    return () => {
      row.state.isShown = false
      release()
      void finishAway(row, onAway)
    }
  }, [row, onAway])
  return { draft: row.draft, error }
}

/**
 * Saves a row that has left the screen, again and again until it is saved: whoever typed it has
 * gone on to the next.
 */
async function finishAway<V>(
  { state, draft }: { state: { failure: CallError | null }; draft: Draft<V> },
  onAway: () => void,
): Promise<void> {
  const release = registerUnsaved(draft.finish)
  let saved = await draft.finish()
  if (!saved) tell(`Not saved yet: ${state.failure?.message ?? 'the register did not answer.'}`)
  while (!saved && state.failure !== null && !lasting.includes(state.failure.code)) {
    await new Promise(resolve => setTimeout(resolve, tryAgainAfter))
    saved = await draft.finish()
  }
  release()
  if (saved) onAway()
}
