import { useState } from 'react'
import type { AppState, BackupLine, RegisterState } from '../../shared/access/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { RestoreOffer } from './restore-offer.tsx'

type MissingKeysState = Extract<RegisterState, { kind: 'missing_keys' }>

/**
 * A register without its key file: never a new register. The key file of a backup loses nothing; it
 * is offered first.
 */
export function MissingKeys({ app, state }: { app: AppState; state: MissingKeysState }) {
  const [error, setError] = useState<CallError | null>(null)
  const beside = state.keysBeside[0]

  async function recoverKeys(name: string) {
    const reply = await api.register.recoverKeys({ name })
    if (!reply.ok) return setError(reply.error)
    await refreshState()
  }

  return (
    <AccessPage app={app} title={state.reason === 'absent' ? 'The key file is missing' : 'The key file cannot be read'} wide>
      <p>
        The register is here, but its file <strong>keys.json</strong> {state.reason === 'absent' ? 'is not' : 'is damaged'}. Without it
        nobody can open the register. Nothing was changed.
      </p>
      {beside === undefined ? (
        <>
          <p>
            No backup has a key file that can be read. IT staff may hold a copy of keys.json from this folder; putting it back opens the
            register with nothing lost.
          </p>
          <RestoreOffer backups={state.backups} onRestored={() => undefined} />
        </>
      ) : (
        <>
          <p>
            A backup holds a copy of the key file. Using it loses nothing of the register; passphrases are those of the day of that backup.
          </p>
          <ErrorNotice error={error} />
          <div className={styles.actions}>
            <Button kind="primary" onPress={() => void recoverKeys(beside)}>
              Use the key file of the backup
            </Button>
            <Button onPress={() => void refreshState()}>Look again</Button>
          </div>
        </>
      )}
    </AccessPage>
  )
}

/** Traces of a register without its database. */
export function MissingDatabase({ app, backups }: { app: AppState; backups: readonly BackupLine[] }) {
  return (
    <AccessPage app={app} title="The register’s database is missing" wide>
      <p>
        The folder holds a key file or backups, but not the database itself. It may have been moved, or a restore was cut off. Nothing was
        changed.
      </p>
      <RestoreOffer backups={backups} onRestored={() => undefined} />
      <div className={styles.actions}>
        <Button onPress={() => void refreshState()}>Look again</Button>
      </div>
    </AccessPage>
  )
}
