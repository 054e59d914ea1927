import type { Kysely } from 'kysely'
import { foldName } from '../../shared/people/names.ts'
import { swapped } from '../../shared/referrals/similar.ts'
import type { Identity } from '../../shared/referrals/similar-model.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { peopleAtPostcode, peopleNamed, peopleNamedLike, peopleNumbered } from '../search/people-like.ts'

/**
 * Records looked at for each thing known of a family. A fact that more have, such as the commonest
 * names, says little by itself.
 */
const most = 100
/**
 * Ids of referrals that could be of the same family, found by index only: NHS numbers, names as
 * they stand, dates of birth, names spelt differently or known as aliases, hospital number,
 * postcode; of both parents. Who is the same is decided by `compareIdentities`.
 */
export async function candidatesFor(db: Kysely<Schema>, identity: Identity): Promise<string[]> {
  const { father } = identity
  const found = await Promise.all([
    byPerson(db, 'nhs_number', [...digitsOf(identity.nhsNumber), ...digitsOf(father.nhsNumber)]),
    byPerson(db, 'folded_name', [...nameOf(identity), ...nameOf(father)]),
    byPerson(db, 'date_of_birth', daysOf(identity.dateOfBirth)),
    peopleNamedLike(db, identity),
    peopleNamed(db, father),
    peopleNumbered(db, identity.hospitalNumber),
    peopleAtPostcode(db, identity.postcode),
  ])
  return [...new Set(found.flat())].filter(id => id !== identity.except)
}

type Known = 'nhs_number' | 'folded_name' | 'date_of_birth'

async function byPerson(db: Kysely<Schema>, column: Known, values: readonly string[]): Promise<string[]> {
  if (values.length === 0) return []
  const people = db.selectFrom('person').select('id').where(column, 'in', values).limit(most)
  const ids = (await people.execute()).map(({ id }) => id)
  if (ids.length === 0) return []
  const mothers = db.selectFrom('referral').select('id').where('mother_id', 'in', among(ids))
  const fathers = db.selectFrom('referral').select('id').where('father_id', 'in', among(ids))
  return (await mothers.unionAll(fathers).execute()).map(({ id }) => id)
}

function digitsOf(typed: string): string[] {
  const digits = typed.replace(/[\s-]/g, '')
  return digits === '' ? [] : [digits]
}

/** As `folded_name` has it, and the other way round. */
function nameOf({ surname, forenames }: Pick<Identity, 'surname' | 'forenames'>): string[] {
  if (surname === '' || forenames === '') return []
  return [foldName(`${surname} ${forenames}`), foldName(`${forenames} ${surname}`)]
}

function daysOf(day: string | null): string[] {
  return day === null ? [] : [...new Set([day, swapped(day)])]
}
