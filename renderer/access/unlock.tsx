import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type AppState, OpenTrouble } from '../../shared/access/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { counted } from '../../shared/words.ts'
import { api } from '../api.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { Recover } from './recover.tsx'
import { useWait } from './wait.ts'

interface UnlockProps {
  readonly app: AppState
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly onTrouble: (trouble: OpenTrouble) => void
}

/** Opens the register: who, and the passphrase. */
export function Unlock({ app, users, onTrouble }: UnlockProps) {
  const [user, setUser] = useState(users[0]?.id ?? '')
  const [isRecovering, setRecovering] = useState(false)
  if (isRecovering) return <Recover app={app} users={users} user={user} onTrouble={onTrouble} onBack={() => setRecovering(false)} />
  return (
    <AccessPage app={app} title="Unlock the register">
      <UnlockForm users={users} user={user} onUser={setUser} onTrouble={onTrouble} onRecover={() => setRecovering(true)} />
    </AccessPage>
  )
}

interface UnlockFormProps extends Omit<UnlockProps, 'app'> {
  readonly user: string
  readonly onUser: (id: string) => void
  readonly onRecover: () => void
}

function UnlockForm({ users, user, onUser, onTrouble, onRecover }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync: openRegister, isPending } = useMutation({ mutationFn: api.access.unlock })
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait(error)

  useEffect(() => {
    if (wait === 0 && error !== null) field.current?.focus()
  }, [wait, error])

  async function unlock(event: FormEvent) {
    event.preventDefault()
    if (isPending || wait > 0) return
    const reply = await openRegister({ user, passphrase })
    if (reply.ok) return refreshState()
    const trouble = OpenTrouble.safeParse(reply.error.current)
    if (trouble.success) return onTrouble(trouble.data)
    setPassphrase('')
    setError(reply.error)
  }

  return (
    <form className={styles.form} onSubmit={event => void unlock(event)} noValidate>
      <Select label="User" options={users.map(({ id, name }) => ({ value: id, label: name }))} value={user} onChange={onUser} />
      <TextField
        label="Passphrase"
        type="password"
        autoComplete="current-password"
        autoFocus
        maxLength={200}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={field}
        error={error && !error.waitSeconds ? error.message : null}
      />
      {wait > 0 && error ? (
        <Notice tone="amber" title={error.message}>
          The next try is possible in {counted(wait, 'second')}.
        </Notice>
      ) : null}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" isPending={isPending} isDisabled={wait > 0}>
          {isPending ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button kind="quiet" onPress={onRecover}>
          Use the recovery code
        </Button>
      </div>
    </form>
  )
}
