import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallError, Reply } from '../../shared/reply.ts'

/**
 * One command at a time with its failure, for a form or a button. `run` gives the value, or null
 * when it failed. A failure is shown only within the scope it happened in, such as a case.
 */
export function useCommand(scope = '') {
  const [failed, setFailed] = useState<{ error: CallError; scope: string } | null>(null)
  const { mutateAsync, isPending } = useMutation({ mutationFn: (reply: Promise<Reply<unknown>>) => reply })

  async function run<T>(reply: Promise<Reply<T>>): Promise<T | null> {
    const answer = (await mutateAsync(reply)) as Reply<T>
    setFailed(answer.ok ? null : { error: answer.error, scope })
    return answer.ok ? answer.value : null
  }

  return { run, isPending, error: failed?.scope === scope ? failed.error : null, clear: () => setFailed(null) }
}
