import { z } from 'zod'
import { Action } from '../actions/model.ts'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, Instant, Line, RequiredLine, Short, Time, Version } from '../fields.ts'
import { ReferralLine } from '../referrals/model.ts'
import { outcomeCodes } from './outcomes.ts'

export const meetingKinds = ['psychosocial', 'childrens_ward'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingKindWords: Record<MeetingKind, string> = {
  psychosocial: 'Psychosocial meeting',
  childrens_ward: 'Children’s ward meeting',
}

export const meetingStates = ['planned', 'open', 'closed', 'withdrawn'] as const
export type MeetingState = (typeof meetingStates)[number]
export const meetingStateWords: Record<MeetingState, string> = {
  planned: 'Planned',
  open: 'In progress',
  closed: 'Closed',
  withdrawn: 'Cancelled',
}

/**
 * The agenda's case sections in the order of docs/domain.md, section 1; a case stands once, in the
 * first section that fits.
 */
export const sections = ['births', 'new', 'reviews', 'milestones', 'transfers', 'other'] as const
export type Section = (typeof sections)[number]
export const sectionWords: Record<Section, string> = {
  births: 'Births and discharges since',
  new: 'New referrals',
  reviews: 'Reviews due',
  milestones: 'Overdue milestones',
  transfers: 'Transfers and alerts',
  other: 'Any other business',
}

/** `not_recorded`: invited, and nobody has said yet whether they are here. */
export const attendanceStates = ['present', 'apologies', 'absent', 'not_recorded'] as const
export type AttendanceState = (typeof attendanceStates)[number]
export const attendanceStateWords: Record<AttendanceState, string> = {
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
  not_recorded: 'Not recorded',
}

export const MeetingFields = z.strictObject({
  siteId: Id,
  date: Day,
  time: Time,
  kind: z.enum(meetingKinds),
  place: Short,
  chair: Short,
  minuteTaker: Short,
})
export type MeetingFields = z.output<typeof MeetingFields>

export const Meeting = z.strictObject({
  id: Id,
  version: Version,
  ...MeetingFields.shape,
  siteName: z.string(),
  state: z.enum(meetingStates),
  startedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  cases: z.int(),
  discussed: z.int(),
  notReached: z.int(),
})
export type Meeting = z.infer<typeof Meeting>

export const AttendeeFields = z.strictObject({
  name: Short,
  role: Short,
  agency: z.enum(agencyCodes),
  state: z.enum(attendanceStates),
  /** Whose place this person takes; empty for nobody's. */
  deputyFor: Short,
  guest: z.boolean(),
})
export type AttendeeFields = z.output<typeof AttendeeFields>
export const Attendee = AttendeeFields.extend({ id: Id, version: Version })
export type Attendee = z.infer<typeof Attendee>

export const Quorum = z.strictObject({
  met: z.boolean(),
  /** A plain sentence: who is present and who is missing. */
  sentence: z.string(),
  present: z.int(),
})
export type Quorum = z.infer<typeof Quorum>

export const itemStates = ['waiting', 'discussed', 'not_reached', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

/** One case on an agenda, as the list at the left of the meeting screen needs it. */
export const AgendaItem = z.strictObject({
  id: Id,
  version: Version,
  section: z.enum(sections),
  position: z.int(),
  /** Why it is on the agenda, in a sentence. */
  reason: z.string(),
  state: z.enum(itemStates),
  outcome: z.enum(outcomeCodes).nullable(),
  referral: ReferralLine,
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Meeting-level text, saved as it is typed. */
export const meetingTexts = ['mattersArising', 'otherBusiness'] as const
/** Case text, saved as it is typed. */
export const caseTexts = ['worries', 'workingWell', 'analysis', 'outcomeReason', 'disagreement'] as const
export type CaseText = (typeof caseTexts)[number]

export const viewKinds = ['fact', 'opinion'] as const
export type ViewKind = (typeof viewKinds)[number]
export const AgencyView = z.strictObject({
  id: Id,
  version: Version,
  agency: z.enum(agencyCodes),
  saidBy: z.string(),
  saidOn: Day,
  kind: z.enum(viewKinds),
  text: z.string(),
})
export type AgencyView = z.infer<typeof AgencyView>

export const Decision = z.strictObject({ id: Id, version: Version, text: z.string(), reason: z.string() })
export type Decision = z.infer<typeof Decision>
export const NewDecision = z.strictObject({ text: RequiredLine, reason: Line })

/** One case in full, as it is discussed and as the minutes print it. */
export const Case = z.strictObject({
  item: AgendaItem,
  meetingId: Id,
  texts: z.strictObject({
    worries: z.string(),
    workingWell: z.string(),
    analysis: z.string(),
    outcomeReason: z.string(),
    disagreement: z.string(),
  }),
  parentsAware: z.enum(['yes', 'no', 'not_known']),
  nextDiscussionOn: Day.nullable(),
  /** The referral's `if born tonight` line and the referral's version for writing it. */
  bornTonight: z.string(),
  views: z.array(AgencyView),
  decisions: z.array(Decision),
  /** Raised at this meeting for this case. */
  actions: z.array(Action),
  /** Still open from earlier meetings. */
  earlierActions: z.array(Action),
})
export type Case = z.infer<typeof Case>

export const MeetingRecord = z.strictObject({
  meeting: Meeting,
  attendees: z.array(Attendee),
  quorum: Quorum,
  items: z.array(AgendaItem),
  texts: z.strictObject({ mattersArising: z.string(), otherBusiness: z.string() }),
  /** The meeting before this one of the same site and kind, if any. */
  previous: z.strictObject({ id: Id, date: Day, closed: z.boolean(), minutesApproved: z.boolean() }).nullable(),
  /** The day offered for the next meeting. */
  nextMeetingOn: Day.nullable(),
})
export type MeetingRecord = z.infer<typeof MeetingRecord>
