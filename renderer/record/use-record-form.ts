import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect } from 'react'
import type { Reply } from '../../shared/reply.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { leaveField } from '../ui/focus-wrong.ts'
import { useKept } from '../ui/kept.ts'
import { noteSaved } from '../ui/saved-state.ts'
import {
  beginForm,
  clashesOf,
  type FormEvent as Event,
  fieldErrors,
  isUntouched,
  nextForm,
  type Stored,
  together,
  type Which,
} from './draft.ts'
import { changesOf, type FieldSpec, type Value, type Values } from './spec.ts'

/** What is typed as a call takes it, or a sentence for each field that is wrong. */
export type Read<T> = { readonly ok: true; readonly fields: T } | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

export interface RecordFormOptions<T, V> {
  /**
   * What is written, and of which record: what is typed is kept under this name until it is saved.
   */
  readonly place: string
  /**
   * Fields by their paths in the call’s input; which are asked can depend on the answers so far.
   */
  readonly specsOf: (draft: Values) => readonly FieldSpec[]
  /** What a new record begins with, or the record as it stands. */
  readonly initial: Values
  readonly stored: Stored | null
  /** `changes`: what differs from the record as it was last read. */
  readonly read: (draft: Values, changes: Values) => Read<T>
  /** Where the call’s input holds the fields: errors come back under this name. */
  readonly within: string
  /** `seen` is null for a new record. */
  readonly send: (seen: { id: string; version: number } | null, fields: T) => Promise<Reply<V>>
  /** After a conflict: the record as it stands now. */
  readonly readNow: (id: string) => Promise<Stored | null>
  readonly onSaved: (value: V) => void
  /** Instead of sending a record in which nothing was changed. */
  readonly onUnchanged?: () => void
  /** Answers that follow from one that was just given. */
  readonly follow?: (key: string, value: Value) => Values
  readonly onDirty?: (isDirty: boolean) => void
}

/**
 * A form over one record: what is typed, what is wrong with it, and what others changed meanwhile.
 * A write names the version it saw. After a conflict, fields that only others have changed are
 * taken over and the write is sent once more; a field that was changed twice has to be chosen.
 */
export function useRecordForm<T, V>(options: RecordFormOptions<T, V>) {
  const { specsOf, read, within, send, readNow, onSaved, onUnchanged, follow, onDirty } = options
  const begun = beginForm({ ...options, specs: specsOf(options.initial) })
  const [state, setState] = useKept(options.place, begun, {
    isBlank: form => isUntouched(specsOf(form.draft), form),
  })
  const tell = (event: Event) => setState(now => nextForm(now, event))
  const specs = specsOf(state.draft)
  const attempt = useMutation({ mutationFn: (draft: Values) => sendFrom(state.stored, state.base, draft, true) })
  const isUndecided = state.clashes.some(({ spec }) => state.chosen[spec.key] === undefined)
  const isDirty = !isUntouched(specs, state)
  useLeaveGuard(isDirty)
  useEffect(() => onDirty?.(isDirty), [onDirty, isDirty])

  function set(key: string, value: Value) {
    tell({ type: 'typed', values: { [key]: value, ...follow?.(key, value) } })
  }

  function choose(key: string, which: Which, value: Value) {
    const spec = specs.find(one => one.key === key)
    if (spec) tell({ type: 'chosen', spec, which, value })
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (attempt.isPending || isUndecided) return
    if (state.unreadable.length > 0) {
      leaveField(event.currentTarget)
      return tell({ type: 'refused', errors: state.errors, error: state.error })
    }
    if (!isDirty && onUnchanged) return onUnchanged()
    await attempt.mutateAsync(state.draft)
  }

  async function sendFrom(from: Stored | null, base: Values, draft: Values, mayRepeat: boolean): Promise<void> {
    const result = read(draft, changesOf(specs, base, draft))
    if (!result.ok) return tell({ type: 'refused', errors: result.errors, error: null })
    const reply = await send(from === null ? null : { id: from.id, version: from.version }, result.fields)
    if (reply.ok) {
      noteSaved()
      return onSaved(reply.value)
    }
    const now = reply.error.code === 'conflict' && from !== null ? await readNow(from.id) : null
    if (now === null) return tell({ type: 'refused', errors: fieldErrors(reply.error, within), error: reply.error })
    const clashes = clashesOf(specs, base, now.values, draft)
    const merged = together(specs, base, now.values, draft)
    tell({ type: 'conflict', stored: now, draft: merged, clashes })
    if (clashes.length === 0 && mayRepeat) return sendFrom(now, now.values, merged, false)
  }

  return {
    ...state,
    specs,
    isPending: attempt.isPending,
    isUndecided,
    isDirty,
    set,
    setReadable: (key: string, readable: boolean) => tell({ type: 'readable', key, readable }),
    submit,
    choose,
    /** Begins again with the record as it stands now; what was typed is given up. */
    renew: (stored: Stored) => tell({ type: 'renewed', specs: specsOf(stored.values), stored }),
  }
}
