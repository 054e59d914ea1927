import { type FormEvent, useState } from 'react'
import { RecoveryCode } from '../access/recovery-code.tsx'
import { api } from '../api.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

/** Makes a new recovery code, shown once; the old one stops working. */
export function NewRecoveryCode() {
  const { administers, organisation } = useSession()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const call = useCommand()
  useLeaveGuard(code !== null)

  async function renew(event: FormEvent) {
    event.preventDefault()
    const made = await call.run(api.access.renewRecoveryCode({ passphrase }))
    if (made === null) return
    setPassphrase('')
    setCode(made.recoveryCode)
  }

  function done() {
    setCode(null)
    tell('The new recovery code is in force. The old one no longer opens the register.')
  }

  if (code !== null) {
    return (
      <SettingsCard title="New recovery code">
        <div className={styles.printed}>
          <RecoveryCode code={code} organisation={organisation} done="Done" onDone={done} />
        </div>
      </SettingsCard>
    )
  }
  return (
    <SettingsCard
      title="Recovery code"
      note="Opens the register when a passphrase is forgotten. A new one is due when the paper is lost or was seen by somebody who should not have it."
    >
      {administers ? (
        <form className={styles.form} onSubmit={event => void renew(event)} noValidate>
          <Notice tone="amber">
            The old code stops working as soon as the new one is made. The key files beside backups made before still open with it.
          </Notice>
          <TextField
            label="My passphrase"
            hint="Asked for again, because this code opens everything."
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={passphrase}
            onChange={setPassphrase}
            error={call.error?.fields?.passphrase}
          />
          {call.error?.fields?.passphrase ? null : <ErrorNotice error={call.error} />}
          <div className={styles.actions}>
            <Button kind="primary" type="submit" isDisabled={passphrase === ''} isPending={call.isPending}>
              Make a new recovery code
            </Button>
          </div>
        </form>
      ) : (
        <Notice>An administrator can make a new recovery code.</Notice>
      )}
    </SettingsCard>
  )
}
