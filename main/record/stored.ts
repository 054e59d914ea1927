import { type ColumnOf, columnOf, type FactKind, type Facts, type ValuesOf } from '../../shared/facts.ts'

/** As SQLite keeps it: yes and no as 1 and 0, several codes with spaces between them. */
export type Stored<V> = V extends boolean ? 0 | 1 : V extends readonly string[] ? string : V

/** The columns of some of a record's facts. */
export type ColumnsOf<F extends Facts, V = ValuesOf<F>> = {
  [K in keyof V as K extends keyof F ? ColumnOf<K, F[K]> : never]: Stored<V[K]>
}

/** A record, whole or in part, as its columns; facts that are not given stay out. */
export function toColumns<F extends Facts, V extends Partial<ValuesOf<F>>>(facts: F, values: V): ColumnsOf<F, V> {
  const given = new Map<string, unknown>(Object.entries(values))
  const columns: Record<string, unknown> = {}
  for (const { key, column } of placesOf(facts)) {
    const value = given.get(key)
    if (value !== undefined) columns[column] = stored(value)
  }
  return columns as ColumnsOf<F, V>
}

/**
 * A row's columns as the record's facts. They were checked when they were written, and are not
 * checked again.
 */
export function fromColumns<F extends Facts>(facts: F, row: ColumnsOf<F>): ValuesOf<F> {
  const columns = new Map<string, unknown>(Object.entries(row))
  const values: Record<string, unknown> = {}
  for (const { key, column, kind } of placesOf(facts)) values[key] = read(kind, columns.get(column))
  return values as ValuesOf<F>
}

/** The columns of some facts, to read no others. */
export function columnNames<F extends Facts>(facts: F): (keyof ColumnsOf<F> & string)[] {
  return placesOf(facts).map(({ column }) => column) as (keyof ColumnsOf<F> & string)[]
}

interface Place {
  readonly key: string
  readonly column: string
  readonly kind: FactKind
}

const placesByFacts = new WeakMap<Facts, readonly Place[]>()

/** Where each fact stands; worked out once for a table: an import writes thousands. */
function placesOf(facts: Facts): readonly Place[] {
  const known = placesByFacts.get(facts)
  if (known !== undefined) return known
  const places = Object.entries(facts).map(([key, fact]) => ({ key, column: columnOf(key, fact), kind: fact.kind }))
  placesByFacts.set(facts, places)
  return places
}

function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'boolean' ? Number(value) : value
}

function read(kind: FactKind, column: unknown): unknown {
  if (kind === 'checks') return String(column).split(' ').filter(Boolean)
  return kind === 'flag' ? column === 1 : column
}
