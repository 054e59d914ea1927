import type { z } from 'zod'
import { Day, Line, Short } from './fields.ts'

/** How a fact is asked for and shown. `checks`: any number of several; `flag`: yes or no. */
export type FactKind = 'text' | 'area' | 'day' | 'birthday' | 'nhs' | 'number' | 'choice' | 'select' | 'checks' | 'flag'

/**
 * All that is said of one fact of a record, in one place: models, columns, forms, lists and the
 * history follow from it.
 */
export interface Fact {
  /** As the form asks for it: `Date of birth`. */
  readonly label: string
  readonly kind: FactKind
  readonly schema: z.ZodType
  /** What a new record holds; left out where it has to be given. */
  readonly blank?: unknown
  /** What each code means, in the order it is offered. */
  readonly words?: Readonly<Record<string, string>>
  /** How a `select` says that nothing is chosen; without it one has to be. */
  readonly noneWords?: string
  readonly hint?: string
  /** Takes the whole width of a form. */
  readonly isWide?: boolean
  /** A form is not sent without it. */
  readonly isRequired?: boolean
  /**
   * The column of its table, where it is not called as the fact is: `dateOfBirth` stands in
   * `date_of_birth`.
   */
  readonly column?: string
  /**
   * Stays in the register: a file may be seen by somebody it is kept from (docs/domain.md, section
   * 5).
   */
  readonly stays?: true
}
export type Facts = Readonly<Record<string, Fact>>

/** What many facts have in common. */
export const shortText = { kind: 'text', schema: Short, blank: '' } as const satisfies Partial<Fact>
export const longText = { kind: 'area', schema: Line, blank: '' } as const satisfies Partial<Fact>
export const someDay = { kind: 'day', schema: Day.nullable(), blank: null } as const satisfies Partial<Fact>
export const givenDay = { kind: 'day', schema: Day, isRequired: true } as const satisfies Partial<Fact>

/** A record as its facts describe it. */
export type ValuesOf<F extends Facts> = { -readonly [K in keyof F]: z.output<F[K]['schema']> }
/** Facts that have a blank. */
type Blanks<F extends Facts> = {
  -readonly [K in keyof F as F[K] extends { readonly blank: unknown } ? K : never]: z.output<F[K]['schema']>
}
/** Names of the facts that say something: `KeysWith<typeof personFacts, 'compared'>`. */
export type KeysWith<F extends Facts, P extends string> = { [K in keyof F]: F[K] extends Readonly<Record<P, unknown>> ? K : never }[keyof F]

/** The names of a table's facts, in its order. */
export function keysOf<F extends object>(facts: F): (keyof F & string)[] {
  return Object.keys(facts) as (keyof F & string)[]
}

/** The names of the facts that say something, in the order of the table. */
export function keysWith<F extends Facts, P extends string>(facts: F, says: P): (KeysWith<F, P> & string)[] {
  return keysOf(facts).filter((key): key is KeysWith<F, P> & string => says in (facts[key] ?? {}))
}

/** Some of a table's facts. */
export function someOf<F extends Facts, K extends keyof F & string>(facts: F, keys: readonly K[]): Pick<F, K> {
  return Object.fromEntries(keys.map(key => [key, facts[key]])) as Pick<F, K>
}

/** For `z.strictObject`. */
export function schemasOf<F extends Facts>(facts: F): { -readonly [K in keyof F]: F[K]['schema'] } {
  return Object.fromEntries(keysOf(facts).map(key => [key, facts[key]?.schema])) as { -readonly [K in keyof F]: F[K]['schema'] }
}

type New<F extends Facts> = {
  -readonly [K in keyof F]: F[K] extends { readonly blank: unknown } ? z.ZodDefault<F[K]['schema']> : F[K]['schema']
}

/**
 * The same for a new record: a fact that is not given is blank, so that a script or a program that
 * was written before there was this fact goes on as it did.
 */
export function schemasOfNew<F extends Facts>(facts: F): New<F> {
  const entries = keysOf(facts).map(key => {
    const { schema, blank } = facts[key] as Fact
    return [key, blank === undefined ? schema : schema.default(blank)] as const
  })
  return Object.fromEntries(entries) as New<F>
}

/** What a new record holds of the facts that need not be given. */
export function blanksOf<F extends Facts>(facts: F): Blanks<F> {
  return Object.fromEntries(keysWith(facts, 'blank').map(key => [key, facts[key]?.blank])) as Blanks<F>
}

/** Whether a value says nothing: empty, or the code for that nobody knows. */
export function saysNothing(fact: Fact, value: unknown): boolean {
  return value === null || value === undefined || value === '' || (fact.words !== undefined && value === fact.blank)
}

type Snake<S extends string> = S extends `${infer H}${infer T}` ? `${H extends Lowercase<H> ? H : `_${Lowercase<H>}`}${Snake<T>}` : S
export type ColumnOf<K, F> = F extends { readonly column: infer C extends string } ? C : K extends string ? Snake<K> : never

/** The column of its table. */
export function columnOf<K extends string, F extends Fact>(key: K, fact: F): ColumnOf<K, F> {
  return (fact.column ?? key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)) as ColumnOf<K, F>
}
