import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MergeLine } from '../../../shared/merges/model.ts'
import type { CallError } from '../../../shared/reply.ts'
import { api, useCall } from '../../api.ts'
import { readAgain, showReferral } from '../../record/cache.ts'
import { Card } from '../../record/card.tsx'
import { useMayWrite } from '../../shell/session.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { instantWords } from '../../ui/instant.ts'
import { useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import text from '../../ui/text.module.css'
import { TextArea } from '../../ui/text-area.tsx'
import { tell } from '../../ui/toast.tsx'
import styles from './merge.module.css'

/** Records that were merged into this one, with the way back; nothing where there are none. */
export function MergesCard({ id }: { id: string }) {
  const { data = [] } = useCall('merges.list', { id })
  const mayWrite = useMayWrite()
  const [undoing, setUndoing] = useKept<MergeLine | null>('merge undone', null)
  if (data.length === 0) return null
  return (
    <Card title="Merged into this record">
      <ul>
        {data.map(merge => (
          <li key={merge.id} className={styles.item}>
            <div className={styles.list}>
              <span>
                <a href={`#/register/${merge.mergedId}`}>{merge.name}</a> ({merge.reference}): {merge.reason}
              </span>
              <span className={text.note}>
                {merge.mergedBy}, {instantWords(merge.mergedAt)}
                {merge.undoneAt === null ? '' : `; undone ${instantWords(merge.undoneAt)}: ${merge.undoneReason}`}
              </span>
              {merge.undoneAt === null && merge.problem !== '' ? <span className={text.note}>{merge.problem}</span> : null}
            </div>
            {mayWrite && merge.undoneAt === null && merge.problem === '' ? (
              <Button small aria-label={`Undo the merge of ${merge.reference}…`} onPress={() => setUndoing(merge)}>
                Undo…
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undoing === null ? null : <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  )
}

function UndoDialog({ merge, onClose }: { merge: MergeLine; onClose: () => void }) {
  const [reason, setReason] = useKept('reason to undo', '')
  const [isAsked, setAsked] = useState(false)
  const { mutateAsync: undo, isPending } = useMutation({ mutationFn: api.referrals.undoMerge })
  const [error, setError] = useState<CallError | null>(null)

  async function act() {
    setAsked(true)
    if (reason.trim() === '' || isPending) return
    const reply = await undo({ id: merge.id, version: merge.version, reason })
    if (!reply.ok) return setError(reply.error)
    showReferral(reply.value)
    await readAgain(merge.mergedId)
    noteSaved()
    tell(`The merge of ${merge.reference} was undone.`)
    onClose()
  }

  return (
    <ConfirmDialog
      title={`Undo the merge of ${merge.reference}?`}
      isOpen
      confirm="Undo merge"
      isPending={isPending}
      onConfirm={() => void act()}
      onCancel={onClose}
    >
      <p>Everything goes back to where it was before. What was recorded since stays here.</p>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? 'A reason is needed: it stands in both records.' : null}
        autoFocus
      />
      <ErrorNotice error={error} />
    </ConfirmDialog>
  )
}
