import type { Kysely } from 'kysely'
import { outcomeWords } from '../../shared/meetings/outcomes.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import { notFound } from '../../shared/reply.ts'
import type { Schema } from '../register/schema.ts'
import { fatherFromRows, personFromRow, referralFromRow } from './columns.ts'
import { readLine } from './lines.ts'

/** The whole record of one referral, or `not_found`. */
export async function readReferral(db: Kysely<Schema>, id: string): Promise<Referral> {
  const row = await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
  const line = await readLine(db, id)
  if (row === undefined || line === undefined) throw notFound('That referral')
  const mother = await db.selectFrom('person').selectAll().where('id', '=', row.mother_id).executeTakeFirstOrThrow()
  const father = await db.selectFrom('person').selectAll().where('id', '=', row.father_id).executeTakeFirstOrThrow()
  return {
    line,
    fields: referralFromRow(row),
    mother: { ...personFromRow(mother), id: mother.id },
    father: { ...fatherFromRows(father, row), id: father.id },
    edds: await readEdds(db, id),
    factors: await readFactors(db, id),
    notes: await readNotes(db, id),
    discussions: await readDiscussions(db, id),
    closedOn: row.closed_on,
    closingReason: row.closing_reason,
    retainUntil: row.retain_until,
    mergedInto: await readMergedInto(db, row.merged_into),
  }
}

async function readMergedInto(db: Kysely<Schema>, id: string | null): Promise<Referral['mergedInto']> {
  if (id === null) return null
  return (await db.selectFrom('referral').select(['id', 'reference']).where('id', '=', id).executeTakeFirst()) ?? null
}

async function readEdds(db: Kysely<Schema>, referralId: string): Promise<Referral['edds']> {
  const rows = await db
    .selectFrom('edd_entry as e')
    .leftJoin('user as u', 'u.id', 'e.created_by')
    .select(['e.id', 'e.edd', 'e.method', 'e.reason', 'e.created_at as recordedAt', 'u.name as recordedBy'])
    .where('e.referral_id', '=', referralId)
    .orderBy('e.created_at')
    .execute()
  return rows.map(row => ({ ...row, method: row.method, recordedBy: row.recordedBy ?? 'Not known' }))
}

async function readFactors(db: Kysely<Schema>, referralId: string): Promise<Referral['factors']> {
  const rows = await db
    .selectFrom('factor')
    .select(['id', 'version', 'code', 'source', 'noted_on as notedOn', 'note'])
    .where('referral_id', '=', referralId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({ ...row, code: row.code }))
}

async function readNotes(db: Kysely<Schema>, referralId: string): Promise<Referral['notes']> {
  const rows = await db
    .selectFrom('note as n')
    .leftJoin('user as u', 'u.id', 'n.created_by')
    .select(['n.id', 'n.version', 'n.text', 'n.created_at as recordedAt', 'u.name as recordedBy'])
    .where('n.referral_id', '=', referralId)
    .where('n.withdrawn_at', 'is', null)
    .orderBy('n.created_at', 'desc')
    .execute()
  return rows.map(row => ({ ...row, recordedBy: row.recordedBy ?? 'Not known' }))
}

async function readDiscussions(db: Kysely<Schema>, referralId: string): Promise<Referral['discussions']> {
  const rows = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id as itemId', 'm.id as meetingId', 'm.date', 'm.state', 'i.outcome'])
    .where('i.referral_id', '=', referralId)
    .where('i.state', '=', 'discussed')
    .orderBy('m.date', 'desc')
    .execute()
  return rows.map(({ state, outcome, ...row }) => ({
    ...row,
    outcome: outcome === null ? null : outcomeWords[outcome],
    closed: state === 'closed',
  }))
}
