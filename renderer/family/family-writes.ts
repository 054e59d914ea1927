import type { Family } from '../../shared/family/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { api, queryClient } from '../api.ts'

/** Puts the register’s answer to a write on the screen at once. */
export async function keepFamily(referralId: string, sent: Promise<Reply<Family>>): Promise<Reply<Family>> {
  const reply = await sent
  if (reply.ok) queryClient.setQueryData(['family.read', { referralId }], reply.value)
  return reply
}

/** The family past the cache, as it stands now; null when it could not be read. */
export async function familyNow(referralId: string): Promise<Family | null> {
  const reply = await keepFamily(referralId, api.family.read({ referralId }))
  return reply.ok ? reply.value : null
}
