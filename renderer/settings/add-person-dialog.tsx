import { type FormEvent, useId, useState } from 'react'
import { type Role, roleWords } from '../../shared/call.ts'
import { NewPassphrase, type Passphrases, passphraseProblems } from '../access/new-passphrase.tsx'
import { useStrength } from '../access/strength.ts'
import { api } from '../api.ts'
import { useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import styles from './settings.module.css'

/**
 * Lets another person unlock the register. The first passphrase is handed over; they change it in
 * Settings.
 */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { organisation } = useSession()
  const form = useId()
  const [name, setName] = useKept('new person', '')
  const [role, setRole] = useKept<Role | null>('role of new person', null)
  const [passphrases, setPassphrases] = useState<Passphrases>({ first: '', second: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const strength = useStrength(passphrases.first, [name, organisation])
  const call = useCommand()
  const errors: Readonly<Record<string, string>> = { ...call.error?.fields, ...problems }

  async function add(event: FormEvent) {
    event.preventDefault()
    const found = {
      ...(name.trim() === '' ? { name: 'The name is needed: it stands beside everything this person records.' } : {}),
      ...(role === null ? { role: 'What this person may do has to be chosen.' } : {}),
      ...passphraseProblems(passphrases, strength),
    }
    setProblems(found)
    if (Object.keys(found).length > 0 || role === null) return
    const user = await call.run(api.access.addUser({ name, role, passphrase: passphrases.first }))
    if (user === null) return
    noteSaved()
    tell(`${user.name} can unlock the register now.`)
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={form} isPending={call.isPending}>
        Add person
      </Button>
    </>
  )
  return (
    <Dialog title="Add person" isOpen onClose={onClose} actions={actions}>
      <form id={form} className={styles.form} onSubmit={event => void add(event)} noValidate>
        <TextField label="Name" value={name} onChange={setName} maxLength={200} error={errors.name} autoFocus />
        <Select label="Role" options={optionsOf(roleWords)} value={role} onChange={setRole} error={errors.role} />
        <NewPassphrase
          label="First passphrase"
          value={passphrases}
          onChange={setPassphrases}
          known={[name, organisation]}
          errors={errors}
        />
        {call.error?.fields ? null : <ErrorNotice error={call.error} />}
      </form>
    </Dialog>
  )
}
