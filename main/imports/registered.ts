import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { addDays } from '../../shared/calendar/day.ts'
import type { Compared } from '../../shared/imports/duplicates.ts'
import { createLookup, type Lookup } from '../../shared/imports/lookup.ts'
import type { Registered } from '../../shared/imports/preview.ts'
import { foldName } from '../../shared/people/names.ts'
import { swapped } from '../../shared/referrals/similar.ts'
import type { Schema } from '../register/schema.ts'

/**
 * The mothers of the register who could be among those of a list: same NHS number, name, date of birth, or an EDD about the same time.
 * Four queries whatever the length of the list; who is the same is decided by `whatAgrees`. Withdrawn referrals do not count.
 */
export async function findRegistered(db: Kysely<Schema>, list: readonly Compared[]): Promise<Lookup<Registered>> {
  const edds = list.flatMap(({ edd }) => edd ?? []).sort()
  const [first, last] = [edds[0], edds[edds.length - 1]]
  const found = new Map<string, Registered>()
  const collect = (rows: readonly Registered[]) => {
    for (const row of rows) found.set(row.referralId, row)
  }

  collect(
    await mothers(
      db,
      within(
        'm.nhs_number',
        list.flatMap(({ nhsNumber }) => nhsNumber ?? []),
      ),
    ),
  )
  collect(
    await mothers(
      db,
      within(
        'm.folded_name',
        list.map(({ surname, forenames }) => foldName(`${surname} ${forenames}`)),
      ),
    ),
  )
  collect(
    await mothers(
      db,
      within(
        'm.date_of_birth',
        list.flatMap(({ dateOfBirth }) => (dateOfBirth === null ? [] : [dateOfBirth, swapped(dateOfBirth)])),
      ),
    ),
  )
  if (first !== undefined && last !== undefined)
    collect(await mothers(db, sql<SqlBool>`r.edd BETWEEN ${addDays(first, -7)} AND ${addDays(last, 7)}`))

  const lookup = createLookup<Registered>()
  for (const entry of found.values()) lookup.add(entry)
  return lookup
}

function within(column: string, values: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`
}

function mothers(db: Kysely<Schema>, where: Expression<SqlBool>): Promise<Registered[]> {
  return db
    .selectFrom('person as m')
    .innerJoin('referral as r', 'r.mother_id', 'm.id')
    .select([
      'r.id as referralId',
      'r.reference',
      'r.edd',
      'm.surname',
      'm.forenames',
      'm.date_of_birth as dateOfBirth',
      'm.nhs_number as nhsNumber',
      'm.aliases',
      'm.hospital_number as hospitalNumber',
      'm.address',
      'm.postcode',
    ])
    .select(e => e.fn.coalesce('r.born_on', 'r.ended_on').as('overOn'))
    .where('r.status', '<>', 'withdrawn')
    .where(where)
    .execute()
}
