import type { Action } from '../../shared/actions/model.ts'
import type { OutputOf } from '../../shared/contract.ts'
import type { Case, MeetingRecord } from '../../shared/meetings/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { queryClient } from '../api.ts'

/**
 * Puts what a command replied into the query cache at once: the next case must not wait for a
 * second reading.
 */
export function putMeeting(record: MeetingRecord): void {
  queryClient.setQueryData<MeetingRecord>(['meetings.read', { id: record.meeting.id }], record)
}

export function putCase(one: Case): void {
  queryClient.setQueryData<Case>(['meetings.readCase', { itemId: one.item.id }], one)
  queryClient.setQueryData<MeetingRecord>(['meetings.read', { id: one.meetingId }], record =>
    record === undefined ? record : { ...record, items: record.items.map(item => (item.id === one.item.id ? one.item : item)) },
  )
}

/** Changes the case in the cache, if it is there. */
export function changeCase(itemId: string, change: (one: Case) => Case): void {
  const one = queryClient.getQueryData<Case>(['meetings.readCase', { itemId }])
  if (one !== undefined) putCase(change(one))
}

export function changeMeeting(id: string, change: (record: MeetingRecord) => MeetingRecord): void {
  queryClient.setQueryData<MeetingRecord>(['meetings.read', { id }], record => (record === undefined ? record : change(record)))
}

/**
 * An action in the case it is shown in: raised there, or from an earlier meeting and still open.
 */
export function putAction(itemId: string, action: Action): void {
  changeCase(itemId, one => {
    if (action.itemId === itemId) return { ...one, actions: replaced(one.actions, action).filter(({ state }) => state !== 'withdrawn') }
    return { ...one, earlierActions: replaced(one.earlierActions, action) }
  })
}

function replaced<T extends { readonly id: string }>(list: readonly T[], item: T): T[] {
  return list.some(({ id }) => id === item.id) ? list.map(old => (old.id === item.id ? item : old)) : [...list, item]
}

/** Passes a reply on and puts its value into the cache when there is one. */
export async function kept<T>(reply: Promise<Reply<T>>, put: (value: T) => void): Promise<Reply<T>> {
  const answer = await reply
  if (answer.ok) put(answer.value)
  return answer
}

export type Saved = OutputOf<'meetings.writeCase'>
