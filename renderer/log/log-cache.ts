import type { LogEntry } from '../../shared/log/model.ts'
import { queryClient } from '../api.ts'

/**
 * Puts the answer to a write on the screen at once. Commands may answer with the whole log, so only
 * this referral’s entries are taken; the lead’s log itself, which is about all of them, is read
 * again.
 */
export function showLog(referralId: string | null, entries: readonly LogEntry[]): void {
  if (referralId !== null) {
    queryClient.setQueryData(
      ['log.list', { referralId, since: null }],
      entries.filter(entry => entry.referralId === referralId),
    )
  }
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [name, input] }) => name === 'log.list' && isOfAll(input) })
}

function isOfAll(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'referralId' in input && input.referralId === null
}
