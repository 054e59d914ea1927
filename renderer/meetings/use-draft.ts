import { useEffect, useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { registerUnsaved } from '../shell/unsaved.ts'
import { createDraft, type Draft, type DraftPort, type Seen } from './draft.ts'

const timers = {
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** A row that saves itself while it is typed and when it leaves the screen. `port` and `start` hold for the life of the component. */
export function useDraft<V>(
  port: DraftPort<V>,
  start: Seen | null,
  onBecame: (seen: Seen) => void,
): { draft: Draft<V>; error: CallError | null } {
  const [error, setError] = useState<CallError | null>(null)
  const [draft] = useState(() => createDraft(port, start, { became: onBecame, failed: setError }, timers))
  useEffect(() => {
    const release = registerUnsaved(draft.save)
    return () => {
      release()
      void draft.finish()
    }
  }, [draft])
  return { draft, error }
}
