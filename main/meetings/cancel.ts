import type { MeetingKind, MeetingRecord } from '../../shared/meetings/model.ts'
import { refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import { updateAgenda } from './build.ts'
import { carryToMeeting } from './carry-over.ts'
import { readMeeting } from './read-meeting.ts'

const meetingTexts = ['matters_arising', 'other_business'] as const

/**
 * Cancels a planned meeting. What was prepared with it, cases put there by hand among it, goes to
 * the next planned one at once; a meeting planned later finds it.
 */
export async function cancelMeeting(context: Context, seen: { id: string; version: number }, reason: string): Promise<MeetingRecord> {
  const meeting = await openMeetingRow(context.db, seen.id)
  if (meeting.state !== 'planned')
    throw refused('A meeting that has started is closed, not cancelled. Cases not discussed are marked as not reached and carry over.')
  await context.write.change('meeting', seen, { state: 'withdrawn', state_reason: reason })
  const [next] = await plannedFrom(context, meeting)
  if (next !== undefined) {
    await updateAgenda(context, next)
    await carryToMeeting(context, meeting.id, next.id)
    await takeMeetingTexts(context, next)
  }
  return readMeeting(context, seen.id)
}

type Place = { readonly id: string; readonly site_id: string; readonly kind: MeetingKind; readonly date: string }

/**
 * The planned meetings of a site and kind that are not before this one's day, the first of them
 * first.
 */
export function plannedFrom({ db }: Context, meeting: Place) {
  return db
    .selectFrom('meeting')
    .select(['id', 'site_id', 'date', 'time', 'kind', 'state'])
    .where('site_id', '=', meeting.site_id)
    .where('kind', '=', meeting.kind)
    .where('state', '=', 'planned')
    .where('date', '>=', meeting.date)
    .orderBy('date')
    .orderBy('time')
    .execute()
}

/** What was written of the meeting as a whole, for meetings cancelled since one was last held. */
export async function takeMeetingTexts(context: Context, meeting: Place): Promise<void> {
  const { db, write } = context
  const { started } = await db
    .selectFrom('meeting')
    .select(e => e.fn.max('started_at').as('started'))
    .where('site_id', '=', meeting.site_id)
    .where('kind', '=', meeting.kind)
    .executeTakeFirstOrThrow()
  const cancelled = await db
    .selectFrom('meeting')
    .select(meetingTexts)
    .where('site_id', '=', meeting.site_id)
    .where('kind', '=', meeting.kind)
    .where('state', '=', 'withdrawn')
    .where('changed_at', '>', started ?? '')
    .orderBy('date')
    .execute()
  const now = await db.selectFrom('meeting').select(meetingTexts).where('id', '=', meeting.id).executeTakeFirstOrThrow()
  const taken = meetingTexts.map(column => {
    const parts = cancelled.map(row => row[column].trim()).filter(text => text !== '' && !now[column].includes(text))
    return [column, [now[column], ...new Set(parts)].filter(text => text !== '').join('\n\n')] as const
  })
  await write.change('meeting', { id: meeting.id, version: null }, Object.fromEntries(taken))
}
