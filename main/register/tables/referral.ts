import type { Answer, CareExperience, Identification } from '../../../shared/people/codes.ts'
import type { EddMethod, LateBooking, Rag, Status } from '../../../shared/referrals/codes.ts'
import type { FactorCode } from '../../../shared/referrals/factors.ts'
import type { RecordColumns, Withdrawable } from './columns.ts'

export interface PersonTable extends RecordColumns {
  surname: string
  forenames: string
  preferred_name: string
  aliases: string
  date_of_birth: string | null
  nhs_number: string | null
  hospital_number: string
  social_care_id: string
  address: string
  postcode: string
  phone: string
  safe_to_contact: Answer
  first_language: string
  interpreter: Answer
  gp_practice: string
  care_experience: CareExperience
  personal_adviser: string
  /** Accents, case and punctuation folded: `surname forenames`, for finding and comparing. */
  folded_name: string
  /** NHS ethnic category code. */
  ethnicity: string
  contact_note: string
}

export interface ReferralTable extends RecordColumns {
  reference: string
  status: Status
  mother_id: string
  father_id: string
  site_id: string
  number_expected: number
  rag: Rag
  rag_reason: string
  made_on: string | null
  received_on: string
  referrer: string
  referring_agency: string
  reasons: string
  social_worker: string
  parents_told: Answer
  lawful_basis: string
  booked_on: string | null
  late_booking_reason: LateBooking | null
  born_tonight: string
  born_on: string | null
  discharged_on: string | null
  /** The EDD in force; its history is in `edd_entry`. */
  edd: string | null
  edd_method: EddMethod | null
  father_identified: Identification
  father_spoken_to_on: string | null
  father_other_children: string
  next_discussion_on: string | null
  last_discussed_on: string | null
  closed_on: string | null
  closing_reason: string
  /** The pre-birth lead who follows it, by name. */
  lead: string
  booking_midwife: string
  household: string
  /** JSON: due days as first given, by milestone code; empty until worked out. */
  first_due: string
  /** The pregnancy ended otherwise than in a birth; reminders stop. */
  ended_on: string | null
  retain_until: string | null
  merged_into: string | null
}

interface EddEntryTable extends RecordColumns {
  referral_id: string
  edd: string
  method: EddMethod
  reason: string
}

interface FactorTable extends RecordColumns, Withdrawable {
  referral_id: string
  code: FactorCode
  source: string
  noted_on: string
  note: string
}

interface NoteTable extends RecordColumns, Withdrawable {
  referral_id: string
  text: string
}

interface RagEntryTable extends RecordColumns {
  referral_id: string
  set_on: string
  from_rag: Rag
  rag: Rag
  reason: string
}

interface ReferralLinkTable extends RecordColumns, Withdrawable {
  earlier_id: string
  later_id: string
  reason: string
}

export interface MergeTable extends RecordColumns {
  kept_id: string
  merged_id: string
  reason: string
  /** JSON: `[{ table, id }]` of what was moved, for undoing. */
  moved: string
  undone_at: string | null
  undone_reason: string
}

export interface ReferralTables {
  person: PersonTable
  referral: ReferralTable
  edd_entry: EddEntryTable
  factor: FactorTable
  note: NoteTable
  rag_entry: RagEntryTable
  referral_link: ReferralLinkTable
  merge: MergeTable
}
