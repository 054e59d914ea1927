import { useState } from 'react'
import type { BackupLine } from '../../shared/access/model.ts'
import { api } from '../api.ts'
import { useMayWrite, useSession } from '../shell/session.ts'
import { ActionHead } from '../ui/action-head.tsx'
import { Button } from '../ui/button.tsx'
import { instantWords, sizeWords } from '../ui/instant.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { referralsWords } from './backup-words.ts'
import { SettingsCard } from './card.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './settings.module.css'
import { readBackupsAgain, useBackups } from './use-backups.ts'

/** Verified copies of the register: made, looked at, put back. */
export function Backups() {
  const { data: backups, error } = useBackups()
  const mayWrite = useMayWrite()
  const { sample } = useSession()
  const [restoring, setRestoring] = useState<BackupLine | null>(null)
  const call = useCommand()

  async function backUp() {
    const line = await call.run(api.register.backup({}))
    await readBackupsAgain()
    if (line) tell(`Backed up and checked: ${referralsWords(line)}.`)
  }

  return (
    <SettingsCard
      title="Backups"
      note="Each is encrypted like the register, and was opened and checked when it was made. One is made each day, after each meeting, and whenever the register is locked or closed. They lie in the register’s folder: a copy of that folder belongs elsewhere too."
    >
      <ErrorNotice error={error?.error ?? call.error} />
      {mayWrite ? (
        <div className={styles.actions}>
          <Button kind="primary" onPress={() => void backUp()} isPending={call.isPending}>
            {call.isPending ? 'Backing up…' : 'Back up now'}
          </Button>
        </div>
      ) : null}
      {backups?.length === 0 ? <Notice tone="amber">No backup has been made yet.</Notice> : null}
      {backups && backups.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">Holds</th>
              <th scope="col">Size</th>
              <ActionHead>Restore</ActionHead>
            </tr>
          </thead>
          <tbody>
            {backups.map(line => (
              <tr key={line.name}>
                <th scope="row" className={text.num}>
                  {instantWords(line.madeAt)}
                </th>
                <td className={text.num}>{referralsWords(line)}</td>
                <td className={text.num}>{sizeWords(line.bytes)}</td>
                <td className={styles.end}>
                  {mayWrite && !sample ? (
                    <Button small onPress={() => setRestoring(line)} aria-label={`Restore the backup of ${instantWords(line.madeAt)}`}>
                      Restore…
                    </Button>
                  ) : (
                    <span className={text.hidden}>Not here</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {restoring ? <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} /> : null}
    </SettingsCard>
  )
}
