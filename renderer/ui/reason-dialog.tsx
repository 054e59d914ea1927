import { type ReactNode, useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useKept } from './kept.ts'
import { ErrorNotice } from './notice.tsx'
import { TextArea } from './text-area.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** What happens, in a sentence. */
  readonly children?: ReactNode
  /** The verb and its object. */
  readonly confirm: string
  readonly error: CallError | null
  readonly isPending: boolean
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Something that is done only with a reason. */
export function ReasonDialog({ title, children, confirm, error, isPending, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useKept(`reason: ${title}`, '')
  const [isAsked, setAsked] = useState(false)
  const missing = isAsked && reason.trim() === '' ? 'A reason is needed.' : null
  const problem = missing ?? error?.fields?.reason ?? null

  function send() {
    setAsked(true)
    if (reason.trim() !== '') onConfirm(reason)
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={send} isPending={isPending}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      {children}
      <TextArea label="Reason" value={reason} onChange={setReason} error={problem} autoFocus />
      {problem ? null : <ErrorNotice error={error} />}
    </Dialog>
  )
}
