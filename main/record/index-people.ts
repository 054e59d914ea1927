import type { Kysely } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { personEntry } from '../register/search-index/person-entry.ts'
import { indexText } from '../search/entries.ts'
import { indexPerson } from '../search/people.ts'

/**
 * Keeps the search entries of both parents and of the referral's own words in step with the record.
 */
export async function indexPeople(db: Kysely<Schema>, referralId: string): Promise<void> {
  const row = await db
    .selectFrom('referral')
    .select(['reference', 'mother_id', 'father_id'])
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow()
  for (const [place, personId, reference] of [
    ['Mother', row.mother_id, row.reference],
    ['Father', row.father_id, ''],
  ] as const) {
    const person = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
    const addresses = await addressesOf(db, personId)
    await indexPerson(db, personEntry({ referralId, sourceId: personId, place }, person, reference, addresses))
  }
  await indexWords(db, referralId)
}

/** The referral's own words alone: nobody was renamed. */
export async function indexWords(db: Kysely<Schema>, referralId: string): Promise<void> {
  const row = await db
    .selectFrom('referral')
    .select(['reasons', 'referrer', 'social_worker'])
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow()
  const words = [row.reasons, row.referrer, row.social_worker]
  await indexText(db, { referralId, sourceId: referralId, place: 'Referral', body: words.filter(Boolean).join(' ') })
}

async function addressesOf(db: Kysely<Schema>, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('address')
    .select(['address', 'postcode'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ address, postcode }) => `${address} ${postcode}`)
}
