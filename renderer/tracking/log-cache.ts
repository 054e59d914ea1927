import type { LogEntry } from '../../shared/tracking/model.ts'
import { queryClient } from '../api.ts'

/** Puts the answer to a write on the screen at once. Commands may answer with the whole log, so only this referral’s entries are taken. */
export function showLog(referralId: string, entries: readonly LogEntry[]): void {
  queryClient.setQueryData(
    ['tracking.log', { referralId, since: null }],
    entries.filter(entry => entry.referralId === referralId),
  )
}
