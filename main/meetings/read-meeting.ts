import type { Kysely } from 'kysely'
import { addDays } from '../../shared/calendar/day.ts'
import type { AgendaItem, Attendee, Meeting, MeetingRecord } from '../../shared/meetings/model.ts'
import { sections } from '../../shared/meetings/model.ts'
import { quorumOf } from '../../shared/meetings/quorum.ts'
import { notFound } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { readLines } from '../record/lines.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { isNotCode } from '../register/sql/indexes.ts'
import { placeIn } from '../register/sql/place-in.ts'

function meetingQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('site as s', 's.id', 'm.site_id')
    .select([
      'm.id',
      'm.version',
      'm.site_id as siteId',
      'm.date',
      'm.time',
      'm.kind',
      'm.place',
      'm.chair',
      'm.minute_taker as minuteTaker',
      's.name as siteName',
      'm.state',
    ])
    .select(['m.started_at as startedAt', 'm.closed_at as closedAt'])
    .select(e => {
      const items = e
        .selectFrom('agenda_item as i')
        .select(i => i.fn.countAll<number>().as('count'))
        .whereRef('i.meeting_id', '=', 'm.id')
      return [
        items.where('i.state', '<>', 'withdrawn').$asScalar().$notNull().as('cases'),
        items.where('i.state', '=', 'discussed').$asScalar().$notNull().as('discussed'),
        items.where('i.state', '=', 'not_reached').$asScalar().$notNull().as('notReached'),
      ]
    })
}

export async function listMeetings(db: Kysely<Schema>, siteId: string | null): Promise<Meeting[]> {
  let query = meetingQuery(db).where(isNotCode('m.state', 'withdrawn'))
  if (siteId !== null) query = query.where('m.site_id', '=', siteId)
  return query.orderBy('m.date', 'desc').orderBy('m.time', 'desc').limit(500).execute()
}

/** Meetings by id; those that are not there are left out. */
export async function readMeetings(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Meeting>> {
  const rows = await meetingQuery(db).where('m.id', 'in', among(ids)).execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** A meeting with attendance, quorum, agenda and its neighbours, or `not_found`. */
export async function readMeeting(context: Pick<Context, 'db'>, id: string): Promise<MeetingRecord> {
  const { db } = context
  const row = await meetingQuery(db).select(['m.matters_arising', 'm.other_business']).where('m.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('That meeting')
  const { matters_arising, other_business, ...fields } = row
  const meeting: Meeting = fields
  const { settings } = await readSettings(db)
  const attendees = await readAttendees(db, id)
  return {
    meeting,
    attendees,
    quorum: quorumOf(attendees, settings),
    items: await readItems(db, id),
    texts: { mattersArising: matters_arising, otherBusiness: other_business },
    previous: await previousMeeting(db, meeting),
    nextMeetingOn: (await nextPlanned(db, meeting)) ?? addDays(meeting.date, settings.meetingIntervalDays),
  }
}

export async function readAttendees(db: Kysely<Schema>, meetingId: string): Promise<Attendee[]> {
  const rows = await db
    .selectFrom('attendee')
    .select(['id', 'version', 'name', 'role', 'agency', 'state', 'deputy_for as deputyFor', 'guest'])
    .where('meeting_id', '=', meetingId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({ ...row, guest: row.guest === 1 }))
}

export async function readItems(db: Kysely<Schema>, meetingId: string): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .select(['id', 'version', 'section', 'position', 'reason', 'state', 'outcome', 'referral_id'])
    .where('meeting_id', '=', meetingId)
    .where('state', '<>', 'withdrawn')
    .orderBy(placeIn('section', sections))
    .orderBy('position')
    .execute()
  const lines = await readLines(
    db,
    rows.map(row => row.referral_id),
  )
  return rows.flatMap(({ referral_id, ...row }) => {
    const referral = lines.get(referral_id)
    return referral === undefined ? [] : [{ ...row, referral }]
  })
}

type Place = Pick<Meeting, 'id' | 'siteId' | 'kind' | 'date' | 'time'>

/** The meeting before this one of the same site and kind. */
export async function previousMeeting(db: Kysely<Schema>, meeting: Place): Promise<MeetingRecord['previous']> {
  const row = await db
    .selectFrom('meeting')
    .select(['id', 'date', 'state', 'minutes_approved_at'])
    .where('site_id', '=', meeting.siteId)
    .where('kind', '=', meeting.kind)
    .where('id', '<>', meeting.id)
    .where('state', '<>', 'withdrawn')
    .where(e => e.or([e('date', '<', meeting.date), e.and([e('date', '=', meeting.date), e('time', '<', meeting.time)])]))
    .orderBy('date', 'desc')
    .orderBy('time', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { id: row.id, date: row.date, closed: row.state === 'closed', minutesApproved: row.minutes_approved_at !== null }
}

async function nextPlanned(db: Kysely<Schema>, meeting: Place): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select('date')
    .where('site_id', '=', meeting.siteId)
    .where('kind', '=', meeting.kind)
    .where('state', 'in', ['planned', 'open'])
    .where('date', '>', meeting.date)
    .orderBy('date')
    .limit(1)
    .executeTakeFirst()
  return row?.date ?? null
}
