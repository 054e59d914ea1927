import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { Expecting } from '../../../shared/imports/births/match.ts'
import type { DecidedBirth } from '../../../shared/imports/births/row.ts'
import { foldName } from '../../../shared/people/names.ts'
import type { Status } from '../../../shared/referrals/model.ts'
import type { Schema } from '../../register/schema.ts'

/**
 * The referrals whose mother or baby could be one of an extract: the same NHS number, or the same surname. A few queries whatever its length; who is
 * meant is decided by `matchBirth`. Withdrawn and merged referrals do not count.
 */
export async function findExpecting(db: Kysely<Schema>, births: readonly DecidedBirth[]): Promise<Expecting[]> {
  const babies = births.flatMap(({ baby }) => baby?.nhsNumber ?? [])
  const byBaby = await db
    .selectFrom('baby')
    .select('referral_id')
    .where('withdrawn_at', 'is', null)
    .where(within('nhs_number', babies))
    .execute()
  const surnames = [...new Set(births.map(({ mother }) => foldName(mother.surname)).filter(Boolean))]
  const found = [
    await mothers(
      db,
      within(
        'm.nhs_number',
        births.flatMap(({ mother }) => mother.nhsNumber ?? []),
      ),
    ),
    await mothers(
      db,
      within(
        'r.id',
        byBaby.map(({ referral_id }) => referral_id),
      ),
    ),
    // The folded name begins with the surname, so that its index is used.
    await mothers(
      db,
      sql<SqlBool>`m.id IN (SELECT p.id FROM json_each(${JSON.stringify(surnames)}) s JOIN person p
        ON p.folded_name >= s.value AND p.folded_name < s.value || '!')`,
    ),
  ]
  return [...new Map(found.flat().map(entry => [entry.referralId, entry])).values()]
}

function within(column: string, values: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`
}

async function mothers(db: Kysely<Schema>, where: Expression<SqlBool>): Promise<Expecting[]> {
  const rows = await db
    .selectFrom('person as m')
    .innerJoin('referral as r', 'r.mother_id', 'm.id')
    .select(['r.id as referralId', 'r.reference', 'r.status', 'r.edd', 'r.number_expected as numberExpected', 'r.born_on as bornOn'])
    .select(['r.ended_on as endedOn', 'm.surname', 'm.forenames', 'm.date_of_birth as dateOfBirth', 'm.nhs_number as nhsNumber'])
    .select(
      sql<string>`(SELECT json_group_array(b.nhs_number) FROM baby b WHERE b.referral_id = r.id AND b.withdrawn_at IS NULL)`.as('numbers'),
    )
    .where('r.status', '<>', 'withdrawn')
    .where('r.merged_into', 'is', null)
    .where(where)
    .execute()
  return rows.map(({ numbers, ...row }) => {
    const babies = JSON.parse(numbers) as (string | null)[]
    return { ...row, status: row.status as Status, babies: babies.length, babyNumbers: babies.filter(number => number !== null) }
  })
}
