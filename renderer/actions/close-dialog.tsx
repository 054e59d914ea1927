import { useState } from 'react'
import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** The two ways of closing an action that was not done; each is reported and needs a reason (SafeLives MARAC). */
export type ClosingState = 'overtaken' | 'not_done'

interface CloseActionDialogProps {
  readonly action: Action
  readonly as: ClosingState
  readonly error: CallError | null
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why an action is closed without being done. */
export function CloseActionDialog({ action, as, error, onClose, onConfirm }: CloseActionDialogProps) {
  const [reason, setReason] = useState('')
  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => onConfirm(reason)}>
        Close action
      </Button>
    </>
  )
  const problem = error?.fields?.reason ?? null
  return (
    <Dialog title={actionStateWords[as]} isOpen onClose={onClose} actions={actions}>
      <p>{action.text}</p>
      <TextArea label="Reason" value={reason} onChange={setReason} error={problem} autoFocus />
      {problem ? null : <ErrorNotice error={error} />}
    </Dialog>
  )
}
