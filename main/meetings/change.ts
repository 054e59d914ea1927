import type { MeetingFields } from '../../shared/meetings/model.ts'
import type { Context } from '../call/handler.ts'
import { updateLastDiscussed } from '../record/last-discussed.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import { updateAgenda } from './build.ts'
import { refuseSecondMeeting } from './plan.ts'

/**
 * Changes what a meeting is, its day among it. What follows from the day moves along: the last
 * discussion of each of its cases, and before the start what is due on the agenda.
 */
export async function changeMeeting(
  context: Context,
  seen: { id: string; version: number },
  { siteId, minuteTaker, ...same }: Partial<MeetingFields>,
): Promise<void> {
  const before = await openMeetingRow(context.db, seen.id)
  const place = { siteId: siteId ?? before.site_id, kind: same.kind ?? before.kind, date: same.date ?? before.date }
  const isMoved = place.siteId !== before.site_id || place.kind !== before.kind || place.date !== before.date
  if (isMoved) await refuseSecondMeeting(context, place, seen.id)
  await context.write.change('meeting', seen, { ...same, site_id: siteId, minute_taker: minuteTaker })
  if (!isMoved) return
  const discussed = await context.db
    .selectFrom('agenda_item')
    .select('referral_id')
    .where('meeting_id', '=', seen.id)
    .where('state', '=', 'discussed')
    .execute()
  for (const { referral_id } of discussed) await updateLastDiscussed(context, referral_id)
  if (before.state === 'planned') await updateAgenda(context, await openMeetingRow(context.db, seen.id))
}
