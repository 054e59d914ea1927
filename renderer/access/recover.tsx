import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type AppState, OpenTrouble } from '../../shared/access/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { NewPassphrase, passphraseProblems } from './new-passphrase.tsx'
import { useStrength } from './strength.ts'
import { useWait } from './wait.ts'

interface RecoverProps {
  readonly app: AppState
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly user: string
  readonly onTrouble: (trouble: OpenTrouble) => void
  readonly onBack: () => void
}

/** Opens with the recovery code and sets a new passphrase for one user. */
export function Recover({ app, users, onTrouble, onBack, ...props }: RecoverProps) {
  const [user, setUser] = useState(props.user)
  const [code, setCode] = useState('')
  const [phrases, setPhrases] = useState({ first: '', second: '' })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<CallError | null>(null)
  const { mutateAsync: openWithCode, isPending } = useMutation({ mutationFn: api.access.recover })
  const known = users.map(one => one.name)
  const strength = useStrength(phrases.first, known)
  const wait = useWait(failure)

  async function recover(event: FormEvent) {
    event.preventDefault()
    const problems = passphraseProblems(phrases, strength)
    if (code.trim() === '') problems.code = 'The recovery code from the printed paper is needed.'
    setErrors(problems)
    if (Object.keys(problems).length > 0 || isPending || wait > 0) return
    const reply = await openWithCode({ user, code, passphrase: phrases.first })
    if (reply.ok) return refreshState()
    const trouble = OpenTrouble.safeParse(reply.error.current)
    if (trouble.success) return onTrouble(trouble.data)
    setFailure(reply.error)
    setErrors(reply.error.fields ?? {})
  }

  return (
    <AccessPage app={app} title="Use the recovery code">
      <p>The printed code opens the register and gives one user a new passphrase. Other users’ passphrases stay as they are.</p>
      <form className={styles.form} onSubmit={event => void recover(event)} noValidate>
        <TextField
          label="Recovery code"
          autoFocus
          value={code}
          onChange={setCode}
          error={errors.code}
          maxLength={200}
          hint="Eight groups of four; case and dashes do not matter"
        />
        <Select
          label="User who gets a new passphrase"
          options={users.map(({ id, name }) => ({ value: id, label: name }))}
          value={user}
          onChange={setUser}
        />
        <NewPassphrase label="New passphrase" value={phrases} onChange={setPhrases} known={known} errors={errors} />
        <ErrorNotice error={failure} actions={wait > 0 ? <span>Next try in {wait} s</span> : null} />
        <div className={styles.actions}>
          <Button kind="primary" type="submit" isPending={isPending} isDisabled={wait > 0}>
            {isPending ? 'Opening…' : 'Open with the code'}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            Back
          </Button>
        </div>
      </form>
    </AccessPage>
  )
}
