import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Protocol } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { api } from '../../api.ts'
import { useCommand } from '../../meetings/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import settings from '../settings.module.css'
import { showProtocols } from './cache.ts'
import { ChangePreview } from './change-preview.tsx'

interface EditDialogProps {
  readonly title: string
  readonly record: ProtocolRecord
  /** The protocol as it would be saved. */
  readonly draft: Protocol
  readonly isRight: boolean
  readonly onClose: () => void
  /** The fields; `errors` are those of the register, by path. */
  readonly children: (errors: Readonly<Record<string, string>>) => ReactNode
}

/** Changes a copy. Where it is the protocol in force, what moves is shown before it is saved. */
export function EditDialog({ title, record, draft, isRight, onClose, children }: EditDialogProps) {
  const form = useId()
  const call = useCommand()
  const [step, setStep] = useState<'fields' | 'moves'>('fields')
  const asks = record.inForce && step === 'fields'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!isRight || record.id === null || record.version === null) return
    if (asks) return setStep('moves')
    const saved = await call.run(api.settings.changeProtocol({ id: record.id, version: record.version, protocol: draft }))
    if (saved === null) return setStep('fields')
    showProtocols(saved)
    noteSaved()
    tell('Protocol saved.')
    onClose()
  }

  const actions = (
    <>
      {step === 'moves' ? <Button onPress={() => setStep('fields')}>Back</Button> : null}
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={form} isDisabled={!isRight} isPending={call.isPending}>
        {asks ? 'See what moves' : 'Save'}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen isLong wide onClose={onClose} actions={actions}>
      <form id={form} className={settings.form} onSubmit={event => void submit(event)} noValidate>
        {step === 'fields' ? children(call.error?.fields ?? {}) : <ChangePreview protocol={draft} />}
        {call.error?.fields ? null : <ErrorNotice error={call.error} />}
      </form>
    </Dialog>
  )
}
