import type { RecordColumns, Withdrawable } from './columns.ts'

type Bool = 0 | 1

interface MeetingTable extends RecordColumns {
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

interface AttendeeTable extends RecordColumns, Withdrawable {
  meeting_id: string
  name: string
  role: string
  agency: string
  state: string
  deputy_for: string
  guest: Bool
  position: number
}

interface AgendaItemTable extends RecordColumns {
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

interface AgencyViewTable extends RecordColumns, Withdrawable {
  item_id: string
  agency: string
  said_by: string
  said_on: string
  kind: string
  text: string
}

interface DecisionTable extends RecordColumns, Withdrawable {
  item_id: string
  text: string
  reason: string
}

interface ActionTable extends RecordColumns {
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

interface MinutesPaperTable extends RecordColumns {
  meeting_id: string
  paper_version: number
  file_name: string
  reason: string
  sha256: string
}

export interface MeetingTables {
  meeting: MeetingTable
  attendee: AttendeeTable
  agenda_item: AgendaItemTable
  agency_view: AgencyViewTable
  decision: DecisionTable
  action: ActionTable
  minutes_paper: MinutesPaperTable
}
