import { type FormEvent, useState } from 'react'
import { NewPassphrase, type Passphrases, passphraseProblems } from '../access/new-passphrase.tsx'
import { useStrength } from '../access/strength.ts'
import { api } from '../api.ts'
import { useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

const empty: Passphrases = { first: '', second: '' }

/** Changes the passphrase of whoever is signed in. The register itself is not encrypted anew. */
export function MyPassphrase() {
  const { user, organisation } = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(empty)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const strength = useStrength(next.first, [user.name, organisation])
  const call = useCommand()
  const errors: Readonly<Record<string, string>> = { ...call.error?.fields, ...problems }

  async function change(event: FormEvent) {
    event.preventDefault()
    const found = {
      ...(current === '' ? { current: 'The current passphrase is needed.' } : {}),
      ...passphraseProblems(next, strength),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if ((await call.run(api.access.changePassphrase({ current, next: next.first }))) === null) return
    setCurrent('')
    setNext(empty)
    tell('Passphrase changed.')
  }

  return (
    <SettingsCard
      title="My passphrase"
      note={`Unlocks this register for ${user.name}. The old one stops working at once; the recovery code stays as it is.`}
    >
      <form className={styles.form} onSubmit={event => void change(event)} noValidate>
        <TextField
          label="Current passphrase"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          value={current}
          onChange={setCurrent}
          error={errors.current}
        />
        <NewPassphrase label="New passphrase" value={next} onChange={setNext} known={[user.name, organisation]} errors={errors} />
        {call.error?.fields ? null : <ErrorNotice error={call.error} />}
        <div className={styles.actions}>
          <Button kind="primary" type="submit" isPending={call.isPending}>
            Change passphrase
          </Button>
        </div>
      </form>
    </SettingsCard>
  )
}
