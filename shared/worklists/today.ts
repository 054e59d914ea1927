import type { Action } from '../actions/model.ts'
import type { IsoDay } from '../calendar/day.ts'
import type { LogEntry } from '../log/model.ts'
import { foldName } from '../people/names.ts'
import type { Reminder } from '../reminders/model.ts'
import { levels } from '../safeguards/model.ts'
import { compare, type RaisedLine, type TrackedRow, type Unmet, unanswered } from '../tracking/rows.ts'
import { isInWorklist, type StandardCode, type StandardWorklist } from './worklist.ts'

/**
 * A block of *Today*: the worklist it shows, and its referrals with the most pressing first. Its
 * count is the length of that list.
 */
export interface TodayBlock {
  readonly list: StandardWorklist
  readonly rows: readonly TrackedRow[]
}

type Order = (one: TrackedRow, other: TrackedRow) => number

/** After every day. */
const never = '9999-12-31'
const byEdd: Order = (one, other) => compare(one.line.edd ?? '', other.line.edd ?? '')
const byReceipt: Order = (one, other) => compare(one.line.receivedOn, other.line.receivedOn)

/**
 * What is most pressing in each list. The order is by days, and for safeguards by level and then
 * EDD: nothing is scored or ranked by a number.
 */
function orderOf(code: StandardCode, today: IsoDay): Order {
  switch (code) {
    case 'overdue':
      return by(({ tracked }) => overdue(tracked.unmet)[0]?.dueOn ?? never)
    case 'due-soon':
      return by(({ tracked }) => dueFrom(tracked.unmet, today)[0]?.dueOn ?? never)
    case 'not-started':
      return by(({ tracked }) => tracked.unmet.find(one => one.code === 'assessment_started')?.dueOn ?? never)
    case 'drift':
      return by(({ tracked }) => tracked.raised.find(one => one.code === 'drift')?.since ?? never)
    case 'unanswered':
      return (one, other) => topLevel(unanswered(other.tracked)) - topLevel(unanswered(one.tracked)) || byEdd(one, other)
    case 'father':
    case 'no-social-worker':
    case 'no-lead':
      return byReceipt
    default:
      return byEdd
  }
}

function by(day: (row: TrackedRow) => IsoDay): Order {
  return (one, other) => compare(day(one), day(other)) || byEdd(one, other)
}

function topLevel(raised: readonly RaisedLine[]): number {
  return Math.max(-1, ...raised.map(({ level }) => levels.indexOf(level)))
}

/** Every worklist with its referrals in the order of *Today*. */
export function todayBlocks(
  lists: readonly StandardWorklist[],
  rows: readonly TrackedRow[],
  today: IsoDay,
  me: string,
): ReadonlyMap<StandardCode, TodayBlock> {
  return new Map(
    lists.map(list => {
      const found = rows.filter(({ line, tracked }) => isInWorklist(list.filter, line, tracked, today, me))
      return [list.code, { list, rows: found.sort(orderOf(list.code, today)) }]
    }),
  )
}

/** Past their due day, the longest first. */
export function overdue(unmet: readonly Unmet[]): Unmet[] {
  return unmet.filter(({ state }) => state === 'late').sort((one, other) => compare(one.dueOn, other.dueOn))
}

/** Due today or later, the next first. */
export function dueFrom(unmet: readonly Unmet[], today: IsoDay): Unmet[] {
  return unmet.filter(({ dueOn }) => dueOn >= today).sort((one, other) => compare(one.dueOn, other.dueOn))
}

/**
 * Open actions given to this user by name, however the name was typed; earliest due first, no date
 * last.
 */
export function actionsOf(actions: readonly Action[], me: string): Action[] {
  const name = foldName(me)
  return actions
    .filter(({ state, owner }) => state === 'open' && foldName(owner) === name)
    .sort((one, other) => compare(one.dueOn ?? never, other.dueOn ?? never))
}

/** Entries of the log that wait for a follow-up, earliest first. */
export function followUpsOf(log: readonly LogEntry[]): (LogEntry & { readonly followUpOn: IsoDay })[] {
  return log
    .flatMap(entry => (entry.followUpOn !== null && entry.followedUpOn === null ? [{ ...entry, followUpOn: entry.followUpOn }] : []))
    .sort((one, other) => compare(one.followUpOn, other.followUpOn))
}

/** Reminders that have come due. */
export function remindersDue(reminders: readonly Reminder[], today: IsoDay): Reminder[] {
  return reminders.filter(({ on }) => on <= today)
}
