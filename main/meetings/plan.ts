import { fullDay } from '../../shared/calendar/words.ts'
import type { MeetingFields } from '../../shared/meetings/model.ts'
import { notFound, Refusal } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { updateAgenda } from './build.ts'
import { takeMeetingTexts } from './cancel.ts'
import { inviteAsLastTime } from './invite.ts'
import { previousMeeting } from './read-meeting.ts'

/**
 * Plans a meeting, invites whom the last one of its kind invited, and proposes its agenda. Returns
 * its id.
 */
export async function planMeeting(
  context: Context,
  { siteId, date, time, kind, place, chair, minuteTaker }: MeetingFields,
): Promise<string> {
  const site = await context.db.selectFrom('site').select('id').where('id', '=', siteId).executeTakeFirst()
  if (site === undefined) throw notFound('That site')
  await refuseSecondMeeting(context, { siteId, date, kind })
  const id = await context.write.add('meeting', {
    site_id: siteId,
    date,
    time,
    kind,
    place,
    chair,
    minute_taker: minuteTaker,
    state: 'planned',
    started_at: null,
    closed_at: null,
    matters_arising: '',
    other_business: '',
    minutes_approved_at: null,
    state_reason: '',
  })
  const previous = await previousMeeting(context.db, { id, siteId, kind, date, time })
  await inviteAsLastTime(context, id, previous?.id ?? null, { chair, minuteTaker })
  await updateAgenda(context, { id, site_id: siteId, date, time, kind, state: 'planned' })
  await takeMeetingTexts(context, { id, site_id: siteId, kind, date })
  return id
}

/** A day has one meeting of a kind at a site; `exceptId` is the one that is being moved. */
export async function refuseSecondMeeting(
  context: Context,
  { siteId, date, kind }: Pick<MeetingFields, 'siteId' | 'date' | 'kind'>,
  exceptId = '',
): Promise<void> {
  const same = await context.db
    .selectFrom('meeting')
    .select('id')
    .where('site_id', '=', siteId)
    .where('kind', '=', kind)
    .where('date', '=', date)
    .where('state', '<>', 'withdrawn')
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  if (same === undefined) return
  throw new Refusal({
    code: 'invalid',
    message: 'Some answers need attention.',
    fields: {
      date: `There is a meeting of this kind at this site on ${fullDay(date)} already. Another day can be chosen; the other one can be moved or cancelled under Meetings.`,
    },
  })
}
