import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { IsoDay } from '../../shared/calendar/day.ts'
import fields from './fields.module.css'
import { missing, nest } from './part-values.ts'
import { RecordForm } from './record-form.tsx'
import type { FieldSpec, Values } from './spec.ts'
import { type Read, type RecordFormOptions, useRecordForm } from './use-record-form.ts'

export interface PartFormProps<T> extends Omit<RecordFormOptions<T, unknown>, 'read' | 'onSaved' | 'onUnchanged' | 'within'> {
  /** What is written: `Concern`. */
  readonly label: string
  readonly schema: z.ZodType<T>
  readonly within: 'fields' | 'event'
  readonly today: IsoDay
  readonly saveWords: string
  readonly onDone: () => void
  /** Where leaving asks first; otherwise as `onDone`. */
  readonly onCancel?: () => void
  /** Beside the buttons. */
  readonly aside?: ReactNode
}

/**
 * A record beside the referral’s own fields, written or corrected: checked where it is typed, saved
 * whole, nothing overwritten unseen.
 */
export function PartForm<T>({ label, schema, today, saveWords, onDone, onCancel, aside, ...options }: PartFormProps<T>) {
  const form = useRecordForm<T, unknown>({
    ...options,
    read: draft => readWith(schema, options.specsOf(draft), draft),
    onSaved: onDone,
  })
  return (
    <RecordForm
      form={form}
      label={label}
      className={fields.conflict}
      today={today}
      saveWords={saveWords}
      onCancel={onCancel ?? onDone}
      aside={aside}
    />
  )
}

function readWith<T>(schema: z.ZodType<T>, specs: readonly FieldSpec[], draft: Values): Read<T> {
  const gaps = missing(specs, draft)
  if (Object.keys(gaps).length > 0) return { ok: false, errors: gaps }
  const parsed = schema.safeParse(nest(draft))
  if (parsed.success) return { ok: true, fields: parsed.data }
  return { ok: false, errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])) }
}
