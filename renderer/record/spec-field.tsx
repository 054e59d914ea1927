import type { IsoDay } from '../../shared/calendar/day.ts'
import { Checks } from '../ui/checks.tsx'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { FindBox, type FindOption } from '../ui/find-box.tsx'
import { NhsNumberField } from '../ui/nhs-number-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import fields from './fields.module.css'
import { type FieldSpec, isEmpty, noChoice, type Value, type Values } from './spec.ts'

interface SpecFieldsProps {
  readonly specs: readonly FieldSpec[]
  readonly values: Values
  readonly onChange: (key: string, value: Value) => void
  /** Keys of day fields that hold something that is no day. */
  readonly onReadable: (key: string, readable: boolean) => void
  readonly errors: Readonly<Record<string, string>>
  readonly today: IsoDay
  readonly autoFocus?: boolean
}

/** The fields of a form, side by side as the width allows. */
export function SpecFields({ specs, values, errors, ...props }: SpecFieldsProps) {
  // What was found already needs no second look: the next answer is waited for.
  const begin = specs.findIndex(({ key, kind }) => kind !== 'find' || isEmpty(values[key] ?? null))
  return (
    <div className={fields.form}>
      {specs.map((spec, index) => (
        <div key={spec.key} className={spec.isWide ? fields.wide : undefined}>
          <SpecField
            {...props}
            spec={spec}
            value={values[spec.key] ?? null}
            error={errors[spec.key]}
            autoFocus={props.autoFocus && index === begin}
          />
        </div>
      ))}
    </div>
  )
}

interface SpecFieldProps extends Pick<SpecFieldsProps, 'onChange' | 'onReadable' | 'today' | 'autoFocus'> {
  readonly spec: FieldSpec
  readonly value: Value
  readonly error?: string
}

function SpecField({ spec, value, onChange, onReadable, error, today, autoFocus }: SpecFieldProps) {
  const { key, label, hint } = spec
  const common = { label, hint, error, autoFocus }
  const text = value === null ? '' : String(value)
  const set = (next: Value) => onChange(key, next)
  switch (spec.kind) {
    case 'text':
      return <TextField {...common} value={text} onChange={set} maxLength={200} />
    case 'area':
      return <TextArea {...common} value={text} onChange={set} rows={spec.isWide ? 2 : 1} />
    case 'nhs':
      return <NhsNumberField {...common} value={text} onChange={set} />
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : (spec.min ?? 0)}
          onChange={set}
          min={spec.min ?? 0}
          max={spec.max ?? 99}
        />
      )
    case 'day':
    case 'birthday':
      return (
        <DayField
          {...common}
          value={text === '' ? null : text}
          onChange={set}
          onReadable={readable => onReadable(key, readable)}
          today={today}
        />
      )
    case 'choice':
      return <Choice {...common} options={spec.options ?? []} value={text} onChange={set} />
    case 'checks':
      return <Checks {...common} options={spec.options ?? []} value={Array.isArray(value) ? value : []} onChange={set} />
    case 'find':
      return (
        <FindBox
          {...common}
          options={underHeadings(spec)}
          value={text === '' ? null : text}
          onChange={set}
          placeholder={spec.placeholder}
        />
      )
    case 'select':
      return (
        <Select
          {...common}
          options={spec.options ?? []}
          value={text === '' ? (spec.options?.some(option => option.value === noChoice) ? noChoice : null) : text}
          onChange={next => set(next === noChoice ? (spec.empty ?? null) : next)}
        />
      )
  }
}

function underHeadings({ options = [], label }: FieldSpec): readonly FindOption<string>[] {
  return options.map(option => ({ group: label, ...option }))
}
