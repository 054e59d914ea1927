import { type FormEvent, type ReactNode, useId } from 'react'
import type { Protocol } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useKept } from '../../ui/kept.ts'
import settings from '../settings.module.css'
import { ChangePreview } from './change-preview.tsx'
import styles from './protocols.module.css'
import { SaveError } from './save-error.tsx'
import { useSaveProtocol } from './use-save-protocol.ts'

interface EditDialogProps {
  readonly title: string
  readonly record: ProtocolRecord
  /** The protocol as it would be saved. */
  readonly draft: Protocol
  readonly isRight: boolean
  readonly onClose: () => void
  /** What else can be done than saving. */
  readonly other?: ReactNode
  /** The fields; `errors` are those of the register, by path. */
  readonly children: (errors: Readonly<Record<string, string>>) => ReactNode
}

/** Changes a copy. Where it is the protocol in force, what moves is shown before it is saved. */
export function EditDialog({ title, record, draft, isRight, onClose, other, children }: EditDialogProps) {
  const form = useId()
  const { save, isPending, error } = useSaveProtocol(record)
  const [step, setStep] = useKept<'fields' | 'moves'>('step of protocol dialog', 'fields')
  const asks = record.inForce && step === 'fields'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!isRight) return
    if (asks) return setStep('moves')
    if (await save(draft, 'Protocol saved.')) onClose()
    else setStep('fields')
  }

  const actions = (
    <>
      {other && step === 'fields' ? <span className={styles.other}>{other}</span> : null}
      {step === 'moves' ? <Button onPress={() => setStep('fields')}>Back</Button> : null}
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={form} isDisabled={!isRight} isPending={isPending}>
        {asks ? 'See what moves' : 'Save'}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen isLong wide onClose={onClose} actions={actions}>
      <form id={form} className={settings.form} onSubmit={event => void submit(event)} noValidate>
        {step === 'fields' ? children(error?.fields ?? {}) : <ChangePreview protocol={draft} />}
        <SaveError error={error} shown={['protocol.name']} />
      </form>
    </Dialog>
  )
}
