import type { CallError } from '../../shared/reply.ts'
import { changesOf, type FieldSpec, toDraft, type Value, type Values } from './spec.ts'

/** A record as a form found it. A new one has none yet. */
export interface Stored {
  readonly id: string
  readonly version: number
  readonly values: Values
}

/** A field that two have changed: what stands in the register now, and what was typed here. */
export interface Clash {
  readonly spec: FieldSpec
  readonly theirs: Value
  readonly mine: Value
}

export type Which = 'mine' | 'theirs'

/**
 * All that a form over one record knows; a plain value, so that it can be kept and taken up again.
 */
export interface FormState {
  /** The record as it was last read; null where it is new. */
  readonly stored: Stored | null
  /** What changes are counted from: the record, or what a new one begins with. */
  readonly base: Values
  /** What is typed. */
  readonly draft: Values
  /** Fields whose text cannot be read as what they ask for. */
  readonly unreadable: readonly string[]
  /** A sentence for each field that is wrong, by its own name. */
  readonly errors: Readonly<Record<string, string>>
  readonly error: CallError | null
  /** How often sending was refused: each time, the first wrong field takes the focus. */
  readonly refusals: number
  readonly clashes: readonly Clash[]
  /** Which value each clashing field ends with; one without a choice yet is missing. */
  readonly chosen: Readonly<Record<string, Which>>
}

export type FormEvent =
  | { readonly type: 'renewed'; readonly specs: readonly FieldSpec[]; readonly stored: Stored }
  | { readonly type: 'typed'; readonly values: Values }
  | { readonly type: 'readable'; readonly key: string; readonly readable: boolean }
  | { readonly type: 'refused'; readonly errors: FormState['errors']; readonly error: CallError | null }
  | { readonly type: 'conflict'; readonly stored: Stored; readonly draft: Values; readonly clashes: readonly Clash[] }
  | { readonly type: 'chosen'; readonly spec: FieldSpec; readonly which: Which; readonly value: Value }

export function beginForm({ specs, initial, stored }: { specs: readonly FieldSpec[]; initial: Values; stored: Stored | null }): FormState {
  return {
    stored,
    base: initial,
    draft: { ...initial, ...toDraft(specs, initial) },
    unreadable: [],
    errors: {},
    error: null,
    refusals: 0,
    clashes: [],
    chosen: {},
  }
}

/** The form after something has happened. The only place in which what is typed changes. */
export function nextForm(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'renewed':
      return beginForm({ ...event, initial: event.stored.values })
    case 'typed':
      return { ...state, draft: { ...state.draft, ...event.values }, ...readableAgain(state, Object.keys(event.values)) }
    case 'readable':
      return { ...state, unreadable: [...without(state.unreadable, [event.key]), ...(event.readable ? [] : [event.key])] }
    case 'refused':
      return { ...state, errors: event.errors, error: event.error, refusals: state.refusals + 1 }
    case 'conflict':
      return { ...state, stored: event.stored, base: event.stored.values, draft: event.draft, clashes: event.clashes, chosen: {} }
    case 'chosen': {
      const { spec, which, value } = event
      return {
        ...state,
        draft: { ...state.draft, ...toDraft([spec], { [spec.key]: value }) },
        chosen: { ...state.chosen, [spec.key]: which },
      }
    }
  }
}

/**
 * A sentence about a field is gone once it is answered otherwise; an answer that follows from
 * another one can be read.
 */
function readableAgain(
  { errors, unreadable }: FormState,
  [typed, ...following]: readonly string[],
): Pick<FormState, 'errors' | 'unreadable'> {
  return {
    errors: Object.fromEntries(Object.entries(errors).filter(([path]) => path !== typed && !following.includes(path))),
    unreadable: without(unreadable, following),
  }
}

/** Nothing is typed that differs from what the form began with. */
export function isUntouched(specs: readonly FieldSpec[], { unreadable, base, draft }: FormState): boolean {
  return unreadable.length === 0 && Object.keys(changesOf(specs, base, draft)).length === 0
}

function without(keys: readonly string[], these: readonly string[]): readonly string[] {
  return keys.filter(key => !these.includes(key))
}

/** Splits a conflict: fields both changed have to be chosen, the rest can simply be saved again. */
export function clashesOf(specs: readonly FieldSpec[], base: Values, now: Values, draft: Values): Clash[] {
  const mine = changesOf(specs, base, draft)
  const theirs = changesOf(specs, base, now)
  return specs
    .filter(({ key }) => key in mine && key in theirs && changesOf(specs, now, draft)[key] !== undefined)
    .map(spec => ({ spec, theirs: now[spec.key] ?? null, mine: draft[spec.key] ?? null }))
}

/**
 * What is typed on top of the record as it stands now: what others changed in it stands, unless it
 * was changed here too.
 */
export function together(specs: readonly FieldSpec[], base: Values, now: Values, draft: Values): Values {
  const mine = changesOf(specs, base, draft)
  return {
    ...draft,
    ...toDraft(
      specs.filter(({ key }) => !(key in mine)),
      now,
    ),
  }
}

/** `changes.nhsNumber` → `nhsNumber`: the field’s own name. */
export function fieldErrors(error: CallError | null, prefix: string): Record<string, string> {
  const entries = Object.entries(error?.fields ?? {})
  return Object.fromEntries(
    entries.map(([path, message]) => [path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path, message]),
  )
}
