import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, Line, Long, RequiredLine, Seen, Short } from '../fields.ts'
import { answers } from '../people/codes.ts'
import {
  AttendeeFields,
  Case,
  caseTexts,
  Meeting,
  MeetingFields,
  MeetingRecord,
  meetingTexts,
  NewDecision,
  sections,
  viewKinds,
} from './model.ts'
import { outcomeCodes } from './outcomes.ts'

const meeting = { may: writers, output: MeetingRecord }
const inCase = { may: writers, output: Case }
const Saved = z.strictObject({ version: z.int() })
const item = { itemId: Id }

export const meetingCalls = {
  /** Newest first. */
  'meetings.list': query({ may: everyone, input: z.strictObject({ siteId: Id.nullable() }), output: z.array(Meeting) }),
  'meetings.read': query({ may: everyone, input: z.strictObject({ id: Id }), output: MeetingRecord }),
  'meetings.readCase': query({ may: everyone, input: z.strictObject({ ...item }), output: Case }),
  /**
   * Plans a meeting, builds its agenda from the register, and takes the attendance list of the last
   * one like it.
   */
  'meetings.plan': command({ ...meeting, input: MeetingFields, log: 'Meeting planned' }),
  'meetings.change': command({ ...meeting, input: z.strictObject({ ...Seen, changes: MeetingFields.partial() }), log: 'Meeting changed' }),
  'meetings.cancel': command({ ...meeting, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Meeting cancelled' }),
  /**
   * Brings the agenda up to the register. Before the start, cases that nobody has worked on follow
   * it; once open, cases are only added.
   */
  'meetings.refreshAgenda': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Agenda refreshed' }),
  'meetings.start': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Meeting started' }),
  /** Takes back a start by mistake; refused once something is recorded in the meeting. */
  'meetings.unstart': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Start of the meeting taken back' }),
  'meetings.addAttendee': command({
    ...meeting,
    input: z.strictObject({ meetingId: Id, attendee: AttendeeFields }),
    log: 'Attendee added',
  }),
  'meetings.changeAttendee': command({
    ...meeting,
    input: z.strictObject({ ...Seen, changes: AttendeeFields.partial() }),
    log: 'Attendance changed',
  }),
  'meetings.removeAttendee': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Attendee removed' }),
  'meetings.addCase': command({
    ...meeting,
    input: z.strictObject({ meetingId: Id, referralId: Id, section: z.enum(sections), reason: Line }),
    log: 'Case added to the agenda',
  }),
  'meetings.removeCase': command({
    ...meeting,
    input: z.strictObject({ ...Seen, reason: RequiredLine }),
    log: 'Case taken off the agenda',
  }),
  'meetings.writeText': command({
    may: writers,
    input: z.strictObject({ ...Seen, field: z.enum(meetingTexts), text: Long }),
    output: Saved,
    log: 'Meeting text written',
  }),
  /**
   * Saves a case's text while it is typed. The reply is only the new version: the page already
   * shows the text.
   */
  'meetings.writeCase': command({
    may: writers,
    input: z.strictObject({ ...Seen, field: z.enum(caseTexts), text: Long }),
    output: Saved,
    log: 'Case text written',
  }),
  'meetings.addView': command({
    ...inCase,
    input: z.strictObject({ ...item, agency: z.enum(agencyCodes), saidBy: Short, saidOn: Day, kind: z.enum(viewKinds), text: Long }),
    log: 'Agency information added',
  }),
  'meetings.changeView': command({
    ...inCase,
    input: z
      .strictObject({ ...Seen, agency: z.enum(agencyCodes), saidBy: Short, saidOn: Day, kind: z.enum(viewKinds) })
      .partial({ agency: true, saidBy: true, saidOn: true, kind: true }),
    log: 'Agency information changed',
  }),
  'meetings.writeView': command({
    may: writers,
    input: z.strictObject({ ...Seen, text: Long }),
    output: Saved,
    log: 'Agency information written',
  }),
  'meetings.withdrawView': command({ ...inCase, input: z.strictObject({ ...Seen }), log: 'Agency information withdrawn' }),
  /** The `if born tonight` line belongs to the referral; the version is the referral's. */
  'meetings.writeBornTonight': command({
    may: writers,
    input: z.strictObject({ ...item, version: z.int(), text: Long }),
    output: Saved,
    log: 'If born tonight written',
  }),
  'meetings.setOutcome': command({
    ...inCase,
    input: z.strictObject({ ...Seen, outcome: z.enum(outcomeCodes).nullable() }),
    log: 'Outcome set',
  }),
  'meetings.setNextDiscussion': command({
    ...inCase,
    input: z.strictObject({ ...Seen, on: Day.nullable() }),
    log: 'Next discussion date set',
  }),
  'meetings.setParentsAware': command({
    ...inCase,
    input: z.strictObject({ ...Seen, answer: z.enum(answers) }),
    log: 'Parents’ awareness recorded',
  }),
  'meetings.setNotReached': command({
    ...inCase,
    input: z.strictObject({ ...Seen, notReached: z.boolean() }),
    log: 'Case marked not reached',
  }),
  'meetings.addDecision': command({ ...inCase, input: z.strictObject({ ...item, decision: NewDecision }), log: 'Decision recorded' }),
  'meetings.changeDecision': command({ ...inCase, input: z.strictObject({ ...Seen, decision: NewDecision }), log: 'Decision changed' }),
  'meetings.withdrawDecision': command({ ...inCase, input: z.strictObject({ ...Seen }), log: 'Decision withdrawn' }),
  /**
   * Marks every case that is still waiting as not reached, so that the meeting can close; each
   * carries over.
   */
  'meetings.markRestNotReached': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Rest of the cases marked not reached' }),
  /** Takes *not reached* back from cases that were marked together. */
  'meetings.undoNotReached': command({
    ...meeting,
    input: z.strictObject({ ...Seen, itemIds: z.array(Id).max(1_000) }),
    log: 'Not reached taken back',
  }),
  'meetings.approveMinutes': command({
    ...meeting,
    input: z.strictObject({ meetingId: Id, previousId: Id }),
    log: 'Minutes of the last meeting approved',
  }),
  /**
   * Refused while a case has neither an outcome nor *not reached*; the message names how many and
   * `current` lists them.
   */
  'meetings.close': command({ ...meeting, input: z.strictObject({ ...Seen }), log: 'Meeting closed', backup: true }),
  'meetings.reopen': command({
    ...meeting,
    input: z.strictObject({ ...Seen, reason: RequiredLine }),
    log: 'Meeting reopened for correction',
  }),
} satisfies Calls
