import type { Kysely } from 'kysely'
import { notFound, refused } from '../../shared/reply.ts'
import type { Schema } from '../register/schema.ts'

/**
 * What a change inside a case needs to know; refuses when the meeting is closed, because its
 * minutes may have gone out.
 */
export async function refuseWhenClosed(db: Kysely<Schema>, itemId: string) {
  const item = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.version', 'i.state', 'i.referral_id', 'i.meeting_id', 'm.date', 'm.state as meetingState'])
    .where('i.id', '=', itemId)
    .executeTakeFirst()
  if (item === undefined) throw notFound('That case')
  refuseClosed(item.meetingState)
  return item
}

export function refuseClosed(meetingState: string): void {
  if (meetingState === 'closed')
    throw refused('This meeting is closed. It can be reopened for a correction, with a reason; the minutes then get a new version.')
  if (meetingState === 'withdrawn') throw refused('This meeting was cancelled.')
}

export async function openMeetingRow(db: Kysely<Schema>, id: string) {
  const meeting = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  if (meeting === undefined) throw notFound('That meeting')
  refuseClosed(meeting.state)
  return meeting
}
