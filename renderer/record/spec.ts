import type { IsoDay } from '../../shared/calendar/day.ts'
import { ageOn } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { readNhsNumber, spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import type { FindOption } from '../ui/find-box.tsx'
import type { Option } from '../ui/select.tsx'

export type Value = string | number | boolean | null | readonly string[]
export type Values = Readonly<Record<string, Value>>

/** One field of a record: how it is shown, asked for, and named when two people changed it. */
export interface FieldSpec {
  readonly key: string
  readonly label: string
  /**
   * `choice`: all answers in sight; `select`: in a list; `find`: by typing; `checks`: any number of
   * several.
   */
  readonly kind: 'text' | 'area' | 'day' | 'birthday' | 'nhs' | 'number' | 'choice' | 'select' | 'find' | 'checks'
  readonly options?: readonly (Option<string> | FindOption<string>)[]
  /** What a `select` is worth when nothing is chosen; null unless the record keeps text. */
  readonly empty?: ''
  /** A form is not sent without it. */
  readonly isRequired?: boolean
  readonly min?: number
  readonly max?: number
  readonly hint?: string
  readonly placeholder?: string
  /** Takes the whole width of a form. */
  readonly isWide?: boolean
}

/** How a `select` says that nothing is chosen. */
export const noChoice = 'none'

/** A value as a reader sees it; no cell is empty. */
export function valueWords(spec: FieldSpec, value: Value, today: IsoDay): string {
  if (isEmpty(value)) return 'Not recorded'
  if (Array.isArray(value)) return value.map(one => spec.options?.find(option => option.value === one)?.label ?? one).join(', ')
  if (spec.options) return spec.options.find(option => option.value === value)?.label ?? 'Not recorded'
  const text = String(value)
  if (spec.kind === 'day') return longDay(text)
  if (spec.kind === 'birthday') return `${longDay(text)}, ${ageOn(text, today)}`
  if (spec.kind === 'nhs') return spacedNhsNumber(text)
  return text
}

/** Nothing was answered. */
export function isEmpty(value: Value): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

/** A stored value as a form shows it. */
export function toDraft(specs: readonly FieldSpec[], values: Values): Values {
  return Object.fromEntries(
    specs.map(spec => [spec.key, spec.kind === 'nhs' ? spaced(values[spec.key] ?? null) : (values[spec.key] ?? null)]),
  )
}

/** What a form holds that differs from what was stored. */
export function changesOf(specs: readonly FieldSpec[], base: Values, draft: Values): Record<string, Value> {
  return Object.fromEntries(
    specs.filter(spec => !isSame(spec, base[spec.key] ?? null, draft[spec.key] ?? null)).map(spec => [spec.key, draft[spec.key] ?? null]),
  )
}

/**
 * Whether two values of a field mean the same: spaces in an NHS number do not count, and empty is
 * not recorded.
 */
export function isSame(spec: FieldSpec, one: Value, other: Value): boolean {
  return plain(spec, one) === plain(spec, other)
}

function plain(spec: FieldSpec, value: Value): string {
  const text = value === null ? '' : String(value)
  return spec.kind === 'nhs' ? text.replace(/[\s-]/g, '') : text.trim()
}

function spaced(value: Value): string {
  if (typeof value !== 'string') return ''
  const read = readNhsNumber(value)
  return read.ok ? spacedNhsNumber(read.value) : value
}
