import type { Protocol } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { api } from '../../api.ts'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { readProtocolsAgain, showProtocols } from './cache.ts'

/**
 * Saves a copy as it was edited; what stood before comes back with Undo, while nobody has changed
 * the copy since.
 */
export function useSaveProtocol(record: ProtocolRecord) {
  const call = useCommand()

  /** Whether it was saved. `done` says what was done: `Birth plan left out.` */
  async function save(draft: Protocol, done: string): Promise<boolean> {
    if (record.id === null || record.version === null) return false
    const { id, version, protocol } = record
    const saved = await call.run(api.settings.changeProtocol({ id, version, protocol: draft }))
    if (saved === null) {
      // Perhaps somebody else was quicker: what is typed stays, over what stands now.
      await readProtocolsAgain()
      return false
    }
    showProtocols(saved)
    noteSaved()
    const now = saved.find(one => one.id === id)?.version ?? null
    tell(done, now === null ? undefined : () => void putBack(id, now, protocol))
    return true
  }

  return { save, isPending: call.isPending, error: call.error, clear: call.clear }
}

async function putBack(id: string, version: number, protocol: Protocol): Promise<void> {
  const reply = await api.settings.changeProtocol({ id, version, protocol })
  if (!reply.ok)
    return tell(reply.error.code === 'conflict' ? 'The protocol was changed again since: nothing was undone.' : reply.error.message)
  showProtocols(reply.value)
  noteSaved()
}
