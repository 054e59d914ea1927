import type { ColumnType } from 'kysely'

/** What every table of records carries; `register/write.ts` alone sets these. */
export interface RecordColumns {
  id: string
  version: number
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
}

interface Withdrawable {
  /** Null while in force; rows are never deleted by users. */
  withdrawn_at: string | null
  withdrawn_reason: string
}

type Bool = 0 | 1

export interface SiteTable extends RecordColumns {
  name: string
}

export interface UserTable extends RecordColumns {
  name: string
  role: string
}

/** One row, id `settings`: the whole document as JSON, checked by its zod schema on the way in and out. */
export interface SettingTable extends RecordColumns {
  document: string
}

export interface PersonTable extends RecordColumns {
  surname: string
  forenames: string
  aliases: string
  date_of_birth: string | null
  nhs_number: string | null
  hospital_number: string
  social_care_id: string
  address: string
  postcode: string
  phone: string
  safe_to_contact: string
  first_language: string
  interpreter: string
  gp_practice: string
  care_experience: string
  personal_adviser: string
  /** Accents, case and punctuation folded: `surname forenames`, for finding and comparing. */
  folded_name: string
}

export interface ReferralTable extends RecordColumns {
  reference: string
  status: string
  mother_id: string
  father_id: string
  site_id: string
  number_expected: number
  rag: string
  rag_reason: string
  made_on: string | null
  received_on: string
  referrer: string
  referring_agency: string
  reasons: string
  social_worker: string
  parents_told: string
  lawful_basis: string
  booked_on: string | null
  late_booking_reason: string | null
  born_tonight: string
  born_on: string | null
  discharged_on: string | null
  /** The EDD in force; its history is in `edd_entry`. */
  edd: string | null
  edd_method: string | null
  father_identified: string
  father_spoken_to_on: string | null
  father_other_children: string
  next_discussion_on: string | null
  last_discussed_on: string | null
  closed_on: string | null
  closing_reason: string
}

export interface EddEntryTable extends RecordColumns {
  referral_id: string
  edd: string
  method: string
  reason: string
}

export interface FactorTable extends RecordColumns, Withdrawable {
  referral_id: string
  code: string
  source: string
  noted_on: string
  note: string
}

export interface NoteTable extends RecordColumns, Withdrawable {
  referral_id: string
  text: string
}

export interface MeetingTable extends RecordColumns {
  site_id: string
  date: string
  time: string
  kind: string
  place: string
  chair: string
  minute_taker: string
  state: string
  started_at: string | null
  closed_at: string | null
  matters_arising: string
  other_business: string
  minutes_approved_at: string | null
  state_reason: string
}

export interface AttendeeTable extends RecordColumns, Withdrawable {
  meeting_id: string
  name: string
  role: string
  agency: string
  state: string
  deputy_for: string
  guest: Bool
  position: number
}

export interface AgendaItemTable extends RecordColumns {
  meeting_id: string
  referral_id: string
  section: string
  position: number
  reason: string
  /** `register`: put there because it was due; `person`: added by hand, so never taken off by the program. */
  origin: string
  state: string
  outcome: string | null
  outcome_reason: string
  worries: string
  working_well: string
  analysis: string
  disagreement: string
  parents_aware: string
  next_discussion_on: string | null
  state_reason: string
}

export interface AgencyViewTable extends RecordColumns, Withdrawable {
  item_id: string
  agency: string
  said_by: string
  said_on: string
  kind: string
  text: string
}

export interface DecisionTable extends RecordColumns, Withdrawable {
  item_id: string
  text: string
  reason: string
}

export interface ActionTable extends RecordColumns {
  referral_id: string
  item_id: string | null
  text: string
  owner: string
  agency: string | null
  due_on: string | null
  raised_on: string
  state: string
  closed_on: string | null
  reason: string
}

export interface MinutesPaperTable extends RecordColumns {
  meeting_id: string
  paper_version: number
  file_name: string
  reason: string
  sha256: string
}

/** Append-only chain; see `register/audit.ts`. */
export interface AuditEntryTable {
  sequence: ColumnType<number, number | undefined, never>
  at: string
  user_id: string
  user_name: string
  label: string
  /** JSON: what changed, `[{ table, id, kind, fields: { name: [from, to] } }]`. */
  detail: string
  previous_hash: string
  hash: string
}

/** Which records an audit entry touches, so that a record's history is one index look-up. */
export interface AuditSubjectTable {
  sequence: number
  subject_id: string
}

/** FTS5 table `search`: rowid joins `search_entry.number`. */
export interface SearchEntryTable {
  number: ColumnType<number, number | undefined, never>
  referral_id: string
  source_id: string
  place: string
  body: string
}

export interface Schema {
  site: SiteTable
  user: UserTable
  setting: SettingTable
  person: PersonTable
  referral: ReferralTable
  edd_entry: EddEntryTable
  factor: FactorTable
  note: NoteTable
  meeting: MeetingTable
  attendee: AttendeeTable
  agenda_item: AgendaItemTable
  agency_view: AgencyViewTable
  decision: DecisionTable
  action: ActionTable
  minutes_paper: MinutesPaperTable
  audit_entry: AuditEntryTable
  audit_subject: AuditSubjectTable
  search_entry: SearchEntryTable
}

/** Tables whose rows are records: written only through `register/write.ts`. */
export type RecordTable = { [T in keyof Schema]: Schema[T] extends RecordColumns ? T : never }[keyof Schema]
