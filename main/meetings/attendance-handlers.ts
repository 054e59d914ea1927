import type { Kysely } from 'kysely'
import type { meetingCalls } from '../../shared/meetings/calls.ts'
import type { AttendeeFields } from '../../shared/meetings/model.ts'
import { notFound } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import type { Schema } from '../register/schema.ts'
import { readAttendees, readMeeting } from './read-meeting.ts'

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

export async function addAttendee(
  context: Context,
  meetingId: string,
  { name, role, agency, state, deputyFor, guest }: AttendeeFields,
): Promise<void> {
  const last = await context.db
    .selectFrom('attendee')
    .select(e => e.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  const position = Number(last?.position ?? 0) + 1
  const columns = { name, role, agency, state, deputy_for: deputyFor, guest: guest ? (1 as const) : (0 as const), position }
  await context.write.add('attendee', { meeting_id: meetingId, ...columns, withdrawn_at: null, withdrawn_reason: '' }, [meetingId])
}

/** The people of the last meeting, each to be marked again; a first meeting starts with its chair and minute taker. */
export async function inviteAsLastTime(
  context: Context,
  meetingId: string,
  previousId: string | null,
  people: { chair: string; minuteTaker: string },
): Promise<void> {
  const last = previousId === null ? [] : (await readAttendees(context.db, previousId)).filter(person => !person.guest)
  if (last.length === 0) {
    if (people.chair !== '')
      await addAttendee(context, meetingId, {
        name: people.chair,
        role: 'Chair',
        agency: 'maternity',
        state: 'present',
        deputyFor: '',
        guest: false,
      })
    if (people.minuteTaker !== '')
      await addAttendee(context, meetingId, {
        name: people.minuteTaker,
        role: 'Minute taker',
        agency: 'maternity',
        state: 'present',
        deputyFor: '',
        guest: false,
      })
  }
  for (const { name, role, agency } of last)
    await addAttendee(context, meetingId, { name, role, agency, state: 'absent', deputyFor: '', guest: false })
}
