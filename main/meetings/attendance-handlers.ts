import type { Kysely } from 'kysely'
import type { meetingCalls } from '../../shared/meetings/calls.ts'
import { notFound } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import type { Schema } from '../register/schema.ts'
import { addAttendee } from './invite.ts'
import { readMeeting } from './read-meeting.ts'

export const attendanceHandlers = {
  'meetings.addAttendee': async (context, { meetingId, attendee }) => {
    await openMeetingRow(context.db, meetingId)
    await addAttendee(context, meetingId, attendee)
    return readMeeting(context, meetingId)
  },
  'meetings.changeAttendee': async (context, { id, version, changes }) => {
    const meetingId = await meetingOf(context.db, id)
    const { name, role, agency, state, deputyFor, guest } = changes
    const columns = {
      name,
      role,
      agency,
      state,
      deputy_for: deputyFor,
      guest: guest === undefined ? undefined : guest ? (1 as const) : (0 as const),
    }
    await context.write.change('attendee', { id, version }, columns, [meetingId])
    return readMeeting(context, meetingId)
  },
  'meetings.removeAttendee': async (context, { id, version }) => {
    const meetingId = await meetingOf(context.db, id)
    await context.write.change('attendee', { id, version }, { withdrawn_at: context.now }, [meetingId])
    return readMeeting(context, meetingId)
  },
} satisfies Partial<Handlers<typeof meetingCalls>>

async function meetingOf(db: Kysely<Schema>, attendeeId: string): Promise<string> {
  const row = await db.selectFrom('attendee').select('meeting_id').where('id', '=', attendeeId).executeTakeFirst()
  if (row === undefined) throw notFound('That attendee')
  await openMeetingRow(db, row.meeting_id)
  return row.meeting_id
}
