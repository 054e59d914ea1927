import type { Kysely, Selectable } from 'kysely'
import { gestationDays } from '../../shared/calendar/gestation.ts'
import { type CaseEvent, type EventDetail, type EventFields, eventTitle, noDetail } from '../../shared/events/model.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'
import type { EventTable } from '../register/tables/record.ts'
import { indexText } from '../search/entries.ts'

/** Records dated work on a referral and returns its id. */
export async function addEvent(context: Context, referralId: string, event: EventFields): Promise<string> {
  await checkEnd(context.db, referralId, event)
  const id = await context.write.add(
    'event',
    { referral_id: referralId, ...eventColumns(event), withdrawn_at: null, withdrawn_reason: '' },
    [referralId],
  )
  await indexEvent(context.db, referralId, id, event)
  if (event.kind === 'pregnancy_ended') await followEnd(context, referralId)
  return id
}

export async function changeEvent(context: Context, seen: { id: string; version: number }, event: EventFields): Promise<string> {
  const referralId = await referralOf(context.db, seen.id)
  await checkEnd(context.db, referralId, event)
  await context.write.change('event', seen, eventColumns(event), [referralId])
  await indexEvent(context.db, referralId, seen.id, event)
  await followEnd(context, referralId)
  return referralId
}

export async function withdrawEvent(context: Context, seen: { id: string; version: number }, reason: string): Promise<string> {
  const referralId = await referralOf(context.db, seen.id)
  await context.write.change('event', seen, { withdrawn_at: context.now, withdrawn_reason: reason }, [referralId])
  await indexText(context.db, { referralId, sourceId: seen.id, place: 'Event', body: '' })
  await followEnd(context, referralId)
  return referralId
}

/**
 * The day on which the pregnancy ended stands on the referral too, so that lists and agendas leave
 * it in peace.
 */
async function followEnd(context: Context, referralId: string): Promise<void> {
  const ended = await context.db
    .selectFrom('event')
    .select('happened_on')
    .where('referral_id', '=', referralId)
    .where('kind', '=', 'pregnancy_ended')
    .where('withdrawn_at', 'is', null)
    .orderBy('happened_on')
    .executeTakeFirst()
  await context.write.derive('referral', referralId, { ended_on: ended?.happened_on ?? null })
}

async function indexEvent(db: Kysely<Schema>, referralId: string, sourceId: string, event: EventFields): Promise<void> {
  const body = [eventTitle(event), event.text, event.who, event.detail.authority].filter(Boolean).join('. ')
  await indexText(db, { referralId, sourceId, place: 'Event', body })
}

async function referralOf(db: Kysely<Schema>, id: string): Promise<string> {
  const row = await db.selectFrom('event').select('referral_id').where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('That event')
  return row.referral_id
}

/**
 * The end of a pregnancy stops every reminder, so it is never taken for that of an earlier one, nor
 * beside a baby who was born.
 */
async function checkEnd(db: Kysely<Schema>, referralId: string, { kind, on }: EventFields): Promise<void> {
  if (kind !== 'pregnancy_ended') return
  const referral = await db.selectFrom('referral').select(['edd', 'born_on']).where('id', '=', referralId).executeTakeFirst()
  if (referral?.born_on != null) throw refused('A birth is recorded on this referral. A stillbirth is recorded with the baby.')
  if (referral?.edd != null && gestationDays(referral.edd, on) < 0)
    throw invalid({ 'event.on': 'This day is before the last menstrual period. An earlier pregnancy is linked, or told in a note.' })
}

/** An event as it is stored, without whom it belongs to. */
export function eventColumns({ kind, on, agency, who, text, detail }: EventFields) {
  return { kind, happened_on: on, agency, who, text, detail: JSON.stringify(said(detail)) }
}

/** Only what is said is stored: most kinds ask for little, and the audit trail tells it short. */
function said(detail: EventDetail): Partial<EventDetail> {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== null && value.length > 0))
}

type Row = Pick<Selectable<EventTable>, 'kind' | 'happened_on' | 'agency' | 'detail'>

/** The facts of a stored event, without its words. */
export function eventFromRow(row: Row): Pick<CaseEvent, 'kind' | 'on' | 'agency' | 'detail'> {
  // Checked by the schema when it was written; lists of thousands are not checked again.
  return {
    kind: row.kind,
    on: row.happened_on,
    agency: row.agency,
    detail: { ...noDetail, ...(JSON.parse(row.detail) as Partial<EventDetail>) },
  }
}

/** Newest first. */
export async function listEvents(db: Kysely<Schema>, referralId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('event as e')
    .leftJoin('user as u', 'u.id', 'e.created_by')
    .selectAll('e')
    .select('u.name as userName')
    .where('e.referral_id', '=', referralId)
    .where('e.withdrawn_at', 'is', null)
    .orderBy('e.happened_on', 'desc')
    .orderBy('e.created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    ...eventFromRow(row),
    who: row.who,
    text: row.text,
    recordedBy: row.userName ?? 'Not known',
    recordedAt: row.created_at,
  }))
}
