import type { Selectable } from 'kysely'
import type { MergeField } from '../../shared/merges/model.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { valueWords } from '../assurance/words.ts'
import type { PersonTable, ReferralTable } from '../register/tables/referral.ts'

type ReferralRow = Selectable<ReferralTable>
type PersonRow = Selectable<PersonTable>
type Row = Readonly<Record<string, unknown>>

/** A referral with its parents, as rows. */
export interface WholeRow {
  readonly referral: ReferralRow
  readonly mother: PersonRow
  readonly father: PersonRow
}
export type MergePart = keyof WholeRow

const personLabels = {
  surname: 'surname',
  forenames: 'forenames',
  aliases: 'also known as',
  date_of_birth: 'date of birth',
  nhs_number: 'NHS number',
  hospital_number: 'hospital number',
  social_care_id: 'social care number',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  safe_to_contact: 'safe to phone',
  contact_note: 'how to make contact',
  first_language: 'first language',
  interpreter: 'interpreter needed',
  ethnicity: 'ethnicity',
  gp_practice: 'GP practice',
  care_experience: 'care experience',
  personal_adviser: 'personal adviser',
} as const satisfies Partial<Record<keyof PersonRow, string>>

const referralLabels = {
  site_id: 'Site',
  number_expected: 'Babies expected',
  edd: 'EDD',
  rag: 'RAG',
  rag_reason: 'Reason for the RAG',
  reasons: 'Reasons for referral',
  made_on: 'Made on',
  received_on: 'Received on',
  referrer: 'Referred by',
  referring_agency: 'Referring agency',
  social_worker: 'Social worker',
  lead: 'Pre-birth lead',
  booking_midwife: 'Booking midwife',
  household: 'Household',
  parents_told: 'Parents told',
  lawful_basis: 'Lawful basis for sharing',
  booked_on: 'Booked on',
  late_booking_reason: 'Late booking reason',
  born_tonight: 'If born tonight',
  born_on: 'Born on',
  discharged_on: 'Discharged on',
  ended_on: 'Pregnancy ended on',
  father_identified: 'Father: identified',
  father_spoken_to_on: 'Father: spoken to directly on',
  father_other_children: 'Father: other children',
} as const satisfies Partial<Record<keyof ReferralRow, string>>

/** Columns that are not chosen between: their own record's identity and state, and what follows from other records. */
export const notChosen: readonly (keyof ReferralRow | keyof PersonRow)[] = [
  'id',
  'version',
  'created_at',
  'created_by',
  'changed_at',
  'changed_by',
  'folded_name',
  'reference',
  'status',
  'mother_id',
  'father_id',
  'edd_method',
  'next_discussion_on',
  'last_discussed_on',
  'closed_on',
  'closing_reason',
  'first_due',
  'retain_until',
  'merged_into',
]

/** Values by which a form says that nothing is known. */
const unknowns: Readonly<Record<string, string>> = {
  safe_to_contact: 'not_known',
  interpreter: 'not_known',
  care_experience: 'not_known',
  parents_told: 'not_known',
  father_identified: 'not_yet',
  rag: 'not_rated',
}

/** Columns that go together with the chosen one. */
const together: Readonly<Record<string, readonly string[]>> = { edd: ['edd', 'edd_method'] }

interface Chosen {
  readonly part: MergePart
  readonly column: string
  readonly label: string
}

const all: readonly Chosen[] = [
  ...Object.entries(personLabels).map(([column, label]) => ({ part: 'mother' as const, column, label: `Mother: ${label}` })),
  ...Object.entries(personLabels).map(([column, label]) => ({ part: 'father' as const, column, label: `Father: ${label}` })),
  ...Object.entries(referralLabels).map(([column, label]) => ({ part: 'referral' as const, column, label })),
]

const byName = new Map(all.map(chosen => [`${chosen.part}.${chosen.column}`, chosen]))

/** The fact's label, for sentences: `Mother: NHS number`. */
export function labelOf(part: MergePart, column: string): string {
  return byName.get(`${part}.${column === 'edd_method' ? 'edd' : column}`)?.label ?? 'State of the record'
}

/** Facts in which the merged record says something else than the kept one. What only the kept record says simply stays. */
export function differingFields(kept: WholeRow, merged: WholeRow, siteName: (id: string) => string): MergeField[] {
  return all.flatMap(({ part, column, label }) => {
    const [mine, theirs] = [(kept[part] as Row)[column], (merged[part] as Row)[column]]
    if (mine === theirs || isUnknown(column, theirs)) return []
    const words = (whole: WholeRow) => inWords(part, column, whole, siteName)
    return { field: `${part}.${column}`, label, kept: words(kept), merged: words(merged), fills: isUnknown(column, mine) }
  })
}

/** The columns of the merged record that go over, by part. Names that are not among `differingFields` give nothing. */
export function takenColumns(merged: WholeRow, take: readonly string[]): Record<MergePart, Record<string, unknown>> {
  const taken: Record<MergePart, Record<string, unknown>> = { referral: {}, mother: {}, father: {} }
  for (const name of take) {
    const chosen = byName.get(name)
    if (chosen === undefined) continue
    for (const column of together[chosen.column] ?? [chosen.column]) taken[chosen.part][column] = (merged[chosen.part] as Row)[column]
  }
  return taken
}

function isUnknown(column: string, value: unknown): boolean {
  return value === null || value === '' || value === unknowns[column]
}

function inWords(part: MergePart, column: string, whole: WholeRow, siteName: (id: string) => string): string {
  const value = (whole[part] as Row)[column]
  if (column === 'nhs_number' && typeof value === 'string') return spacedNhsNumber(value)
  if (column === 'site_id' && typeof value === 'string') return siteName(value)
  const words = valueWords(part === 'referral' ? 'referral' : 'person', column, value)
  const { edd_method } = whole.referral
  return column === 'edd' && value !== null ? `${words}, ${valueWords('referral', 'edd_method', edd_method)}` : words
}
