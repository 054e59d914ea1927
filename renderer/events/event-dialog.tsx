import { useState } from 'react'
import type { EventGroup } from '../../shared/events/kinds.ts'
import { type CaseEvent, EventFields, eventTitle, noDetail } from '../../shared/events/model.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { showReferral } from '../record/cache.ts'
import type { PartProps } from '../record/part.ts'
import { PartForm } from '../record/part-form.tsx'
import { flat } from '../record/part-values.ts'
import { Dialog } from '../ui/dialog.tsx'
import { tell } from '../ui/toast.tsx'
import { Unsaved } from '../ui/unsaved.tsx'
import { eventSpecs, followEvent, kindOptions } from './event-specs.ts'
import { addEvent, eventNow, keepEvents, storedEvent } from './event-writes.ts'

interface EventDialogProps extends Pick<PartProps, 'referral' | 'today'> {
  /** The event to be changed; without it a new one. */
  readonly event?: CaseEvent
  /** The part of the page it is recorded from: its kinds come first. */
  readonly groups?: readonly EventGroup[]
  /** What is known already. */
  readonly begin?: Partial<EventFields>
  readonly title?: string
  readonly onClose: () => void
}

/**
 * One dated piece of work, recorded or corrected. By keyboard: the kind by typing, then Tab through
 * what it asks, Enter saves.
 */
export function EventDialog({ referral, today, event, groups = [], begin, title, onClose }: EventDialogProps) {
  const { line, fields } = referral
  const [isDirty, setDirty] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const kinds = kindOptions(groups, event?.kind)
  const only = groups.length > 0 ? kinds.filter(({ group }) => group === kinds[0]?.group) : []
  const blank = { kind: only.length === 1 ? only[0]?.value : null, on: today, agency: null, who: '', text: '', detail: noDetail, ...begin }
  const stored = event === undefined ? null : storedEvent(event)
  const leave = () => (isDirty ? setLeaving(true) : onClose())

  async function send(seen: { id: string; version: number } | null, value: EventFields) {
    if (seen !== null) return keepEvents(line.id, api.events.change({ ...seen, event: value }))
    const reply = await addEvent(line.id, value)
    if (!reply.ok) return reply
    tell(`${eventTitle(value)}, recorded.`)
    if (value.kind === 'allocated' && fields.socialWorker === '' && value.who !== '') await nameSocialWorker(line, value.who)
    return reply
  }

  return (
    <Dialog title={title ?? (event === undefined ? 'Record event' : 'Change event')} isOpen onClose={leave} asks={false} wide>
      <PartForm
        place={`${event === undefined ? 'new event' : `event ${event.id}`} of ${line.id}`}
        label="Event"
        specsOf={draft => eventSpecs(draft, kinds)}
        initial={stored?.values ?? flat(blank)}
        stored={stored}
        schema={EventFields}
        within="event"
        send={send}
        readNow={id => eventNow(line.id, id)}
        today={today}
        saveWords={event === undefined ? 'Record event' : 'Save event'}
        follow={followEvent}
        onDirty={setDirty}
        onDone={onClose}
        onCancel={leave}
        aside={isLeaving ? <Unsaved onStay={() => setLeaving(false)} onLeave={onClose} /> : null}
      />
    </Dialog>
  )
}

/** The day of the allocation was recorded before the name stood on the referral: now it does. */
async function nameSocialWorker({ id, version }: ReferralLine, socialWorker: string): Promise<void> {
  const reply = await api.referrals.change({ id, version, changes: { socialWorker } })
  if (reply.ok) showReferral(reply.value)
}
