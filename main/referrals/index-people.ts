import type { Kysely } from 'kysely'
import { spacedNhsNumber } from '../../shared/referrals/nhs-number.ts'
import type { Schema } from '../register/schema.ts'
import { indexText } from '../search/entries.ts'

/** Keeps the search entries of both parents and of the referral's own words in step with the record. */
export async function indexPeople(db: Kysely<Schema>, referralId: string): Promise<void> {
  const row = await db
    .selectFrom('referral')
    .select(['reference', 'reasons', 'referrer', 'social_worker', 'mother_id', 'father_id'])
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow()
  for (const [place, personId] of [
    ['Mother', row.mother_id],
    ['Father', row.father_id],
  ] as const) {
    const person = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
    const nhs = person.nhs_number === null ? '' : `NHS ${spacedNhsNumber(person.nhs_number)} ${person.nhs_number}`
    const body = [
      person.forenames,
      person.surname,
      person.aliases,
      nhs,
      person.hospital_number,
      person.social_care_id,
      person.address,
      person.postcode,
    ]
      .filter(Boolean)
      .join(' ')
    await indexText(db, { referralId, sourceId: personId, place, body })
  }
  await indexText(db, {
    referralId,
    sourceId: referralId,
    place: 'Referral',
    body: [row.reference, row.reasons, row.referrer, row.social_worker].filter(Boolean).join(' '),
  })
}
