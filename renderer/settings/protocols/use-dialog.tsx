import { nationWords } from '../../../shared/access/model.ts'
import type { ProtocolRecord, SettingsRecord } from '../../../shared/settings/model.ts'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { readProtocolsAgain } from './cache.ts'
import { ChangePreview } from './change-preview.tsx'

interface UseDialogProps {
  readonly record: ProtocolRecord
  readonly settings: SettingsRecord
  readonly onClose: () => void
}

/** Puts a protocol in force, after showing what that moves. */
export function UseDialog({ record, settings, onClose }: UseDialogProps) {
  const { protocol } = record
  const { nation } = settings.settings
  const call = useCommand()

  async function use() {
    const saved = await call.run(api.settings.change({ version: settings.version, changes: { protocol: protocol.code } }))
    if (saved === null) return
    await readProtocolsAgain()
    noteSaved()
    tell(`${protocol.name} is in force.`)
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void use()} isPending={call.isPending}>
        Use this protocol
      </Button>
    </>
  )
  return (
    <Dialog title={`Use ${protocol.name}`} isOpen wide onClose={onClose} actions={actions}>
      {protocol.nation === nation ? null : (
        <Notice tone="amber">
          It is written for {nationWords[protocol.nation]}. Working days stay those of {nationWords[nation]}, the nation of this register.
        </Notice>
      )}
      <ChangePreview protocol={protocol} />
      <ErrorNotice error={call.error} />
    </Dialog>
  )
}
