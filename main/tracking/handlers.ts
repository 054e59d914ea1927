import { changesOf } from '../../shared/milestones/change.ts'
import { milestonesOf } from '../../shared/milestones/due.ts'
import { notFound } from '../../shared/reply.ts'
import type { trackingCalls } from '../../shared/tracking/calls.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { readFigures } from '../figures/figures.ts'
import { addLog, changeLog, listLog, withdrawLog } from '../log/log.ts'
import { addReminder, changeReminder, doneReminder, listReminders } from '../reminders/reminders.ts'
import { addWorklist, changeWorklist, listWorklists, withdrawWorklist } from '../worklists/worklists.ts'
import { recentChanges } from './changes.ts'
import { listTracked } from './list.ts'
import { type Watched, watchOne } from './watch.ts'

const everything = { referralId: null, since: null }

export const trackingHandlers = {
  'tracking.read': async (context, { referralId }) => (await one(context, referralId)).tracked,
  'tracking.list': context => listTracked(context),
  'tracking.eddChange': async (context, { referralId, edd }) => {
    const { file, tracked } = await one(context, referralId)
    const { settings, protocol } = await readFigures(context.db)
    const { nation, meetingIntervalDays } = settings
    const after = { ...file, edd, firstEdd: file.firstEdd ?? edd }
    return changesOf(tracked.milestones, milestonesOf(after, context.today, { protocol, nation, meetingIntervalDays }))
  },
  'tracking.changes': (context, { since }) => recentChanges(context.db, since),

  'tracking.worklists': context => listWorklists(context),
  'tracking.addWorklist': async (context, fields) => {
    await addWorklist(context, fields)
    return listWorklists(context)
  },
  'tracking.changeWorklist': async (context, { id, version, fields }) => {
    await changeWorklist(context, { id, version }, fields)
    return listWorklists(context)
  },
  'tracking.withdrawWorklist': async (context, seen) => {
    await withdrawWorklist(context, seen)
    return listWorklists(context)
  },

  'tracking.log': (context, about) => listLog(context.db, about),
  'tracking.addLog': async (context, fields) => {
    await addLog(context, fields)
    return listLog(context.db, { ...everything, referralId: fields.referralId })
  },
  'tracking.changeLog': async (context, { id, version, fields }) => {
    await changeLog(context, { id, version }, fields)
    return listLog(context.db, { ...everything, referralId: fields.referralId })
  },
  'tracking.withdrawLog': async (context, { id, version, reason }) => {
    await withdrawLog(context, { id, version }, reason)
    return listLog(context.db, everything)
  },

  'tracking.reminders': context => listReminders(context),
  'tracking.addReminder': async (context, fields) => {
    await addReminder(context, fields)
    return listReminders(context)
  },
  'tracking.changeReminder': async (context, { id, version, fields }) => {
    await changeReminder(context, { id, version }, fields)
    return listReminders(context)
  },
  'tracking.doneReminder': async (context, seen) => {
    await doneReminder(context, seen)
    return listReminders(context)
  },
} satisfies Handlers<typeof trackingCalls>

async function one(context: Context, referralId: string): Promise<Watched> {
  const watched = await watchOne(context, referralId)
  if (watched === undefined) throw notFound('That referral')
  return watched
}
