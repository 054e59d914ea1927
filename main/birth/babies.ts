import type { Kysely } from 'kysely'
import type { Baby, BabyFields } from '../../shared/birth/model.ts'
import type { Schema } from '../register/schema.ts'
import { personEntry } from '../register/search-index/person-entry.ts'
import { indexPerson } from '../search/people.ts'

export function babyColumns(baby: BabyFields) {
  return {
    surname: baby.surname,
    forenames: baby.forenames,
    nhs_number: baby.nhsNumber,
    sex: baby.sex,
    born_on: baby.bornOn,
    born_at: baby.bornAt,
    place: baby.place,
    gestation_days: baby.gestationDays,
    weight_grams: baby.weightGrams,
    outcome: baby.outcome,
  }
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
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    position: row.position,
    surname: row.surname,
    forenames: row.forenames,
    nhsNumber: row.nhs_number,
    sex: row.sex as Baby['sex'],
    bornOn: row.born_on,
    bornAt: row.born_at,
    place: row.place,
    gestationDays: row.gestation_days,
    weightGrams: row.weight_grams,
    outcome: row.outcome as Baby['outcome'],
  }))
}

/** A baby is found by name and NHS number. */
export async function indexBaby(db: Kysely<Schema>, referralId: string, babyId: string, baby: BabyFields | null): Promise<void> {
  const { surname = '', forenames = '', nhsNumber = null } = baby ?? {}
  const nothing = { aliases: '', hospital_number: '', social_care_id: '', address: '', postcode: '', phone: '' }
  const facts = { surname, forenames, nhs_number: nhsNumber, ...nothing }
  await indexPerson(db, personEntry({ referralId, sourceId: babyId, place: 'Baby' }, facts, ''))
}
