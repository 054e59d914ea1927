import { type FieldSpec, isEmpty, type Value, type Values } from './spec.ts'

/** A record’s fields by their paths: `{ person: { surname } }` becomes `{ 'person.surname' }`. */
export function flat(record: object): Values {
  const entries = Object.entries(record).flatMap(([key, value]): [string, Value][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([inner, held]) => [`${key}.${inner}`, held as Value])
      : [[key, value as Value]],
  )
  return Object.fromEntries(entries)
}

/** The same the other way round, as a call takes it. */
export function nest(values: Values): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    const [key = '', inner] = path.split('.')
    if (inner === undefined) record[key] = value
    else record[key] = { ...(record[key] as object | undefined), [inner]: value }
  }
  return record
}

/** A sentence for every required answer that is not there. */
export function missing(specs: readonly FieldSpec[], draft: Values): Record<string, string> {
  const gaps = specs.filter(({ key, isRequired }) => isRequired && isEmpty(draft[key] ?? null))
  return Object.fromEntries(gaps.map(spec => [spec.key, gapWords(spec)]))
}

function gapWords({ kind }: FieldSpec): string {
  if (kind === 'day' || kind === 'birthday') return 'A day is needed.'
  return kind === 'text' || kind === 'area' || kind === 'nhs' || kind === 'number' ? 'Not filled in.' : 'Nothing is chosen.'
}
