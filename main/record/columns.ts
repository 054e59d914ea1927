import type { Insertable, Selectable } from 'kysely'
import { foldName } from '../../shared/people/names.ts'
import { FatherFields, PersonFields, ReferralFields } from '../../shared/referrals/model.ts'
import type { RecordColumns } from '../register/tables/columns.ts'
import type { PersonTable, ReferralTable } from '../register/tables/referral.ts'

type PersonColumns = Omit<Insertable<PersonTable>, keyof RecordColumns>
type PersonRow = Selectable<PersonTable>
type ReferralRow = Selectable<ReferralTable>

const personColumns = {
  surname: 'surname',
  forenames: 'forenames',
  aliases: 'aliases',
  dateOfBirth: 'date_of_birth',
  nhsNumber: 'nhs_number',
  hospitalNumber: 'hospital_number',
  socialCareId: 'social_care_id',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  safeToContact: 'safe_to_contact',
  firstLanguage: 'first_language',
  interpreter: 'interpreter',
  gpPractice: 'gp_practice',
  careExperience: 'care_experience',
  personalAdviser: 'personal_adviser',
  ethnicity: 'ethnicity',
  contactNote: 'contact_note',
} as const satisfies Record<keyof PersonFields, keyof PersonColumns>

const fatherColumns = {
  identified: 'father_identified',
  spokenToOn: 'father_spoken_to_on',
  otherChildren: 'father_other_children',
} as const

const referralColumns = {
  siteId: 'site_id',
  numberExpected: 'number_expected',
  rag: 'rag',
  ragReason: 'rag_reason',
  madeOn: 'made_on',
  receivedOn: 'received_on',
  referrer: 'referrer',
  referringAgency: 'referring_agency',
  reasons: 'reasons',
  socialWorker: 'social_worker',
  parentsTold: 'parents_told',
  lawfulBasis: 'lawful_basis',
  bookedOn: 'booked_on',
  lateBookingReason: 'late_booking_reason',
  bornTonight: 'born_tonight',
  bornOn: 'born_on',
  dischargedOn: 'discharged_on',
  lead: 'lead',
  bookingMidwife: 'booking_midwife',
  household: 'household',
} as const satisfies Record<keyof ReferralFields, keyof ReferralRow>

/** Field names of a model to column names of its table; absent fields stay absent. */
function toColumns<F extends object, C extends string>(
  fields: Partial<F>,
  columns: Record<keyof F & string, C>,
): Partial<Record<C, F[keyof F]>> {
  const out: Partial<Record<C, F[keyof F]>> = {}
  for (const name of Object.keys(columns) as (keyof F & string)[]) if (fields[name] !== undefined) out[columns[name]] = fields[name]
  return out
}

function fromColumns<F extends string>(row: object, columns: Record<F, string>): Record<F, unknown> {
  const values = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(Object.entries<string>(columns).map(([field, column]) => [field, values.get(column)])) as Record<F, unknown>
}

export function personToColumns(person: PersonFields): PersonColumns {
  return { ...(toColumns(person, personColumns) as PersonColumns), folded_name: foldedName(person) }
}

/** Columns for a partial change; the folded name follows the names. */
export function personChanges(changes: Partial<PersonFields>, now: PersonFields): Partial<PersonColumns> {
  return { ...(toColumns(changes, personColumns) as Partial<PersonColumns>), folded_name: foldedName({ ...now, ...changes }) }
}

export function foldedName(person: { surname: string; forenames: string }): string {
  return foldName(`${person.surname} ${person.forenames}`)
}

export function referralToColumns(fields: Partial<ReferralFields>) {
  return toColumns(fields, referralColumns) as Partial<Pick<ReferralRow, (typeof referralColumns)[keyof typeof referralColumns]>>
}

export function fatherToColumns(fields: Partial<Pick<FatherFields, keyof typeof fatherColumns>>) {
  return toColumns(fields, fatherColumns) as Partial<Pick<ReferralRow, (typeof fatherColumns)[keyof typeof fatherColumns]>>
}

export function personFromRow(row: PersonRow): PersonFields {
  return PersonFields.parse(fromColumns(row, personColumns))
}

export function fatherFromRows(row: PersonRow, referral: ReferralRow): FatherFields {
  return FatherFields.parse({ ...fromColumns(row, personColumns), ...fromColumns(referral, fatherColumns) })
}

export function referralFromRow(row: ReferralRow): ReferralFields {
  return ReferralFields.parse(fromColumns(row, referralColumns))
}
