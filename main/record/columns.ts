import type { Selectable } from 'kysely'
import { fatherhoodFacts, personFacts } from '../../shared/people/facts.ts'
import { FatherFields, PersonFields } from '../../shared/people/model.ts'
import { foldName } from '../../shared/people/names.ts'
import { referralFacts } from '../../shared/referrals/facts.ts'
import { ReferralFields } from '../../shared/referrals/model.ts'
import type { PersonTable, ReferralTable } from '../register/tables/referral.ts'
import { fromColumns, toColumns } from './stored.ts'

type PersonRow = Selectable<PersonTable>
type ReferralRow = Selectable<ReferralTable>

export function personToColumns(person: PersonFields) {
  return { ...toColumns(personFacts, person), folded_name: foldedName(person) }
}

/** Columns for a partial change; the folded name follows the names. */
export function personChanges(changes: Partial<PersonFields>, now: PersonFields) {
  return { ...toColumns(personFacts, changes), folded_name: foldedName({ ...now, ...changes }) }
}

export function foldedName(person: { surname: string; forenames: string }): string {
  return foldName(`${person.surname} ${person.forenames}`)
}

export function referralToColumns<V extends Partial<ReferralFields>>(fields: V) {
  return toColumns(referralFacts, fields)
}

export function fatherToColumns<V extends Partial<FatherFields>>(fields: V) {
  return toColumns(fatherhoodFacts, fields)
}

export function personFromRow(row: PersonRow): PersonFields {
  return PersonFields.parse(fromColumns(personFacts, row))
}

export function fatherFromRows(row: PersonRow, referral: ReferralRow): FatherFields {
  return FatherFields.parse({ ...fromColumns(personFacts, row), ...fromColumns(fatherhoodFacts, referral) })
}

export function referralFromRow(row: ReferralRow): ReferralFields {
  return ReferralFields.parse(fromColumns(referralFacts, row))
}
