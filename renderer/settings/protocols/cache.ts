import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { queryClient } from '../../api.ts'

const key = ['settings.protocols', {}]

/**
 * Puts the register's answer on the screen at once: whoever edits again at once edits what stands
 * now.
 */
export function showProtocols(protocols: readonly ProtocolRecord[]): void {
  queryClient.setQueryData(key, protocols)
}

/** Reads them again, those out of use, too. */
export async function readProtocolsAgain(): Promise<void> {
  await Promise.all([
    queryClient.refetchQueries({ queryKey: key }),
    queryClient.refetchQueries({ queryKey: ['settings.withdrawnProtocols', {}] }),
  ])
}
