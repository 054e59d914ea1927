import { useState } from 'react'
import type { BackupLine } from '../../shared/access/model.ts'
import { closedAtMost } from '../../shared/referrals/model.ts'
import { api, useCall } from '../api.ts'
import { refreshState, useSession } from '../shell/session.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { flushUnsaved } from '../ui/flush-unsaved.ts'
import { instantWords } from '../ui/instant.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { referralsWords } from './backup-words.ts'

/** Asks before a backup takes the place of the register, and says what that would lose. */
export function RestoreDialog({ backup, onClose }: { backup: BackupLine; onClose: () => void }) {
  const listed = useCall('referrals.list', { status: 'all', text: '', siteId: null }).data?.length
  // A longer list is cut, and says nothing of how many there are.
  const now = listed !== undefined && listed < closedAtMost ? listed : undefined
  const call = useCommand()
  const me = useSession().user
  const people = (useCall('access.users', {}).data ?? []).filter(({ role }) => role === 'administrator' || role === 'chair')
  const [chosen, setChosen] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const user = chosen ?? people.find(({ id }) => id === me.id)?.id ?? people[0]?.id ?? me.id
  const madeAt = instantWords(backup.madeAt)

  async function restore() {
    await flushUnsaved()
    const done = await call.run(api.register.restore({ name: backup.name, by: { user, passphrase } }))
    await refreshState()
    if (done !== null) onClose()
  }

  return (
    <ConfirmDialog
      title="Restore this backup?"
      isOpen
      confirm="Restore backup"
      isDestructive
      isPending={call.isPending}
      onConfirm={() => void restore()}
      onCancel={onClose}
    >
      <p>
        The register goes back to {madeAt}. Everything recorded after that is lost from it: referrals, meetings, minutes texts, actions and
        settings.
      </p>
      <p>
        That backup holds {referralsWords(backup)}
        {now === undefined ? '' : `; the register holds ${referralsWords({ referrals: now })} now`}.
      </p>
      <p>The register as it is now is backed up first and kept beside it, so this can be turned back. It then has to be unlocked again.</p>
      <Select
        label="Administrator or chair who agrees"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={user}
        onChange={setChosen}
      />
      <TextField
        label="Their passphrase"
        type="password"
        autoComplete="off"
        maxLength={200}
        value={passphrase}
        onChange={setPassphrase}
        error={call.error?.fields?.passphrase}
      />
      {call.error?.fields?.passphrase ? null : <ErrorNotice error={call.error} />}
    </ConfirmDialog>
  )
}
