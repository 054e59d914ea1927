import type { Kysely, SqlBool } from 'kysely'
import { buildAgenda, type Candidate, type Placed } from '../../shared/meetings/agenda.ts'
import type { MeetingKind, Section } from '../../shared/meetings/model.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { listLines, readLines } from '../record/lines.ts'
import type { Schema } from '../register/schema.ts'
import { watchThese } from '../tracking/watch.ts'
import { carryOver } from './carry-over.ts'
import { previousMeeting } from './read-meeting.ts'

interface Row {
  readonly id: string
  readonly site_id: string
  readonly date: string
  readonly time: string
  readonly kind: MeetingKind
  readonly state: string
}

/**
 * Brings a meeting's agenda up to what the register says is due. While the meeting is planned,
 * cases the program put there and nobody has worked on follow the register: reason, section and
 * order anew, off when no longer due. Once it is open, cases are only added, at the end of their
 * section, so that nothing moves under the chair's hands.
 */
export async function updateAgenda(context: Context, meeting: Row): Promise<void> {
  const there = new Map((await readThere(context.db, meeting.id)).map(item => [item.referral_id, item]))
  const due = await placeDue(context, meeting)
  const planned = meeting.state === 'planned'
  let position = planned ? 0 : Math.max(0, ...[...there.values()].map(item => item.position))
  for (const placed of due) {
    const item = there.get(placed.referralId)
    if (item === undefined) await addItem(context, meeting.id, placed, ++position, 'register')
    else if ((planned || item.state === 'withdrawn') && isOurs(item))
      await follow(context, meeting.id, item.id, { ...placed, position: ++position })
    else position++
  }
  if (!planned) return
  const stillDue = new Set(due.map(placed => placed.referralId))
  for (const item of there.values()) {
    if (stillDue.has(item.referral_id) || item.state !== 'waiting' || !isOurs(item)) continue
    await context.write.derive('agenda_item', item.id, { state: 'withdrawn', state_reason: 'No longer due' }, [meeting.id])
  }
}

interface There {
  readonly id: string
  readonly referral_id: string
  readonly position: number
  readonly version: number
  readonly origin: string
  readonly state: string
  /** Agency information, decisions or actions hang on it. */
  readonly used: SqlBool
}

function readThere(db: Kysely<Schema>, meetingId: string): Promise<There[]> {
  return db
    .selectFrom('agenda_item as i')
    .select(['i.id', 'i.referral_id', 'i.position', 'i.version', 'i.origin', 'i.state'])
    .select(e =>
      e
        .or([
          e.exists(e.selectFrom('agency_view as v').select('v.id').whereRef('v.item_id', '=', 'i.id')),
          e.exists(e.selectFrom('decision as d').select('d.id').whereRef('d.item_id', '=', 'i.id')),
          e.exists(e.selectFrom('action as a').select('a.id').whereRef('a.item_id', '=', 'i.id')),
        ])
        .as('used'),
    )
    .where('i.meeting_id', '=', meetingId)
    .execute()
}

/** Put there by the program, and nobody has worked on it since. */
function isOurs(item: There): boolean {
  return item.origin === 'register' && item.version === 1 && !item.used
}

async function follow(
  context: Context,
  meetingId: string,
  id: string,
  to: { section: Section; reason: string; position: number },
): Promise<void> {
  const { section, reason, position } = to
  await context.write.derive('agenda_item', id, { section, reason, position, state: 'waiting', state_reason: '' }, [meetingId])
}

/** Puts a case on an agenda, with what was written for it when it was last not spoken of. */
export async function addItem(
  context: Context,
  meetingId: string,
  placed: Placed,
  position: number,
  origin: 'register' | 'person',
): Promise<string> {
  const itemId = await context.write.add(
    'agenda_item',
    {
      meeting_id: meetingId,
      referral_id: placed.referralId,
      section: placed.section,
      position,
      reason: placed.reason,
      origin,
      state: 'waiting',
      outcome: null,
      outcome_reason: '',
      worries: '',
      working_well: '',
      analysis: '',
      disagreement: '',
      parents_aware: 'not_known',
      next_discussion_on: null,
      state_reason: '',
    },
    [meetingId, placed.referralId],
  )
  await carryOver(context, { itemId, meetingId })
  return itemId
}

async function placeDue(context: Context, meeting: Row): Promise<Placed[]> {
  const { db } = context
  const { settings } = await readSettings(db)
  const kind = meeting.kind
  const previous = await previousMeeting(db, { id: meeting.id, siteId: meeting.site_id, kind, date: meeting.date, time: meeting.time })
  return buildAgenda(await gather(context, meeting, previous), { date: meeting.date, kind, previousOn: previous?.date ?? null }, settings)
}

/** Everything the deciding function needs of the open referrals of a site. */
async function gather(context: Context, meeting: Row, previous: { id: string; date: string } | null): Promise<Candidate[]> {
  const { db } = context
  const siteId = meeting.site_id
  const missed =
    previous === null
      ? []
      : await db
          .selectFrom('agenda_item')
          .select('referral_id')
          .where('meeting_id', '=', previous.id)
          .where('state', '=', 'not_reached')
          .execute()
  const prepared = await preparedForCancelled(db, meeting)
  const own = await listLines(db, { status: 'open', text: '', siteId })
  // A case of another site that this meeting took on comes back to this meeting too.
  const known = new Set(own.map(({ id }) => id))
  const guests = [...new Set([...missed.map(row => row.referral_id), ...prepared.keys()])].filter(id => !known.has(id))
  const lines = [...own, ...[...(await readLines(db, guests)).values()].filter(({ status }) => status === 'open')]
  const watched = await watchThese(
    context,
    lines.map(({ id }) => id),
  )
  const discharged = await db
    .selectFrom('referral')
    .select(['id', 'discharged_on'])
    .where('status', '=', 'open')
    .where('site_id', '=', siteId)
    .where('discharged_on', 'is not', null)
    .execute()
  const dischargedOn = new Map(discharged.map(row => [row.id, row.discharged_on]))
  const notReached = new Set(missed.map(row => row.referral_id))
  const outcomes = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('referral as r', 'r.id', 'i.referral_id')
    .select(['i.referral_id', 'i.outcome'])
    .where('i.outcome', 'in', ['transfer', 'alert'])
    .where('r.status', '=', 'open')
    .where('r.site_id', '=', siteId)
    .whereRef('m.date', '=', 'r.last_discussed_on')
    .execute()
  const lastOutcome = new Map(outcomes.map(row => [row.referral_id, row.outcome]))
  return lines.map(line => ({
    line,
    dischargedOn: dischargedOn.get(line.id) ?? null,
    preparedFor: prepared.get(line.id) ?? null,
    notReachedOn: previous !== null && notReached.has(line.id) ? previous.date : null,
    lastOutcome: lastOutcome.get(line.id) ?? null,
    overdue: (watched.get(line.id)?.tracked.milestones ?? []).filter(({ state }) => state === 'late'),
  }))
}

/**
 * The cases that were on an agenda whose meeting was cancelled, because a person put them there or
 * worked on them, and that no meeting started since has had. With the cancelled meeting's day.
 */
async function preparedForCancelled(db: Kysely<Schema>, meeting: Row): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.referral_id', 'm.date'])
    .where('m.site_id', '=', meeting.site_id)
    .where('m.kind', '=', meeting.kind)
    .where('m.state', '=', 'withdrawn')
    .where('i.state', '<>', 'withdrawn')
    .where(e =>
      e.or([
        e('i.origin', '=', 'person'),
        e('i.version', '>', 1),
        e.exists(e.selectFrom('agency_view as v').select('v.id').whereRef('v.item_id', '=', 'i.id')),
        e.exists(e.selectFrom('decision as d').select('d.id').whereRef('d.item_id', '=', 'i.id')),
      ]),
    )
    .where(e =>
      e.not(
        e.exists(
          e
            .selectFrom('agenda_item as since')
            .innerJoin('meeting as held', 'held.id', 'since.meeting_id')
            .select('since.id')
            .whereRef('since.referral_id', '=', 'i.referral_id')
            .where('held.id', '<>', meeting.id)
            .where('held.state', '<>', 'withdrawn')
            .whereRef('held.started_at', '>', 'm.changed_at'),
        ),
      ),
    )
    .orderBy('m.date')
    .execute()
  return new Map(rows.map(row => [row.referral_id, row.date]))
}
