import type { Kysely } from 'kysely'
import type { Expecting } from '../../../shared/imports/births/match.ts'
import type { DecidedBirth } from '../../../shared/imports/births/row.ts'
import { foldName } from '../../../shared/people/names.ts'
import type { Schema } from '../../register/schema.ts'
import { among } from '../../register/sql/among.ts'
import { peopleOfSurname } from '../../search/by-surname.ts'

/**
 * The referrals whose mother or baby could be one of an extract: the same NHS number, or the same
 * surname. A few queries whatever its length; who is meant is decided by `matchBirth`. Withdrawn
 * and merged referrals do not count.
 */
export async function findExpecting(db: Kysely<Schema>, births: readonly DecidedBirth[]): Promise<Expecting[]> {
  const babyNumbers = births.flatMap(({ baby }) => baby?.nhsNumber ?? [])
  const byBaby = await babyQuery(db)
    .where('nhs_number', 'in', among([...new Set(babyNumbers)]))
    .execute()
  const mothers = motherQuery(db)
  const motherNumbers = births.flatMap(({ mother }) => mother.nhsNumber ?? [])
  const surnames = [...new Set(births.map(({ mother }) => foldName(mother.surname)).filter(Boolean))]
  const found = [
    await mothers.where('m.nhs_number', 'in', among([...new Set(motherNumbers)])).execute(),
    await mothers.where('r.id', 'in', among([...new Set(byBaby.map(({ referral_id }) => referral_id))])).execute(),
    await mothers.where('m.id', 'in', peopleOfSurname(surnames)).execute(),
  ]
  const rows = [...new Map(found.flat().map(row => [row.referralId, row])).values()]
  const babies = Map.groupBy(
    await babyQuery(db)
      .where('referral_id', 'in', among(rows.map(row => row.referralId)))
      .execute(),
    baby => baby.referral_id,
  )
  return rows.map(row => {
    const numbers = babies.get(row.referralId) ?? []
    return {
      ...row,
      babies: numbers.length,
      babyNumbers: numbers.flatMap(({ nhs_number }) => nhs_number ?? []),
    }
  })
}

function babyQuery(db: Kysely<Schema>) {
  return db.selectFrom('baby').select(['referral_id', 'nhs_number']).where('withdrawn_at', 'is', null)
}

function motherQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('person as m')
    .innerJoin('referral as r', 'r.mother_id', 'm.id')
    .select(['r.id as referralId', 'r.reference', 'r.status', 'r.edd', 'r.number_expected as numberExpected', 'r.born_on as bornOn'])
    .select(['r.ended_on as endedOn', 'm.surname', 'm.forenames', 'm.date_of_birth as dateOfBirth', 'm.nhs_number as nhsNumber'])
    .where('r.status', '<>', 'withdrawn')
    .where('r.merged_into', 'is', null)
}
