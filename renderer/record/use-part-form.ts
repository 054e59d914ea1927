import { type FormEvent, useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { leaveField } from '../ui/focus-wrong.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { type Clash, clashesOf, fieldErrors, useDraft } from './draft.ts'
import type { PartFormProps, Stored } from './part-form.tsx'
import { missing, nest } from './part-values.ts'
import { changesOf, toDraft, type Value, type Values } from './spec.ts'

/** The state of a form over one record: what is typed, what is wrong with it, and what others changed meanwhile. */
export function usePartForm<T>({ specsOf, initial, schema, within, send, readNow, onDone, follow, onDirty, ...props }: PartFormProps<T>) {
  const form = useDraft(specsOf(initial), initial)
  const draft: Values = { ...initial, ...form.draft }
  const specs = specsOf(draft)
  const [stored, setStored] = useState(props.stored)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [refusals, setRefusals] = useState(0)
  const [isPending, setPending] = useState(false)
  const isUndecided = clashes.some(({ spec }) => chosen[spec.key] === undefined)
  useLeaveGuard(!form.isReadable || Object.keys(changesOf(specs, form.base, draft)).length > 0)

  function set(key: string, value: Value) {
    const others = follow?.(key, value) ?? {}
    for (const other of Object.keys(others)) form.setReadable(other, true)
    setErrors(Object.fromEntries(Object.entries(errors).filter(([path]) => path !== key && !(path in others))))
    form.setAll({ [key]: value, ...others })
    onDirty?.(true)
  }

  function refuse(found: Readonly<Record<string, string>>, error: CallError | null = null) {
    setErrors(found)
    form.setError(error)
    setRefusals(refusals + 1)
  }

  /** What is typed as the call takes it, or null after saying what is wrong. */
  function read(values: Values): T | null {
    const gaps = missing(specs, values)
    if (Object.keys(gaps).length > 0) {
      refuse(gaps)
      return null
    }
    const parsed = schema.safeParse(nest(values))
    if (parsed.success) return parsed.data
    refuse(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])))
    return null
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending || isUndecided) return
    if (!form.isReadable) {
      leaveField(event.currentTarget)
      return setRefusals(refusals + 1)
    }
    setPending(true)
    await attempt(stored, draft, true)
    setPending(false)
  }

  async function attempt(from: Stored | null, values: Values, mayRepeat: boolean): Promise<void> {
    const fields = read(values)
    if (fields === null) return
    const reply = await send(from === null ? null : { id: from.id, version: from.version }, fields)
    if (reply.ok) {
      noteSaved()
      return onDone()
    }
    const now = reply.error.code === 'conflict' && from !== null ? await readNow(from.id) : null
    if (now === null || from === null) return refuse(fieldErrors(reply.error, within), reply.error)
    const found = clashesOf(specs, from.values, now.values, values)
    // What others changed in it stands, unless it was changed here too.
    const untouched = specs.filter(({ key }) => !(key in changesOf(specs, from.values, values)))
    const together = { ...values, ...toDraft(untouched, now.values) }
    setStored(now)
    form.setBase(now.values)
    form.setAll(together)
    if (found.length === 0 && mayRepeat) return attempt(now, together, false)
    setChosen({})
    setClashes(found)
  }

  function choose(key: string, which: 'mine' | 'theirs', value: Value) {
    setChosen({ ...chosen, [key]: which })
    const spec = specs.find(one => one.key === key)
    if (spec) form.setAll(toDraft([spec], { [key]: value }))
  }

  return {
    draft,
    specs,
    errors,
    error: form.error,
    refusals,
    clashes,
    chosen,
    isPending,
    isUndecided,
    set,
    setReadable: form.setReadable,
    submit,
    choose,
  }
}
