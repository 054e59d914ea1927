import type { Nation } from '../access/model.ts'
import { addDays, day, type IsoDay } from '../calendar/day.ts'
import { dayOfGestation } from '../calendar/gestation.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { eventKinds } from '../events/kinds.ts'
import { type CaseFile, firstEvent } from '../referrals/case-file.ts'
import { bornBy } from '../safeguards/state.ts'
import type { Anchor } from './model.ts'

/** What an anchor is resolved against. */
export interface Place {
  readonly file: CaseFile
  /** The EDD to count with: the one in force, or the first. */
  readonly edd: IsoDay | null
  readonly today: IsoDay
  readonly nation: Nation
  readonly meetingIntervalDays: number
  /** Days by which gestation targets come earlier. */
  readonly earlier: number
}

/** The day an anchor stands for, or null while it cannot be said (no EDD, no such event, not born). */
export function resolve(anchor: Anchor, { file, edd, today, nation, meetingIntervalDays, earlier }: Place): IsoDay | null {
  if (anchor.from === 'gestation') return edd === null ? null : addDays(dayOfGestation(edd, anchor.weeks, anchor.days), -earlier)
  const start = anchor.from === 'birth' ? bornBy(file, today) : eventDay(anchor.event, file, today)
  if (start === null) return null
  switch (anchor.unit) {
    case 'calendar_days':
      return addDays(start, anchor.count)
    case 'working_days':
      return addWorkingDays(start, anchor.count, nation)
    case 'months':
      return day(start).add({ months: anchor.count }).toString()
    case 'meetings':
      return addDays(start, anchor.count * meetingIntervalDays)
  }
}

function eventDay(event: Extract<Anchor, { from: 'event' }>['event'], file: CaseFile, today: IsoDay): IsoDay | null {
  if (event === 'received') return file.receivedOn
  if (event === 'discussed') return file.discussions[0]?.on ?? null
  return firstEvent(file, [event], today)?.on ?? null
}

const unitWords = { calendar_days: 'day', working_days: 'working day', months: 'month', meetings: 'meeting' } as const

/** `20+0`, `10 working days after the initial child protection conference`, `day of the birth`. */
export function anchorWords(anchor: Anchor): string {
  if (anchor.from === 'gestation') return `${anchor.weeks}+${anchor.days}`
  const after = anchor.from === 'birth' ? 'the birth' : eventWords(anchor.event)
  if (anchor.count === 0) return `the day of ${after}`
  if (anchor.unit === 'meetings') return anchor.count === 1 ? `the next meeting after ${after}` : `${anchor.count} meetings after ${after}`
  return `${anchor.count} ${unitWords[anchor.unit]}${anchor.count === 1 ? '' : 's'} after ${after}`
}

function eventWords(event: Extract<Anchor, { from: 'event' }>['event']): string {
  if (event === 'received') return 'receipt'
  if (event === 'discussed') return 'the first discussion'
  const { words } = eventKinds[event]
  return `the ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
