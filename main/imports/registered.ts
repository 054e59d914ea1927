import type { Kysely } from 'kysely'
import { addDays } from '../../shared/calendar/day.ts'
import type { Compared } from '../../shared/imports/duplicates.ts'
import { createLookup, type Lookup } from '../../shared/imports/lookup.ts'
import type { Registered } from '../../shared/imports/preview.ts'
import { otherNameFacts } from '../../shared/people/facts.ts'
import { foldName } from '../../shared/people/names.ts'
import { otherNames } from '../../shared/people/told.ts'
import { swapped } from '../../shared/referrals/similar.ts'
import { columnNames, fromColumns } from '../record/stored.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'

/**
 * The mothers of the register who could be among those of a list: same NHS number, name, date of
 * birth, or an EDD about the same time. Four queries whatever the length of the list; who is the
 * same is decided by `whatAgrees`. Withdrawn referrals do not count.
 */
export async function findRegistered(db: Kysely<Schema>, list: readonly Compared[]): Promise<Lookup<Registered>> {
  const edds = list.flatMap(({ edd }) => edd ?? []).sort()
  const [first, last] = [edds[0], edds[edds.length - 1]]
  const found = new Map<string, Registered>()
  const mothers = motherQuery(db)
  const collect = (rows: Awaited<ReturnType<(typeof mothers)['execute']>>) => {
    for (const row of rows) found.set(row.referralId, { ...row, aliases: otherNames(fromColumns(otherNameFacts, row)) })
  }

  const numbers = list.flatMap(({ nhsNumber }) => nhsNumber ?? [])
  collect(await mothers.where('m.nhs_number', 'in', among([...new Set(numbers)])).execute())
  const names = list.map(({ surname, forenames }) => foldName(`${surname} ${forenames}`))
  collect(await mothers.where('m.folded_name', 'in', among([...new Set(names)])).execute())
  const days = list.flatMap(({ dateOfBirth }) => (dateOfBirth === null ? [] : [dateOfBirth, swapped(dateOfBirth)]))
  collect(await mothers.where('m.date_of_birth', 'in', among([...new Set(days)])).execute())
  if (first !== undefined && last !== undefined)
    collect(await mothers.where('r.edd', '>=', addDays(first, -7)).where('r.edd', '<=', addDays(last, 7)).execute())

  const lookup = createLookup<Registered>()
  for (const entry of found.values()) lookup.add(entry)
  return lookup
}

function motherQuery(db: Kysely<Schema>) {
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
      'm.hospital_number as hospitalNumber',
      'm.address',
      'm.postcode',
    ])
    .select(columnNames(otherNameFacts).map(column => `m.${column}` as const))
    .select(e => e.fn.coalesce('r.born_on', 'r.ended_on').as('overOn'))
    .where('r.status', '<>', 'withdrawn')
}
