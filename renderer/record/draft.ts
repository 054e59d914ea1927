import { useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { changesOf, type FieldSpec, toDraft, type Value, type Values } from './spec.ts'

/** A field that two have changed: what stands in the register now, and what was typed here. */
export interface Clash {
  readonly spec: FieldSpec
  readonly theirs: Value
  readonly mine: Value
}

/** Splits a conflict: fields both changed have to be chosen, the rest can simply be saved again. */
export function clashesOf(specs: readonly FieldSpec[], base: Values, now: Values, draft: Values): Clash[] {
  const mine = changesOf(specs, base, draft)
  const theirs = changesOf(specs, base, now)
  return specs
    .filter(({ key }) => key in mine && key in theirs && changesOf(specs, now, draft)[key] !== undefined)
    .map(spec => ({ spec, theirs: now[spec.key] ?? null, mine: draft[spec.key] ?? null }))
}

/** The state of one form over a record. */
export function useDraft(specs: readonly FieldSpec[], stored: Values) {
  const [base, setBase] = useState(stored)
  const [draft, setDraft] = useState(() => toDraft(specs, stored))
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [error, setError] = useState<CallError | null>(null)
  const changes = changesOf(specs, base, draft)
  return {
    base,
    draft,
    changes,
    isDirty: Object.keys(changes).length > 0 || unreadable.length > 0,
    isReadable: unreadable.length === 0,
    error,
    setError,
    setBase,
    set: (key: string, value: Value) => setDraft(now => ({ ...now, [key]: value })),
    setAll: (values: Values) => setDraft(now => ({ ...now, ...values })),
    setReadable: (key: string, readable: boolean) =>
      setUnreadable(now => (readable ? now.filter(one => one !== key) : [...now.filter(one => one !== key), key])),
  }
}

/** `changes.nhsNumber` → `nhsNumber`: the field’s own name. */
export function fieldErrors(error: CallError | null, prefix: string): Record<string, string> {
  const entries = Object.entries(error?.fields ?? {})
  return Object.fromEntries(
    entries.map(([path, message]) => [path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path, message]),
  )
}
