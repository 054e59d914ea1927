import { refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'

/**
 * Takes back the start of a meeting that was started by mistake, while nothing has been recorded in
 * it since: it is planned again, with its agenda and all that was prepared.
 */
export async function unstartMeeting(context: Context, seen: { id: string; version: number }): Promise<void> {
  const meeting = await openMeetingRow(context.db, seen.id)
  if (meeting.state !== 'open' || meeting.started_at === null) throw refused('Only a meeting in progress can go back to being planned.')
  if (await isWorkedOn(context, meeting.id, meeting.started_at))
    throw refused(
      'Something was recorded in this meeting since it began. It is closed at its end; cases not spoken of are marked as not reached and carry over.',
    )
  await context.write.change('meeting', seen, { state: 'planned', started_at: null })
}

async function isWorkedOn({ db }: Context, meetingId: string, startedAt: string): Promise<boolean> {
  const items = await db.selectFrom('agenda_item').select(['id', 'state', 'changed_at']).where('meeting_id', '=', meetingId).execute()
  if (items.some(({ state, changed_at }) => state === 'discussed' || state === 'not_reached' || changed_at > startedAt)) return true
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return false
  for (const table of ['agency_view', 'decision', 'action'] as const) {
    const since = await db.selectFrom(table).select('id').where('item_id', 'in', ids).where('changed_at', '>', startedAt).executeTakeFirst()
    if (since !== undefined) return true
  }
  return false
}
