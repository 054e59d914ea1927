import type { Referral } from '../../shared/referrals/model.ts'
import { api, queryClient } from '../api.ts'

/** Puts the register’s answer to a write on the screen at once. */
export function showReferral(referral: Referral): void {
  queryClient.setQueryData(['referrals.read', { id: referral.line.id }], referral)
}

/** Reads a referral past the cache and shows it; null when it could not be read. */
export async function readAgain(id: string): Promise<Referral | null> {
  const reply = await api.referrals.read({ id })
  if (!reply.ok) return null
  showReferral(reply.value)
  return reply.value
}
