import { agencies } from '../../shared/directory/model.ts'
import { attendanceStateWords, meetingKindWords, meetingStateWords, sectionWords } from '../../shared/meetings/model.ts'
import { outcomeWords } from '../../shared/meetings/outcomes.ts'
import { answerWords } from '../../shared/people/codes.ts'
import type { MeetingTables } from '../register/tables/meeting.ts'
import type { Labels } from './labels.ts'

export const withdrawn = {
  withdrawn_at: { label: 'Withdrawn on', kind: 'moment' },
  withdrawn_reason: { label: 'Reason for withdrawing' },
} as const

/** What the history calls the columns of meetings: the words of the meeting screen. */
export const meetingLabels: { readonly [T in Exclude<keyof MeetingTables, 'action'>]: Labels<T> } = {
  meeting: {
    site_id: { label: 'Site', kind: 'site' },
    date: { label: 'Date' },
    time: { label: 'Time' },
    kind: { label: 'Meeting', words: meetingKindWords },
    place: { label: 'Place' },
    chair: { label: 'Chair' },
    minute_taker: { label: 'Minute taker' },
    state: { label: 'State', words: meetingStateWords },
    started_at: { label: 'Started', kind: 'moment' },
    closed_at: { label: 'Closed', kind: 'moment' },
    matters_arising: { label: 'Matters arising' },
    other_business: { label: 'Any other business' },
    minutes_approved_at: { label: 'Minutes approved', kind: 'moment' },
    state_reason: { label: 'Reason' },
  },
  attendee: {
    ...withdrawn,
    meeting_id: null,
    name: { label: 'Name' },
    role: { label: 'Role' },
    agency: { label: 'Agency', words: agencies },
    state: { label: 'Attendance', words: attendanceStateWords },
    deputy_for: { label: 'Deputy for' },
    guest: { label: 'Guest', kind: 'flag' },
    position: null,
  },
  agenda_item: {
    meeting_id: null,
    referral_id: null,
    section: { label: 'Section', words: sectionWords },
    position: null,
    reason: { label: 'Why it is on the agenda' },
    origin: { label: 'Put there by', words: { register: 'The register', person: 'A person' } },
    state: {
      label: 'Discussion',
      words: { waiting: 'Not yet discussed', discussed: 'Discussed', not_reached: 'Not reached', withdrawn: 'Taken off' },
    },
    outcome: { label: 'Outcome', words: outcomeWords },
    outcome_reason: { label: 'Reason for the outcome' },
    worries: { label: 'Worries' },
    working_well: { label: 'Working well' },
    analysis: { label: 'Analysis' },
    disagreement: { label: 'Professional disagreement' },
    parents_aware: { label: 'Parents aware of what was decided', words: answerWords },
    next_discussion_on: { label: 'Next discussion' },
    state_reason: { label: 'Reason' },
  },
  agency_view: {
    ...withdrawn,
    item_id: null,
    agency: { label: 'Agency', words: agencies },
    said_by: { label: 'Said by' },
    said_on: { label: 'Said on' },
    kind: { label: 'Fact or opinion', words: { fact: 'Fact', opinion: 'Opinion' } },
    text: { label: 'Agency information' },
  },
  decision: { ...withdrawn, item_id: null, text: { label: 'Decision' }, reason: { label: 'Reason for the decision' } },
  minutes_paper: {
    meeting_id: null,
    paper_version: { label: 'Version of the minutes' },
    file_name: { label: 'File' },
    reason: { label: 'Reason for this version' },
    sha256: null,
  },
}
