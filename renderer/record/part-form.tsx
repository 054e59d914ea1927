import { type ReactNode, useRef } from 'react'
import type { z } from 'zod'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Reply } from '../../shared/reply.ts'
import { Button } from '../ui/button.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Conflict } from './conflict.tsx'
import fields from './fields.module.css'
import type { FieldSpec, Value, Values } from './spec.ts'
import { SpecFields } from './spec-field.tsx'
import { usePartForm } from './use-part-form.ts'

/** A record as a form found it. A new one has none yet. */
export interface Stored {
  readonly id: string
  readonly version: number
  readonly values: Values
}

export interface PartFormProps<T> {
  /** What is written: `Concern`. */
  readonly label: string
  /** Fields by their paths in the call’s input (`detail.answer`); which are asked can depend on the answers so far. */
  readonly specsOf: (draft: Values) => readonly FieldSpec[]
  /** What a new record begins with, or the record as it stands. */
  readonly initial: Values
  readonly stored: Stored | null
  readonly schema: z.ZodType<T>
  /** Where the call’s input holds the fields: errors come back under this name. */
  readonly within: 'fields' | 'event'
  readonly send: (seen: { id: string; version: number } | null, fields: T) => Promise<Reply>
  /** After a conflict: the record as it stands now. */
  readonly readNow: (id: string) => Promise<Stored | null>
  readonly today: IsoDay
  readonly saveWords: string
  readonly onDone: () => void
  /** Where leaving asks first; otherwise as `onDone`. */
  readonly onCancel?: () => void
  /** Beside the buttons. */
  readonly aside?: ReactNode
  /** Answers that follow from one that was just given. */
  readonly follow?: (key: string, value: Value) => Values
  readonly onDirty?: (isDirty: boolean) => void
}

/** A record beside the referral’s own fields, written or corrected: checked where it is typed, saved whole, nothing overwritten unseen. */
export function PartForm<T>(props: PartFormProps<T>) {
  const form = usePartForm(props)
  const box = useRef<HTMLFormElement>(null)
  // Only after a refusal, not while the first of several answers is being put right.
  useFocusWrong(box, form.refusals)
  return (
    <form ref={box} onSubmit={event => void form.submit(event)} noValidate className={fields.conflict} aria-label={props.label}>
      {form.clashes.length > 0 ? (
        <Conflict clashes={form.clashes} today={props.today} chosen={form.chosen} onChoose={form.choose} />
      ) : (
        <SpecFields
          specs={form.specs}
          values={form.draft}
          onChange={form.set}
          onReadable={form.setReadable}
          errors={form.errors}
          today={props.today}
          autoFocus
        />
      )}
      <ErrorNotice error={form.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={form.isPending} isDisabled={form.isUndecided}>
          {props.saveWords}
        </Button>
        <Button onPress={props.onCancel ?? props.onDone}>Cancel</Button>
        {props.aside}
      </div>
    </form>
  )
}
