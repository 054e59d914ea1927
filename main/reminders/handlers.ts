import type { reminderCalls } from '../../shared/reminders/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { addReminder, changeReminder, doneReminder, listReminders } from './reminders.ts'

export const reminderHandlers = {
  'reminders.list': context => listReminders(context),
  'reminders.add': async (context, fields) => {
    await addReminder(context, fields)
    return listReminders(context)
  },
  'reminders.change': async (context, { id, version, fields }) => {
    await changeReminder(context, { id, version }, fields)
    return listReminders(context)
  },
  'reminders.done': async (context, seen) => {
    await doneReminder(context, seen)
    return listReminders(context)
  },
} satisfies Handlers<typeof reminderCalls>
