import type { RecentChange } from '../../shared/assurance/calls.ts'
import { agencies } from '../../shared/directory/model.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import { type LogEntry, logKindWords } from '../../shared/log/model.ts'
import type { Reminder } from '../../shared/reminders/model.ts'
import { recentChanges } from '../assurance/recent-changes.ts'
import { day, moment, text } from '../files/table.ts'
import { readLog } from '../log/log.ts'
import { listReminders } from '../reminders/reminders.ts'
import { list, listAll, listOf } from './list.ts'

export const log = list<LogEntry>(
  'Lead’s log',
  [
    day('Day', entry => entry.on),
    text('Kind', entry => logKindWords[entry.kind], 20),
    text('With', entry => entry.who, 24),
    text('Agency', entry => (entry.agency === null ? null : agencies[entry.agency]), 24),
    text('Baby', entry => entry.babyName, 32),
    text('About', entry => entry.subject, 32),
    text('Entry', entry => entry.text, 80),
    day('Follow up on', entry => entry.followUpOn),
    day('Followed up', entry => entry.followedUpOn),
    text('Recorded by', entry => entry.recordedBy, 24),
  ],
  async ({ db }) =>
    ids =>
      readLog(db, ids),
)

/** The user’s own: nobody takes another’s. */
export const reminders = listAll<Reminder>(
  'Reminders',
  [day('Day', reminder => reminder.on), text('Reminder', reminder => reminder.text, 60), text('Baby', reminder => reminder.babyName, 32)],
  async context => ({ of: null, rows: (await listReminders(context)).map(one => [one.id, one]) }),
)

export const changes = listOf<RecentChange>(
  'What changed',
  [
    moment('When', change => change.at),
    text('What', change => change.what, 40),
    text('Baby', change => change.babyName, 32),
    text('By', change => change.by, 24),
  ],
  async ({ db }, since) => ({ of: null, rows: (await recentChanges(db, since)).map(one => [rowIds.change(one), one]) }),
)
