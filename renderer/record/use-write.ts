import { useState } from 'react'
import type { Referral, ReferralLine } from '../../shared/referrals/model.ts'
import type { CallError, Reply } from '../../shared/reply.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { readAgain, showReferral } from './cache.ts'

type Write = (seen: { id: string; version: number }) => Promise<Reply<Referral>>

/**
 * Writes that add to a referral (a note, a factor, an EDD) or set its state: they overwrite no field, so after a conflict they are sent
 * once more with the version that now stands, which is shown.
 */
export function useWrite(line: Pick<ReferralLine, 'id' | 'version'>) {
  const [error, setError] = useState<CallError | null>(null)
  const [isPending, setPending] = useState(false)

  async function run(write: Write): Promise<boolean> {
    if (isPending) return false
    setPending(true)
    let reply = await write({ id: line.id, version: line.version })
    if (!reply.ok && reply.error.code === 'conflict') {
      const now = await readAgain(line.id)
      if (now !== null) reply = await write({ id: line.id, version: now.line.version })
    }
    setPending(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return false
    showReferral(reply.value)
    noteSaved()
    return true
  }

  return { run, error, isPending, clearError: () => setError(null) }
}
