import type { Kysely } from 'kysely'
import { babyFacts } from '../../shared/birth/facts.ts'
import type { Baby, BabyFields } from '../../shared/birth/model.ts'
import { fromColumns, toColumns } from '../record/stored.ts'
import type { Schema } from '../register/schema.ts'
import { personEntry } from '../register/search-index/person-entry.ts'
import { indexPerson } from '../search/people.ts'

export function babyColumns(baby: BabyFields) {
  return toColumns(babyFacts, baby)
}

/** Whether a birth is recorded that has not been withdrawn. */
export async function hasBabies(db: Kysely<Schema>, referralId: string): Promise<boolean> {
  const query = db.selectFrom('baby').select('id').where('referral_id', '=', referralId).where('withdrawn_at', 'is', null)
  return (await query.executeTakeFirst()) !== undefined
}

/** First born first; withdrawn records are left out. */
export async function readBabies(db: Kysely<Schema>, referralId: string): Promise<Baby[]> {
  const rows = await db
    .selectFrom('baby')
    .selectAll()
    .where('referral_id', '=', referralId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ id: row.id, version: row.version, position: row.position, ...fromColumns(babyFacts, row) }))
}

/** A baby is found by name and NHS number. */
export async function indexBaby(db: Kysely<Schema>, referralId: string, babyId: string, baby: BabyFields | null): Promise<void> {
  const { surname = '', forenames = '', nhsNumber = null } = baby ?? {}
  const facts = { surname, forenames, nhs_number: nhsNumber }
  await indexPerson(db, personEntry({ referralId, sourceId: babyId, place: 'Baby' }, facts, ''))
}
