import type { SharedWith } from '../../shared/events/model.ts'
import { type CaseEvent, type EventFields, sharedWithWords } from '../../shared/events/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { api, queryClient } from '../api.ts'
import type { Stored } from '../record/draft.ts'
import { flat } from '../record/part-values.ts'

/** Puts the register’s answer to a write on the screen at once. */
export async function keepEvents(referralId: string, sent: Promise<Reply<CaseEvent[]>>): Promise<Reply<CaseEvent[]>> {
  const reply = await sent
  if (reply.ok) queryClient.setQueryData(['events.list', { referralId }], reply.value)
  return reply
}

/**
 * Records one event. A birth plan sent to several is one event for each: each acknowledges it for
 * itself.
 */
export async function addEvent(referralId: string, event: EventFields): Promise<Reply<CaseEvent[]>> {
  const done: string[] = []
  let reply: Reply<CaseEvent[]> | null = null
  for (const one of oneEach(event)) {
    reply = await keepEvents(referralId, api.events.add({ referralId, event: one }))
    if (!reply.ok && done.length > 0)
      return { ok: false, error: { ...reply.error, message: `Recorded for ${done.join(', ')} only. ${reply.error.message}` } }
    if (!reply.ok) return reply
    done.push(...one.detail.sharedWith.map(to => sharedWithWords[to]))
  }
  return reply ?? keepEvents(referralId, api.events.add({ referralId, event }))
}

function oneEach(event: EventFields): EventFields[] {
  const only = (to: SharedWith): EventFields => ({ ...event, detail: { ...event.detail, sharedWith: [to] } })
  return event.kind === 'birth_plan_shared' ? event.detail.sharedWith.map(only) : [event]
}

export function fieldsOfEvent({ kind, on, agency, who, text, detail }: CaseEvent): EventFields {
  return { kind, on, agency, who, text, detail }
}

export function storedEvent(event: CaseEvent): Stored {
  return { id: event.id, version: event.version, values: flat(fieldsOfEvent(event)) }
}

/** An event past the cache, as it stands now. */
export async function eventNow(referralId: string, id: string): Promise<Stored | null> {
  const reply = await keepEvents(referralId, api.events.list({ referralId }))
  const found = reply.ok ? reply.value.find(event => event.id === id) : undefined
  return found === undefined ? null : storedEvent(found)
}
