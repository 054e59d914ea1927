import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Day, Id, RequiredLine, Seen } from '../fields.ts'
import { Worklist, WorklistFields } from '../worklists/worklist.ts'
import { DueChange, LogEntry, LogFields, RecentChange, Reminder, ReminderFields, Tracked, TrackedLine } from './model.ts'

const log = { may: writers, output: z.array(LogEntry), touches: ['search'] as const }
const reminders = { may: writers, output: z.array(Reminder) }
const worklists = { may: writers, output: z.array(Worklist) }

/** The pre-birth lead's view: what is due, what fires, what changed. */
export const trackingCalls = {
  'tracking.read': query({ may: everyone, input: z.strictObject({ referralId: Id }), output: Tracked }),
  /** Every open referral, in no order; the page joins it with `referrals.list`. */
  'tracking.list': query({ may: everyone, input: z.strictObject({}), output: z.array(TrackedLine) }),
  /** What this EDD would move, before it is accepted. */
  'tracking.eddChange': query({ may: everyone, input: z.strictObject({ referralId: Id, edd: Day }), output: z.array(DueChange) }),
  /** Changes by others and by this user since a day, newest first, at most 100. */
  'tracking.changes': query({ may: everyone, input: z.strictObject({ since: Day }), output: z.array(RecentChange) }),

  'tracking.worklists': query({ may: everyone, input: z.strictObject({}), output: z.array(Worklist) }),
  'tracking.addWorklist': command({ ...worklists, input: WorklistFields, log: 'Worklist saved' }),
  'tracking.changeWorklist': command({ ...worklists, input: z.strictObject({ ...Seen, fields: WorklistFields }), log: 'Worklist changed' }),
  'tracking.withdrawWorklist': command({ ...worklists, input: z.strictObject({ ...Seen }), log: 'Worklist removed' }),

  /** Of one referral, or all since a day; newest first, at most 500. `openFollowUps`: only those whose follow-up is not done. */
  'tracking.log': query({
    may: everyone,
    input: z.strictObject({ referralId: Id.nullable(), since: Day.nullable(), openFollowUps: z.boolean().default(false) }),
    output: z.array(LogEntry),
  }),
  'tracking.addLog': command({ ...log, input: LogFields, log: 'Lead’s log entry added' }),
  'tracking.changeLog': command({ ...log, input: z.strictObject({ ...Seen, fields: LogFields }), log: 'Lead’s log entry changed' }),
  'tracking.withdrawLog': command({ ...log, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Lead’s log entry withdrawn' }),

  /** The user's own that are not done, earliest first. */
  'tracking.reminders': query({ may: everyone, input: z.strictObject({}), output: z.array(Reminder) }),
  'tracking.addReminder': command({ ...reminders, input: ReminderFields, log: 'Reminder added' }),
  'tracking.changeReminder': command({ ...reminders, input: z.strictObject({ ...Seen, fields: ReminderFields }), log: 'Reminder changed' }),
  'tracking.doneReminder': command({ ...reminders, input: z.strictObject({ ...Seen }), log: 'Reminder done' }),
} satisfies Calls
