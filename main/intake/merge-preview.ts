import type { Kysely } from 'kysely'
import type { MergePreview, MergeSide } from '../../shared/merges/model.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { Schema } from '../register/schema.ts'
import { differingFields, type WholeRow } from './merge-fields.ts'
import { tableNames, tablesOfReferral } from './merge-tables.ts'

/** What merging `mergedId` into `keptId` would do. Writes nothing. */
export async function previewMerge(db: Kysely<Schema>, { keptId, mergedId }: { keptId: string; mergedId: string }): Promise<MergePreview> {
  const kept = await readWhole(db, keptId)
  const merged = await readWhole(db, mergedId)
  const sites = new Map((await db.selectFrom('site').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
  const stays = await sharedMeetings(db, keptId, mergedId)
  return {
    kept: sideOf(kept),
    merged: sideOf(merged),
    fields: differingFields(kept, merged, id => sites.get(id) ?? 'Another site'),
    moves: await countMoves(db, mergedId, stays.length),
    stays: stays.map(({ meetingId, date }) => ({ meetingId, date })),
    problem: await problemOf(db, kept, merged),
  }
}

/** A referral with its parents as rows, or `not_found`. */
export async function readWhole(db: Kysely<Schema>, id: string): Promise<WholeRow> {
  const referral = await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
  if (referral === undefined) throw notFound('That referral')
  const person = (personId: string) => db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  return { referral, mother: await person(referral.mother_id), father: await person(referral.father_id) }
}

/** Why these two cannot be merged; empty when they can. */
export async function problemOf(db: Kysely<Schema>, kept: WholeRow, merged: WholeRow): Promise<string> {
  const [one, other] = [kept.referral, merged.referral]
  if (one.id === other.id) return 'These are one and the same record.'
  for (const { merged_into, reference } of [one, other]) {
    if (merged_into === null) continue
    const into = await db.selectFrom('referral').select('reference').where('id', '=', merged_into).executeTakeFirst()
    return `${reference} was merged into ${into?.reference ?? 'another record'} already. That merge can be undone first, on the record it went into.`
  }
  if (one.status === 'withdrawn')
    return `${one.reference} is withdrawn. A record that stands can take in another one; it can be reopened first.`
  if (one.born_on !== null && other.born_on !== null && one.born_on !== other.born_on)
    return 'Both records have a birth, on different days: these are two pregnancies. They can be linked instead.'
  return ''
}

/** A merged record stands no more by itself: undoing the merge brings it back. */
export async function refuseMerged(db: Kysely<Schema>, id: string): Promise<void> {
  const row = await db.selectFrom('referral').select('merged_into').where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.merged_into === null) return
  throw refused(
    'This record was merged into another one and cannot be reopened by itself. The merge can be undone on the record it went into.',
  )
}

/** Meetings that have both records on their agenda, with the merged record's item. */
export async function sharedMeetings(db: Kysely<Schema>, keptId: string, mergedId: string) {
  return db
    .selectFrom('agenda_item as i')
    .innerJoin('agenda_item as k', 'k.meeting_id', 'i.meeting_id')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id as itemId', 'm.id as meetingId', 'm.date'])
    .where('i.referral_id', '=', mergedId)
    .where('k.referral_id', '=', keptId)
    .orderBy('m.date')
    .execute()
}

function sideOf({ referral, mother }: WholeRow): MergeSide {
  const { id, version, reference, status, number_expected, born_on, received_on } = referral
  const baby = babyName({ motherSurname: mother.surname, numberExpected: number_expected, bornOn: born_on })
  return { id, version, reference, name: `${baby}, mother ${fullName(mother)}`, status: status, receivedOn: received_on }
}

async function countMoves(db: Kysely<Schema>, mergedId: string, staying: number): Promise<MergePreview['moves']> {
  const moves: MergePreview['moves'] = []
  for (const table of tableNames) {
    const all = await db
      .selectFrom(table)
      .select(e => e.fn.countAll<number>().as('count'))
      .where('referral_id', '=', mergedId)
      .executeTakeFirstOrThrow()
    const count = Number(all.count) - (table === 'agenda_item' ? staying : 0)
    const [one, many] = tablesOfReferral[table]
    if (count > 0) moves.push({ what: count === 1 ? one : many, count })
  }
  return moves
}
