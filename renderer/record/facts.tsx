import type { ReactNode } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import text from '../ui/text.module.css'
import fields from './fields.module.css'
import { type FieldSpec, type Values, valueWords } from './spec.ts'

interface FactsProps {
  readonly specs: readonly FieldSpec[]
  readonly values: Values
  readonly today: IsoDay
  /** Other ways to show a value: a tag for what is missing. */
  readonly special?: Readonly<Record<string, ReactNode>>
}

/** Recorded facts as a list of names and values; what is missing says so. */
export function Facts({ specs, values, today, special }: FactsProps) {
  return (
    <dl className={`${fields.columns} ${text.num}`}>
      {specs.map(spec => {
        const value = values[spec.key] ?? null
        const isMissing = value === null || value === ''
        return (
          <div key={spec.key} className={fields.fact}>
            <dt>{spec.label}</dt>
            <dd className={isMissing ? fields.missing : undefined}>{special?.[spec.key] ?? valueWords(spec, value, today)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
