import { useState } from 'react'
import type { CallError, Reply } from '../../shared/reply.ts'

/** One command at a time with its failure, for a form or a button. `run` gives the value, or null when it failed. */
export function useCommand() {
  const [error, setError] = useState<CallError | null>(null)
  const [isPending, setPending] = useState(false)

  async function run<T>(reply: Promise<Reply<T>>): Promise<T | null> {
    setPending(true)
    const answer = await reply
    setPending(false)
    setError(answer.ok ? null : answer.error)
    return answer.ok ? answer.value : null
  }

  return { run, isPending, error, clear: () => setError(null) }
}
