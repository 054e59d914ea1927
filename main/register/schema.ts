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
  /** NHS ethnic category code. */
  ethnicity: string
  contact_note: string
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

/** How the columns of lists with one header line are matched; see `imports/mapping.ts`. */
export interface ImportMappingTable extends RecordColumns {
  /** The folded header line. */
  source: string
  /** JSON: a field or null for each column. */
  columns: string
  forgotten: Bool
}

/** A file written to `exports/`: what left the register, when and by whom. */
export interface ExportFileTable extends RecordColumns {
  list: string
  /** What was shown, in words: the filter and the order. A typed filter may be a name. */
  shown: string
  row_count: number
  file_name: string
  sha256: string
}

interface OfReferral extends RecordColumns, Withdrawable {
  referral_id: string
}

/** Dated work on a referral; `detail` is JSON as in shared/events/model.ts. */
export interface EventTable extends OfReferral {
  kind: string
  happened_on: string
  agency: string | null
  who: string
  text: string
  detail: string
}

export interface FamilyMemberTable extends OfReferral {
  person_id: string
  kind: string
  relationship: string
  parentage: string
  lives_with: string
  legal_status: string
  /** Codes with spaces between them. */
  past: string
  outcome: string
  outcome_on: string | null
  poses_risk: string
  identified: string
  spoken_to_on: string | null
  note: string
}

export interface AddressTable extends OfReferral {
  person_id: string
  address: string
  postcode: string
  from_on: string | null
  until_on: string | null
  note: string
}

export interface AgencyCheckTable extends OfReferral {
  person_id: string
  body: string
  asked_on: string
  answered_on: string | null
  answer: string
}

export interface ConcernTable extends OfReferral {
  raised_by: string
  relationship: string
  raised_on: string
  text: string
  taken_by: string
  responded_on: string | null
  responded_by: string
  response: string
}

export interface ProtectiveFactorTable extends OfReferral {
  text: string
  source: string
  noted_on: string
}

export interface DisagreementTable extends OfReferral {
  about: string
  raised_by: string
  raised_on: string
  urgent: Bool
  stage: string
  stage_since: string
  resolved_on: string | null
  resolution: string
}

export interface BabyTable extends OfReferral {
  position: number
  surname: string
  forenames: string
  nhs_number: string | null
  sex: string
  born_on: string
  born_at: string | null
  place: string
  gestation_days: number | null
  weight_grams: number | null
  outcome: string
}

export interface RagEntryTable extends RecordColumns {
  referral_id: string
  set_on: string
  from_rag: string
  rag: string
  reason: string
}

export interface ReferralLinkTable extends RecordColumns, Withdrawable {
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

export interface SafeguardAnswerTable extends RecordColumns {
  referral_id: string
  code: string
  level: string
  /** JSON list of stable words. */
  grounds: string
  reason: string
}

/** Advice and liaison of the pre-birth lead; it may concern no referral yet. */
export interface LogEntryTable extends RecordColumns, Withdrawable {
  referral_id: string | null
  kind: string
  happened_on: string
  who: string
  agency: string | null
  subject: string
  text: string
  follow_up_on: string | null
  followed_up_on: string | null
}

export interface ReminderTable extends RecordColumns {
  user_id: string
  referral_id: string | null
  remind_on: string
  text: string
  done_at: string | null
}

export interface WorklistTable extends RecordColumns, Withdrawable {
  owner_id: string
  name: string
  shared: Bool
  /** JSON as in shared/tracking/worklist.ts. */
  filter: string
}

/** A protocol copied and edited in this register; `document` is JSON as in shared/milestones/model.ts. */
export interface ProtocolTable extends RecordColumns, Withdrawable {
  name: string
  based_on: string
  document: string
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

/** FTS5 table `search`: rowid joins `search_entry.number`. Derived; written by main/search alone. */
export interface SearchEntryTable {
  number: ColumnType<number, number | undefined, never>
  /** Null: an entry of the lead’s log that is about no referral. */
  referral_id: string | null
  source_id: string
  place: string
  body: string
}

/** FTS5 table `search_people`, one column a kind of fact: rowid joins `search_person.number`. Derived; written by main/search alone. */
export interface SearchPersonTable {
  number: ColumnType<number, number | undefined, never>
  referral_id: string
  source_id: string
  place: string
  name: string
  aliases: string
  nhs_number: string
  hospital_number: string
  social_care_id: string
  reference: string
  address: string
  phone: string
  /** Other ways to type the same: without spaces, apostrophes or special letters. */
  also: string
}

/** A word of the people’s index and how it sounds; FTS5 trigram table `search_spelling`: rowid joins `number`. Derived. */
export interface SearchWordTable {
  number: ColumnType<number, number | undefined, never>
  word: string
  sound: string
  other_sound: string
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
  import_mapping: ImportMappingTable
  export_file: ExportFileTable
  event: EventTable
  family_member: FamilyMemberTable
  address: AddressTable
  agency_check: AgencyCheckTable
  concern: ConcernTable
  protective_factor: ProtectiveFactorTable
  disagreement: DisagreementTable
  baby: BabyTable
  rag_entry: RagEntryTable
  referral_link: ReferralLinkTable
  merge: MergeTable
  safeguard_answer: SafeguardAnswerTable
  log_entry: LogEntryTable
  reminder: ReminderTable
  worklist: WorklistTable
  protocol: ProtocolTable
  audit_entry: AuditEntryTable
  audit_subject: AuditSubjectTable
  search_entry: SearchEntryTable
  search_person: SearchPersonTable
  search_word: SearchWordTable
}

/** Tables whose rows are records: written only through `register/write.ts`. */
export type RecordTable = { [T in keyof Schema]: Schema[T] extends RecordColumns ? T : never }[keyof Schema]
