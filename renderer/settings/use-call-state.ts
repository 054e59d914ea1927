import { useState } from 'react'
import type { CallError, Reply } from '../../shared/reply.ts'

/** One call at a time, with its failure beside it. `run` gives the value, or null when it was refused. */
export function useCallState() {
  const [error, setError] = useState<CallError | null>(null)
  const [isPending, setPending] = useState(false)

  async function run<T>(call: () => Promise<Reply<T>>): Promise<T | null> {
    if (isPending) return null
    setPending(true)
    setError(null)
    const reply = await call()
    setPending(false)
    if (reply.ok) return reply.value
    setError(reply.error)
    return null
  }

  return { run, isPending, error, fields: error?.fields ?? {}, clear: () => setError(null) }
}
