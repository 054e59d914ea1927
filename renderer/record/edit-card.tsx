import type { ReactNode } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { readAgain, showReferral } from './cache.ts'
import { Card } from './card.tsx'
import type { Stored } from './draft.ts'
import { Facts } from './facts.tsx'
import { RecordForm } from './record-form.tsx'
import type { FieldSpec, Value, Values } from './spec.ts'
import { useRecordForm } from './use-record-form.ts'

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

/**
 * Facts that are edited in place: every field at once, saved together, checked against the version
 * that was seen.
 */
export function EditCard({ title, children, special, ...props }: EditCardProps) {
  const place = `${title} of ${props.referral.line.id}`
  const [isEditing, setEditing] = useKept(`editing ${place}`, false)
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
        <EditForm {...props} place={place} onDone={() => setEditing(false)} />
      ) : (
        (children ?? <Facts specs={props.specs} values={props.valuesOf(props.referral)} today={props.today} special={special} />)
      )}
    </Card>
  )
}

type EditFormProps = Omit<EditCardProps, 'title' | 'special' | 'children'> & { readonly place: string; readonly onDone: () => void }

function EditForm({ place, specs, valuesOf, referral, today, save, onDone }: EditFormProps) {
  const storedOf = (now: Referral): Stored => ({ id: now.line.id, version: now.line.version, values: valuesOf(now) })
  const form = useRecordForm<Record<string, Value>, Referral>({
    place,
    specsOf: () => specs,
    initial: valuesOf(referral),
    stored: storedOf(referral),
    read: (_, changes) => ({ ok: true, fields: { ...changes } }),
    within: 'changes',
    send: (seen, changes) => save(seen ?? { id: referral.line.id, version: referral.line.version }, changes),
    readNow: async id => {
      const now = await readAgain(id)
      return now && storedOf(now)
    },
    onSaved: now => {
      showReferral(now)
      onDone()
    },
    onUnchanged: onDone,
  })
  return <RecordForm form={form} today={today} saveWords="Save" onCancel={onDone} />
}
