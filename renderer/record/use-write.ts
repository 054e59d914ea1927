import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Referral, ReferralLine } from '../../shared/referrals/model.ts'
import type { CallError, Reply } from '../../shared/reply.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { readAgain, showReferral } from './cache.ts'

type Write = (seen: { id: string; version: number }) => Promise<Reply<Referral>>

/**
 * Writes that add to a referral (a note, a factor, an EDD) or set its state: they overwrite no
 * field, so after a conflict they are sent once more with the version that now stands, which is
 * shown.
 */
export function useWrite(line: Pick<ReferralLine, 'id' | 'version'>) {
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync, isPending } = useMutation({ mutationFn: send })

  async function run(write: Write): Promise<boolean> {
    if (isPending) return false
    const reply = await mutateAsync(write)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return false
    showReferral(reply.value)
    noteSaved()
    return true
  }

  async function send(write: Write): Promise<Reply<Referral>> {
    const reply = await write({ id: line.id, version: line.version })
    if (reply.ok || reply.error.code !== 'conflict') return reply
    const now = await readAgain(line.id)
    return now === null ? reply : write({ id: line.id, version: now.line.version })
  }

  return { run, error, isPending, clearError: () => setError(null) }
}
