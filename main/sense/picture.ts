import type { Kysely } from 'kysely'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { EventDetail, noDetail } from '../../shared/events/model.ts'
import type { Picture, SenseKind, SenseRecord, SenseValue } from '../../shared/sense/model.ts'
import type { Schema } from '../register/schema.ts'
import { cell, type Kept, layout } from './layout.ts'
import type { Written } from './written.ts'

/** A picture of one family, and the cell of the register that each fact stands in. */
export interface Stored {
  readonly picture: Picture
  cellOf(record: SenseRecord, key: string): string | null
}

type Row = Readonly<Record<string, unknown>>
type Rows = Readonly<Record<string, Row | undefined>>

/**
 * Reads everything that rules look at of one referral, as it stands within the transaction. Some
 * ten small queries by index.
 */
export async function pictureOf(db: Kysely<Schema>, id: string, today: IsoDay, written: Written): Promise<Stored | null> {
  const referral = await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
  if (referral === undefined) return null
  const of = (table: OfReferral) => rowsOf(db, table, id)
  const members = await of('family_member')
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [referral.mother_id, referral.father_id, ...members.map(member => String(member.person_id))])
    .execute()
  const person = (personId: unknown) => people.find(one => one.id === personId)
  const babies = (await of('baby')).sort((a, b) => Number(a.position) - Number(b.position))
  const told: readonly [SenseKind, string, Row[]][] = [
    ['baby', 'baby', babies],
    ['factor', 'factor', await of('factor')],
    ['address', 'address', await of('address')],
    ['check', 'agency_check', await of('agency_check')],
    ['concern', 'concern', await of('concern')],
    ['protective', 'protective_factor', await of('protective_factor')],
    ['disagreement', 'disagreement', await of('disagreement')],
    ['log', 'log_entry', await of('log_entry')],
  ]
  const events = await of('event')
  const stored = [
    put('referral', id, { referral }, { isNew: written.added.has(id) ? 1 : 0 }),
    put(
      'edd',
      id,
      { referral },
      { before: written.edds.get(id) ?? null, reason: written.reason, isOver: referral.ended_on === null ? 0 : 1 },
    ),
    put('mother', referral.mother_id, { person: person(referral.mother_id) }),
    put('father', referral.father_id, { person: person(referral.father_id), referral }),
    ...members.map(member => put('member', String(member.id), { family_member: member, person: person(member.person_id) })),
    ...events.map(event => put('event', String(event.id), { event }, detailOf(event))),
    ...told.flatMap(([kind, table, rows]) => rows.map(row => put(kind, String(row.id), { [table]: row }))),
  ]
  const numbers = stored.flatMap(({ record }) =>
    [record.facts.nhsNumber, record.facts['person.nhsNumber']].filter(one => typeof one === 'string'),
  )
  return storedOf(stored, today, await mothersElsewhere(db, id, numbers))
}

/** A log entry that is about no referral yet. */
export async function pictureOfLog(db: Kysely<Schema>, id: string, today: IsoDay): Promise<Stored | null> {
  const log_entry = await db.selectFrom('log_entry').selectAll().where('id', '=', id).executeTakeFirst()
  return log_entry === undefined ? null : storedOf([put('log', id, { log_entry })], today, [])
}

interface Put {
  readonly record: SenseRecord
  readonly cells: Readonly<Record<string, string>>
}

function put(kind: SenseKind, id: string, rows: Rows, more: Readonly<Record<string, SenseValue>> = {}): Put {
  const facts: Record<string, SenseValue> = {}
  const cells: Record<string, string> = {}
  for (const [key, [table, column]] of Object.entries<Kept>(layout[kind])) {
    const row = rows[table]
    if (row === undefined) continue
    facts[key] = (row[column] ?? null) as SenseValue
    cells[key] = cell(table, String(row.id), column)
  }
  return { record: { kind, id, facts: { ...facts, ...more } }, cells }
}

function storedOf(stored: readonly Put[], today: IsoDay, elsewhere: Picture['elsewhere']): Stored {
  const cells = new Map(stored.map(({ record, cells }) => [record, cells]))
  return {
    picture: { today, records: stored.map(({ record }) => record), elsewhere },
    cellOf: (record, key) => cells.get(record)?.[key] ?? null,
  }
}

function detailOf(event: Row): Readonly<Record<string, SenseValue>> {
  const detail = EventDetail.parse({ ...noDetail, ...JSON.parse(String(event.detail)) })
  return { 'detail.seen': detail.seen, 'detail.acknowledgedOn': detail.acknowledgedOn, 'detail.restsOnDate': detail.restsOnDate }
}

type OfReferral =
  | 'family_member'
  | 'baby'
  | 'event'
  | 'factor'
  | 'address'
  | 'agency_check'
  | 'concern'
  | 'protective_factor'
  | 'disagreement'
  | 'log_entry'

/** What belongs to a referral and was not withdrawn. */
async function rowsOf(db: Kysely<Schema>, table: OfReferral, id: string): Promise<Row[]> {
  return db.selectFrom(table).selectAll().where('referral_id', '=', id).where('withdrawn_at', 'is', null).execute()
}

/**
 * Other open records whose mother has one of these numbers; those that are linked with this one as
 * pregnancies of one family are no news.
 */
async function mothersElsewhere(db: Kysely<Schema>, id: string, numbers: readonly string[]): Promise<Picture['elsewhere']> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('referral as r', 'r.mother_id', 'p.id')
    .select(['r.id', 'r.reference', 'p.nhs_number as nhsNumber'])
    .where('p.nhs_number', 'in', [...numbers])
    .where('r.status', '=', 'open')
    .where('r.merged_into', 'is', null)
    .where('r.id', '<>', id)
    .execute()
  if (rows.length === 0) return []
  const links = await db
    .selectFrom('referral_link')
    .select(['earlier_id', 'later_id'])
    .where('withdrawn_at', 'is', null)
    .where(e => e.or([e('earlier_id', '=', id), e('later_id', '=', id)]))
    .execute()
  const linked = new Set(links.flatMap(({ earlier_id, later_id }) => [earlier_id, later_id]))
  return rows.flatMap(({ id: other, reference, nhsNumber }) => (nhsNumber === null || linked.has(other) ? [] : [{ nhsNumber, reference }]))
}
