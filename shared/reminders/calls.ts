import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Seen } from '../fields.ts'
import { Reminder, ReminderFields } from './model.ts'

const reminders = { may: writers, output: z.array(Reminder) }

/** A user's own reminders. */
export const reminderCalls = {
  /** The user's own that are not done, earliest first. */
  'reminders.list': query({ may: everyone, input: z.strictObject({}), output: z.array(Reminder) }),
  'reminders.add': command({ ...reminders, input: ReminderFields, log: 'Reminder added' }),
  'reminders.change': command({ ...reminders, input: z.strictObject({ ...Seen, fields: ReminderFields }), log: 'Reminder changed' }),
  'reminders.done': command({ ...reminders, input: z.strictObject({ ...Seen }), log: 'Reminder done' }),
} satisfies Calls
