import type { ActionState } from '../../../shared/actions/model.ts'
import type { Agency } from '../../../shared/directory/model.ts'
import type { AttendanceState, ItemState, MeetingKind, MeetingState, Section, ViewKind } from '../../../shared/meetings/model.ts'
import type { Outcome } from '../../../shared/meetings/outcomes.ts'
import type { Answer } from '../../../shared/people/codes.ts'
import type { RecordColumns, Withdrawable } from './columns.ts'

type Bool = 0 | 1

interface MeetingTable extends RecordColumns {
  site_id: string
  date: string
  time: string
  kind: MeetingKind
  place: string
  chair: string
  minute_taker: string
  state: MeetingState
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
  agency: Agency
  state: AttendanceState
  deputy_for: string
  guest: Bool
  position: number
}

interface AgendaItemTable extends RecordColumns {
  meeting_id: string
  referral_id: string
  section: Section
  position: number
  reason: string
  /**
   * `register`: put there because it was due; `person`: added by hand, so never taken off by the
   * program.
   */
  origin: 'register' | 'person'
  state: ItemState
  outcome: Outcome | null
  outcome_reason: string
  worries: string
  working_well: string
  analysis: string
  disagreement: string
  parents_aware: Answer
  next_discussion_on: string | null
  state_reason: string
}

interface AgencyViewTable extends RecordColumns, Withdrawable {
  item_id: string
  agency: Agency
  said_by: string
  said_on: string
  kind: ViewKind
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
  agency: Agency | null
  due_on: string | null
  raised_on: string
  state: ActionState
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
