import type { Kysely } from 'kysely'
import { buildAgenda, type Candidate, type Placed } from '../../shared/meetings/agenda.ts'
import type { MeetingKind } from '../../shared/meetings/model.ts'
import type { Outcome } from '../../shared/meetings/outcomes.ts'
import type { Context } from '../backend/handler.ts'
import { listLines } from '../referrals/lines.ts'
import type { Schema } from '../register/schema.ts'
import { readSettings } from '../settings/store.ts'
import { previousMeeting } from './read-meeting.ts'

interface Row {
  readonly id: string
  readonly site_id: string
  readonly date: string
  readonly time: string
  readonly kind: string
}

/** Adds to a meeting what the register says is due and is not on it yet. Nothing that is there is moved or removed. Returns how many were added. */
export async function addDueCases(context: Context, meeting: Row): Promise<number> {
  const there = await context.db
    .selectFrom('agenda_item')
    .select(['referral_id', 'position'])
    .where('meeting_id', '=', meeting.id)
    .execute()
  const known = new Set(there.map(item => item.referral_id))
  let position = Math.max(0, ...there.map(item => item.position))
  const due = (await placeDue(context.db, meeting)).filter(placed => !known.has(placed.referralId))
  for (const placed of due) await addItem(context, meeting.id, placed, ++position)
  return due.length
}

export function addItem(context: Context, meetingId: string, placed: Placed, position: number): Promise<string> {
  return context.write.add(
    'agenda_item',
    {
      meeting_id: meetingId,
      referral_id: placed.referralId,
      section: placed.section,
      position,
      reason: placed.reason,
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
}

async function placeDue(db: Kysely<Schema>, meeting: Row): Promise<Placed[]> {
  const { settings } = await readSettings(db)
  const kind = meeting.kind as MeetingKind
  const previous = await previousMeeting(db, { id: meeting.id, siteId: meeting.site_id, kind, date: meeting.date, time: meeting.time })
  return buildAgenda(
    await gather(db, meeting.site_id, previous),
    { date: meeting.date, kind, previousOn: previous?.date ?? null },
    settings,
  )
}

/** Everything the deciding function needs of the open referrals of a site, in three queries. */
async function gather(db: Kysely<Schema>, siteId: string, previous: { id: string; date: string } | null): Promise<Candidate[]> {
  const lines = await listLines(db, { status: 'open', text: '', siteId })
  const discharged = await db
    .selectFrom('referral')
    .select(['id', 'discharged_on'])
    .where('status', '=', 'open')
    .where('site_id', '=', siteId)
    .where('discharged_on', 'is not', null)
    .execute()
  const dischargedOn = new Map(discharged.map(row => [row.id, row.discharged_on]))
  const missed =
    previous === null
      ? []
      : await db
          .selectFrom('agenda_item')
          .select('referral_id')
          .where('meeting_id', '=', previous.id)
          .where('state', 'in', ['not_reached', 'waiting'])
          .execute()
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
  const lastOutcome = new Map(outcomes.map(row => [row.referral_id, row.outcome as Outcome]))
  return lines.map(line => ({
    line,
    dischargedOn: dischargedOn.get(line.id) ?? null,
    notReachedOn: previous !== null && notReached.has(line.id) ? previous.date : null,
    lastOutcome: lastOutcome.get(line.id) ?? null,
  }))
}
