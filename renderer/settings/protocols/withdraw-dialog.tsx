import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { api } from '../../api.ts'
import { navigate } from '../../shell/router.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import text from '../../ui/text.module.css'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { readProtocolsAgain, showProtocols } from './cache.ts'

/** Takes a withdrawn copy back. Where that fails, why is said. */
export async function putBack(id: string, version: number): Promise<void> {
  const reply = await api.settings.restoreProtocol({ id, version })
  if (!reply.ok) tell(reply.error.message)
  else noteSaved()
  await readProtocolsAgain()
}

/** Takes a copy out of use with a reason; not the one that due days follow. */
export function WithdrawDialog({ record, onClose }: { record: ProtocolRecord; onClose: () => void }) {
  const command = useCommand()
  const { id, version, inForce, protocol } = record

  async function withdraw(reason: string) {
    if (id === null || version === null) return
    const left = await command.run(api.settings.withdrawProtocol({ id, version, reason }))
    if (left === null) return
    navigate('/settings/protocols')
    showProtocols(left)
    noteSaved()
    tell(`${protocol.name} withdrawn.`, () => void putBack(id, version + 1))
  }

  if (inForce)
    return (
      <Dialog title={`Withdraw ${protocol.name}`} isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
        <p className={text.row}>
          This protocol is in force: due days follow it. Once another one is put in force, with what that moves shown first, it can be
          withdrawn.
        </p>
      </Dialog>
    )
  return (
    <ReasonDialog
      title={`Withdraw ${protocol.name}?`}
      confirm="Withdraw protocol"
      error={command.error}
      isPending={command.isPending}
      onConfirm={reason => void withdraw(reason)}
      onClose={onClose}
    >
      <p className={text.row}>It leaves the list and cannot be put in force any more. The history keeps it and the reason.</p>
    </ReasonDialog>
  )
}
