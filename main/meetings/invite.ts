import type { AttendeeFields } from '../../shared/meetings/model.ts'
import type { Context } from '../call/handler.ts'
import { readAttendees } from './read-meeting.ts'

/** Writes somebody down for a meeting, last in its list. */
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

/**
 * The people of the last meeting, each to be marked again; a first meeting starts with its chair
 * and minute taker.
 */
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
    await addAttendee(context, meetingId, { name, role, agency, state: 'not_recorded', deputyFor: '', guest: false })
}
