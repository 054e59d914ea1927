import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupLine } from '../../shared/access/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { counted } from '../../shared/words.ts'
import { api } from '../api.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { instantWords, sizeWords } from '../ui/instant.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import styles from './access.module.css'

/**
 * The newest verified backup, what it holds and what restoring it would lose. Nothing happens
 * before the question is answered.
 */
export function RestoreOffer({ backups, onRestored }: { backups: readonly BackupLine[]; onRestored: () => void }) {
  const newest = backups[0]
  const [isAsking, setAsking] = useState(false)
  const { mutateAsync: restoreBackup, isPending } = useMutation({ mutationFn: api.register.restore })
  const [error, setError] = useState<CallError | null>(null)
  if (newest === undefined) {
    return (
      <Notice tone="amber">
        No verified backup lies beside this register. IT staff may hold a copy of its folder elsewhere; nothing here is changed or deleted.
      </Notice>
    )
  }

  async function restore(name: string) {
    const reply = await restoreBackup({ name })
    setAsking(false)
    if (!reply.ok) return setError(reply.error)
    onRestored()
    await refreshState()
  }

  const madeAt = instantWords(newest.madeAt)
  return (
    <>
      <dl className={styles.facts}>
        <dt>Newest verified backup</dt>
        <dd>{madeAt}</dd>
        <dt>Holds</dt>
        <dd>
          {newest.referrals === null ? 'Number of referrals not known' : counted(newest.referrals, 'referral')}, {sizeWords(newest.bytes)}
        </dd>
        <dt>Would be lost</dt>
        <dd>Everything recorded after {madeAt}</dd>
      </dl>
      <ErrorNotice error={error} />
      <div className={styles.actions}>
        <Button onPress={() => setAsking(true)}>Restore this backup…</Button>
      </div>
      <ConfirmDialog
        title="Restore the backup?"
        isOpen={isAsking}
        confirm="Restore backup"
        isDestructive
        isPending={isPending}
        onConfirm={() => void restore(newest.name)}
        onCancel={() => setAsking(false)}
      >
        <p>
          The register goes back to {madeAt}. Everything recorded after that is lost from it. The file that is replaced is kept beside it
          and not deleted.
        </p>
      </ConfirmDialog>
    </>
  )
}
