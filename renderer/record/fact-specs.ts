import { z } from 'zod'
import { type Fact, type Facts, keysOf } from '../../shared/facts.ts'
import { optionsOf } from '../ui/select.tsx'
import { type FieldSpec, noChoice } from './spec.ts'

/**
 * The fields of a form, as the facts of a record describe them; all of them, or these in this
 * order.
 */
export function specsOf<F extends Facts>(facts: F, keys: readonly (keyof F & string)[] = keysOf(facts)): readonly FieldSpec[] {
  return keys.flatMap(key => {
    const fact: Fact | undefined = facts[key]
    return fact === undefined ? [] : [specOf(key, fact)]
  })
}

function specOf(key: string, fact: Fact): FieldSpec {
  const { label, kind, hint, isWide, isRequired, words, noneWords, schema } = fact
  return {
    key,
    label,
    kind: kind === 'flag' ? 'choice' : kind,
    ...(hint === undefined ? {} : { hint }),
    ...(isWide ? { isWide } : {}),
    ...(isRequired ? { isRequired } : {}),
    ...(kind === 'flag' ? { options: optionsOf({ no: 'No', yes: 'Yes' }) } : {}),
    ...(words === undefined ? {} : { options: noneWords === undefined ? optionsOf(words) : withNone(noneWords, words) }),
    // A record that keeps text says nothing with empty text.
    ...(kind === 'select' && fact.blank === '' ? { empty: '' as const } : {}),
    ...(schema instanceof z.ZodNumber ? { min: schema.minValue ?? 0, max: schema.maxValue ?? 99 } : {}),
  }
}

function withNone(label: string, words: Readonly<Record<string, string>>): FieldSpec['options'] {
  return [{ value: noChoice, label }, ...optionsOf(words)]
}
