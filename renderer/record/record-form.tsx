import { type ReactNode, useRef } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { Button } from '../ui/button.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Conflict } from './conflict.tsx'
import fields from './fields.module.css'
import { SpecFields } from './spec-field.tsx'
import type { useRecordForm } from './use-record-form.ts'

interface RecordFormProps {
  readonly form: ReturnType<typeof useRecordForm>
  /** What is written: `Concern`. */
  readonly label?: string
  readonly className?: string
  readonly today: IsoDay
  readonly saveWords: string
  readonly onCancel: () => void
  /** Beside the buttons. */
  readonly aside?: ReactNode
}

/**
 * The fields of a record with its buttons; after a conflict, the fields that were changed twice
 * with the choice between them.
 */
export function RecordForm({ form, label, className, today, saveWords, onCancel, aside }: RecordFormProps) {
  const box = useRef<HTMLFormElement>(null)
  // Only after a refusal, not while the first of several answers is being put right.
  useFocusWrong(box, form.refusals)
  return (
    <form ref={box} onSubmit={event => void form.submit(event)} noValidate className={className} aria-label={label}>
      {form.clashes.length > 0 ? (
        <Conflict clashes={form.clashes} today={today} chosen={form.chosen} onChoose={form.choose} />
      ) : (
        <SpecFields
          specs={form.specs}
          values={form.draft}
          onChange={form.set}
          onReadable={form.setReadable}
          errors={form.errors}
          today={today}
          autoFocus
        />
      )}
      <ErrorNotice error={form.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={form.isPending} isDisabled={form.isUndecided}>
          {saveWords}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
        {aside}
      </div>
    </form>
  )
}
