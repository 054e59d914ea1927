import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { leaveField, useFocusWrong } from '../ui/focus-wrong.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { readAgain, showReferral } from './cache.ts'
import { Card } from './card.tsx'
import { Conflict } from './conflict.tsx'
import { type Clash, clashesOf, fieldErrors, useDraft } from './draft.ts'
import { Facts } from './facts.tsx'
import fields from './fields.module.css'
import { type FieldSpec, toDraft, type Value, type Values } from './spec.ts'
import { SpecFields } from './spec-field.tsx'

interface EditCardProps {
  readonly title: string
  readonly specs: readonly FieldSpec[]
  /** Of the referral’s parts, the one this card edits. */
  readonly valuesOf: (referral: Referral) => Values
  readonly referral: Referral
  readonly today: IsoDay
  readonly save: (seen: { id: string; version: number }, changes: Record<string, Value>) => Promise<Reply<Referral>>
  readonly special?: Readonly<Record<string, ReactNode>>
  /** Shown instead of the facts while not editing. */
  readonly children?: ReactNode
}

/** Facts that are edited in place: every field at once, saved together, checked against the version that was seen. */
export function EditCard({ title, children, special, ...props }: EditCardProps) {
  const [isEditing, setEditing] = useState(false)
  const mayWrite = useMayWrite()
  const edit =
    mayWrite && !isEditing ? (
      <Button kind="quiet" small onPress={() => setEditing(true)} aria-label={`Edit ${title}`}>
        Edit
      </Button>
    ) : null
  return (
    <Card title={title} action={edit}>
      {isEditing ? (
        <EditForm {...props} onDone={() => setEditing(false)} />
      ) : (
        (children ?? <Facts specs={props.specs} values={props.valuesOf(props.referral)} today={props.today} special={special} />)
      )}
    </Card>
  )
}

type EditFormProps = Omit<EditCardProps, 'title' | 'special' | 'children'> & { readonly onDone: () => void }

function EditForm({ specs, valuesOf, referral, today, save, onDone }: EditFormProps) {
  const form = useDraft(specs, valuesOf(referral))
  const [version, setVersion] = useState(referral.line.version)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const [isPending, setPending] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const box = useRef<HTMLFormElement>(null)
  useLeaveGuard(form.isDirty)
  useFocusWrong(box, refusals, form.error)
  const isUndecided = clashes.some(({ spec }) => chosen[spec.key] === undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending || isUndecided) return
    if (!form.isReadable) {
      leaveField(box.current)
      return setRefusals(refusals + 1)
    }
    if (Object.keys(form.changes).length === 0) return onDone()
    setPending(true)
    await attempt(version, form.base, true)
    setPending(false)
  }

  async function attempt(seen: number, base: Values, mayRepeat: boolean): Promise<void> {
    const reply = await save({ id: referral.line.id, version: seen }, form.changes)
    if (reply.ok) {
      showReferral(reply.value)
      noteSaved()
      return onDone()
    }
    if (reply.error.code !== 'conflict') return form.setError(reply.error)
    const now = await readAgain(referral.line.id)
    if (now === null) return form.setError(reply.error)
    const found = clashesOf(specs, base, valuesOf(now), form.draft)
    form.setBase(valuesOf(now))
    setVersion(now.line.version)
    // Others changed other fields only: nothing of theirs is touched by saving these.
    if (found.length === 0 && mayRepeat) return attempt(now.line.version, base, false)
    setChosen({})
    setClashes(found)
  }

  function choose(key: string, which: 'mine' | 'theirs', value: Value) {
    setChosen({ ...chosen, [key]: which })
    const spec = specs.find(one => one.key === key)
    if (spec) form.set(key, toDraft([spec], { [key]: value })[key] ?? null)
  }

  return (
    <form ref={box} onSubmit={event => void submit(event)} noValidate>
      {clashes.length > 0 ? (
        <Conflict clashes={clashes} today={today} chosen={chosen} onChoose={choose} />
      ) : (
        <SpecFields
          specs={specs}
          values={form.draft}
          onChange={form.set}
          onReadable={form.setReadable}
          errors={fieldErrors(form.error, 'changes')}
          today={today}
          autoFocus
        />
      )}
      <ErrorNotice error={form.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={isPending} isDisabled={isUndecided}>
          Save
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
