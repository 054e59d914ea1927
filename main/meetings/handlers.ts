import type { SeenRecord } from '../../shared/fields.ts'
import type { meetingCalls } from '../../shared/meetings/calls.ts'
import type { ItemState } from '../../shared/meetings/model.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { openMeetingRow } from '../record/refuse-when-closed.ts'
import { attendanceHandlers } from './attendance-handlers.ts'
import { addItem, updateAgenda } from './build.ts'
import { cancelMeeting } from './cancel.ts'
import { carryOver } from './carry-over.ts'
import { caseHandlers } from './case-handlers.ts'
import { changeMeeting } from './change.ts'
import { closeMeeting } from './close.ts'
import { planMeeting } from './plan.ts'
import { listMeetings, readMeeting } from './read-meeting.ts'
import { unstartMeeting } from './unstart.ts'

export const meetingHandlers = {
  ...attendanceHandlers,
  ...caseHandlers,
  'meetings.list': (context, { siteId }) => listMeetings(context.db, siteId),
  'meetings.read': (context, { id }) => readMeeting(context, id),

  'meetings.plan': async (context, fields) => readMeeting(context, await planMeeting(context, fields)),
  'meetings.change': async (context, { id, version, changes }) => {
    await changeMeeting(context, { id, version }, changes)
    return readMeeting(context, id)
  },
  'meetings.cancel': (context, { reason, ...seen }) => cancelMeeting(context, seen, reason),
  'meetings.refreshAgenda': async (context, { id, version }) => {
    const meeting = await openMeetingRow(context.db, id)
    await context.write.touch('meeting', { id, version })
    await updateAgenda(context, meeting)
    return readMeeting(context, id)
  },
  'meetings.start': async (context, { id, version }) => {
    const meeting = await openMeetingRow(context.db, id)
    if (meeting.state === 'open') return readMeeting(context, id)
    await updateAgenda(context, meeting)
    await context.write.change('meeting', { id, version }, { state: 'open', started_at: meeting.started_at ?? context.now })
    return readMeeting(context, id)
  },
  'meetings.unstart': async (context, seen) => {
    await unstartMeeting(context, seen)
    return readMeeting(context, seen.id)
  },
  'meetings.addCase': async (context, { meetingId, referralId, section, reason }) => {
    await openMeetingRow(context.db, meetingId)
    const referral = await context.db.selectFrom('referral').select('id').where('id', '=', referralId).executeTakeFirst()
    if (referral === undefined) throw notFound('That referral')
    const there = await context.db
      .selectFrom('agenda_item')
      .select(['id', 'state'])
      .where('meeting_id', '=', meetingId)
      .where('referral_id', '=', referralId)
      .executeTakeFirst()
    if (there !== undefined && there.state !== 'withdrawn') throw refused('This case is on the agenda already.')
    if (there !== undefined) {
      const back = { state: 'waiting', state_reason: '', section, reason, origin: 'person' } as const
      await context.write.change('agenda_item', { id: there.id, version: null }, back, [meetingId])
      await carryOver(context, { itemId: there.id, meetingId })
    } else await addItem(context, meetingId, { referralId, section, reason }, await nextPosition(context, meetingId), 'person')
    return readMeeting(context, meetingId)
  },
  'meetings.removeCase': async (context, { id, version, reason }) => {
    const item = await context.db.selectFrom('agenda_item').select(['meeting_id', 'state']).where('id', '=', id).executeTakeFirst()
    if (item === undefined) throw notFound('That case')
    await openMeetingRow(context.db, item.meeting_id)
    if (item.state === 'discussed') throw refused('This case was discussed and stays on the agenda.')
    await context.write.change('agenda_item', { id, version }, { state: 'withdrawn', state_reason: reason, origin: 'person' }, [
      item.meeting_id,
    ])
    return readMeeting(context, item.meeting_id)
  },
  'meetings.writeText': async (context, { id, version, field, text }) => {
    await openMeetingRow(context.db, id)
    const column = field === 'mattersArising' ? 'matters_arising' : 'other_business'
    return { version: await context.write.change('meeting', { id, version }, { [column]: text }) }
  },
  'meetings.markRestNotReached': async (context, { id, version }) => {
    await markItems(context, { id, version }, { from: 'waiting', to: 'not_reached' })
    return readMeeting(context, id)
  },
  'meetings.undoNotReached': async (context, { id, version, itemIds }) => {
    await markItems(context, { id, version }, { from: 'not_reached', to: 'waiting', only: itemIds })
    return readMeeting(context, id)
  },
  'meetings.approveMinutes': async (context, { meetingId, previousId }) => {
    const previous = await context.db.selectFrom('meeting').select('state').where('id', '=', previousId).executeTakeFirst()
    if (previous?.state !== 'closed') throw refused('Minutes are approved once their meeting is closed.')
    await context.write.change('meeting', { id: previousId, version: null }, { minutes_approved_at: context.now }, [meetingId])
    return readMeeting(context, meetingId)
  },
  'meetings.close': (context, seen) => closeMeeting(context, seen),
  'meetings.reopen': async (context, { id, version, reason }) => {
    const meeting = await context.db.selectFrom('meeting').select('state').where('id', '=', id).executeTakeFirst()
    if (meeting?.state !== 'closed') throw refused('Only a closed meeting can be reopened.')
    await context.write.change('meeting', { id, version }, { state: 'open', closed_at: null, state_reason: reason })
    return readMeeting(context, id)
  },
} satisfies Handlers<typeof meetingCalls>

async function nextPosition(context: Context, meetingId: string): Promise<number> {
  const last = await context.db
    .selectFrom('agenda_item')
    .select(e => e.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return Number(last?.position ?? 0) + 1
}

interface Marking {
  readonly from: ItemState
  readonly to: ItemState
  /** Of those, only these; all of them where it is missing. */
  readonly only?: readonly string[]
}

/** Moves the cases of an open meeting from one state to another. */
async function markItems(context: Context, { id, version }: SeenRecord, { from, to, only }: Marking): Promise<void> {
  await openMeetingRow(context.db, id)
  await context.write.touch('meeting', { id, version })
  const items = await context.db
    .selectFrom('agenda_item')
    .select(['id', 'referral_id'])
    .where('meeting_id', '=', id)
    .where('state', '=', from)
    .execute()
  for (const item of items.filter(one => only?.includes(one.id) ?? true))
    await context.write.change('agenda_item', { id: item.id, version: null }, { state: to }, [item.referral_id])
}
