import type { Kysely } from 'kysely'
import { columnOf, keysOf, type ValuesOf } from '../../shared/facts.ts'
import { type PersonKey, personFacts } from '../../shared/people/facts.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { type ColumnsOf, fromColumns } from './stored.ts'

/** These facts of the mothers, by referral; no other column of a person is read. */
export async function readMothers<K extends PersonKey>(
  db: Kysely<Schema>,
  facts: Pick<typeof personFacts, K>,
  referralIds: readonly string[],
): Promise<Map<string, ValuesOf<Pick<typeof personFacts, K>>>> {
  const columns = keysOf(facts).map((key: PersonKey) => `m.${columnOf(key, personFacts[key])}` as const)
  const rows = await db
    .selectFrom('referral as r')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .select('r.id as referralId')
    .select(columns)
    .where('r.id', 'in', among(referralIds))
    .execute()
  // The columns of a row are those asked for; Kysely cannot follow them through a list.
  const read = (row: unknown) => fromColumns(facts, row as ColumnsOf<Pick<typeof personFacts, K>>)
  return new Map(rows.map(row => [row.referralId, read(row)]))
}
