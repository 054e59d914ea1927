import type { Kysely, SelectQueryBuilder } from 'kysely'
import { rags, type Status, statuses } from '../../shared/referrals/codes.ts'
import { closedAtMost, type ReferralFilter, type ReferralLine } from '../../shared/referrals/model.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { daysDiscussed } from '../register/sql/days-discussed.ts'
import { unindexed } from '../register/sql/indexes.ts'
import { placeIn } from '../register/sql/place-in.ts'
import { findReferrals } from '../search/find-referrals.ts'

/** The columns of a list row, joined with the mother; every list of referrals starts here. */
function lineQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('referral as r')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .select([
      'r.id',
      'r.version',
      'r.reference',
      'r.status',
      'm.surname as motherSurname',
      'm.forenames as motherForenames',
      'm.date_of_birth as motherDateOfBirth',
      'm.nhs_number as nhsNumber',
      'r.number_expected as numberExpected',
      'r.rag',
      'r.site_id as siteId',
      'r.edd',
      'r.edd_method as eddMethod',
      'r.received_on as receivedOn',
      'r.booked_on as bookedOn',
      'r.born_on as bornOn',
      'r.last_discussed_on as lastDiscussedOn',
      'r.next_discussion_on as nextDiscussionOn',
      'r.ended_on as endedOn',
    ])
    .select(e => [
      e(e.fn<string>('trim', ['r.born_tonight']), '<>', '').as('bornTonightWritten'),
      e
        .selectFrom('action as a')
        .select(a => a.fn.countAll<number>().as('count'))
        .whereRef('a.referral_id', '=', 'r.id')
        .where('a.state', '=', 'open')
        .$asScalar()
        .$notNull()
        .as('openActions'),
      daysDiscussed().as('discussed'),
    ])
}

type LineQuery = ReturnType<typeof lineQuery>
type LineRow = LineQuery extends SelectQueryBuilder<infer _D, infer _T, infer O> ? O : never

function toLine({ discussed, bornTonightWritten, ...row }: LineRow): ReferralLine {
  return {
    ...row,
    bornTonightWritten: Boolean(bornTonightWritten),
    discussedOn: discussed === null ? [] : discussed.split(' '),
  }
}

function statusesOf(status: ReferralFilter['status']): readonly Status[] {
  return status === 'all' ? statuses.filter(one => one !== 'withdrawn') : [status]
}

export async function listLines(db: Kysely<Schema>, filter: ReferralFilter): Promise<ReferralLine[]> {
  const { status, siteId } = filter
  const text = filter.text.trim()
  let query = lineQuery(db)
  if (text !== '') {
    // The plus keeps SQLite from going through everything of a status or site instead of through
    // what was found.
    query = query.where('r.id', 'in', among(await findReferrals(db, text))).where(unindexed<Status>('r.status'), 'in', statusesOf(status))
    if (siteId !== null) query = query.where(unindexed<string>('r.site_id'), '=', siteId)
  } else if (status === 'open') {
    query = query.where('r.status', '=', status)
    if (siteId !== null) query = query.where('r.site_id', '=', siteId)
  } else query = query.where('r.id', 'in', among(await receivedLast(db, status, siteId)))
  // Red, amber, green, not rated; then EDD with unknown EDD first, because nobody can say how long
  // is left.
  const ordered = query
    .orderBy(placeIn('r.rag', rags))
    .orderBy('r.edd', order => order.asc().nullsFirst())
    .orderBy('r.reference')
  return (await ordered.execute()).map(toLine)
}

/** Those a list holds that nothing is typed for. */
async function receivedLast(db: Kysely<Schema>, status: ReferralFilter['status'], siteId: string | null): Promise<string[]> {
  const ids: string[] = []
  for (const one of statusesOf(status)) {
    let query = db.selectFrom('referral').select('id').where('status', '=', one)
    if (siteId !== null) query = query.where('site_id', '=', siteId)
    if (one !== 'open') query = query.orderBy('received_on', 'desc').limit(closedAtMost)
    ids.push(...(await query.execute()).map(({ id }) => id))
  }
  return ids
}

export async function readLines(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, ReferralLine>> {
  if (ids.length === 0) return new Map()
  const rows = await lineQuery(db).where('r.id', 'in', among(ids)).execute()
  return new Map(rows.map(row => [row.id, toLine(row)]))
}

export async function readLine(db: Kysely<Schema>, id: string): Promise<ReferralLine | undefined> {
  const row = await lineQuery(db).where('r.id', '=', id).executeTakeFirst()
  return row && toLine(row)
}
