import { longDay } from '../../shared/calendar/words.ts'
import type { MeetingRecord } from '../../shared/meetings/model.ts'
import { babyName } from '../../shared/people/names.ts'
import { Refusal, refused } from '../../shared/reply.ts'
import { counted } from '../../shared/words.ts'
import type { Context } from '../call/handler.ts'
import { closeReferral } from '../record/close.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import { indexText } from '../search/entries.ts'
import { updateAgenda } from './build.ts'
import { plannedFrom } from './cancel.ts'
import { carryToMeeting } from './carry-over.ts'
import { readItems, readMeeting } from './read-meeting.ts'

/**
 * Closes a meeting. Refused while a case has neither an outcome nor *not reached*. What is not
 * finished is put on the next planned meeting at once; a meeting planned later finds it in the
 * register.
 */
export async function closeMeeting(context: Context, seen: { id: string; version: number }): Promise<MeetingRecord> {
  const meeting = await openMeetingRow(context.db, seen.id)
  if (meeting.state !== 'open') throw refused('A meeting is started before it is closed.')
  const items = await readItems(context.db, seen.id)
  const unfinished = items.filter(item => item.state === 'waiting')
  if (unfinished.length > 0) throw notFinished(unfinished)
  await context.write.change('meeting', seen, { state: 'closed', closed_at: context.now })
  for (const item of items) {
    if (item.outcome === 'close')
      await closeReferral(context, { id: item.referral.id, version: null }, `Outcome of the meeting of ${longDay(meeting.date)}.`)
    await indexMinutes(context, item.id, item.referral.id)
  }
  for (const next of await plannedFrom(context, meeting)) {
    await updateAgenda(context, next)
    await carryToMeeting(context, meeting.id, next.id)
  }
  return readMeeting(context, seen.id)
}

function notFinished(items: MeetingRecord['items']): Refusal {
  const many = counted(items.length, 'case has', 'cases have')
  return new Refusal({
    code: 'refused',
    message: `${many} neither an outcome nor “not reached”. Each needs one before the meeting closes.`,
    current: { items: items.map(item => ({ itemId: item.id, name: babyName(item.referral) })) },
  })
}

/** The words of the minutes become findable when the meeting closes, so that typing stays cheap. */
async function indexMinutes(context: Context, itemId: string, referralId: string): Promise<void> {
  const item = await context.db
    .selectFrom('agenda_item')
    .select(['worries', 'working_well', 'analysis', 'outcome_reason'])
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  const decisions = await context.db
    .selectFrom('decision')
    .select(['text', 'reason'])
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const words = [...Object.values(item), ...decisions.flatMap(({ text, reason }) => [text, reason])]
  await indexText(context.db, { referralId, sourceId: itemId, place: 'Minutes', body: words.join('\n') })
  const views = await context.db
    .selectFrom('agency_view')
    .select(['id', 'text', 'said_by'])
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const view of views)
    await indexText(context.db, { referralId, sourceId: view.id, place: 'Agency information', body: `${view.text} ${view.said_by}` })
}
