import type { Nation } from '../access/model.ts'
import { addDays, day, type IsoDay } from '../calendar/day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { type CaseFile, firstEvent } from '../case-file/case-file.ts'
import { bornBy } from '../case-file/state.ts'
import type { Anchor } from './model.ts'
import { planMadeOn } from './plan.ts'

export type GestationAnchor = Extract<Anchor, { from: 'gestation' }>
/** Anchors that count from something that happened. */
export type CountedAnchor = Exclude<Anchor, { from: 'gestation' }>
export type AnchorEvent = Extract<Anchor, { from: 'event' }>['event']

/** What counted anchors are resolved against. */
export interface Calendar {
  readonly today: IsoDay
  /** Whose bank holidays count. */
  readonly nation: Nation
  readonly meetingIntervalDays: number
}

/** The day a counted anchor stands for, or null while what it counts from has not happened. */
export function countedDay(anchor: CountedAnchor, file: CaseFile, calendar: Calendar): IsoDay | null {
  const start = anchor.from === 'birth' ? bornBy(file, calendar.today) : eventDay(anchor.event, file, calendar.today)
  return start === null ? null : countFrom(start, anchor, calendar)
}

export function countFrom(start: IsoDay, { unit, count }: CountedAnchor, { nation, meetingIntervalDays }: Calendar): IsoDay {
  switch (unit) {
    case 'calendar_days':
      return addDays(start, count)
    case 'working_days':
      return addWorkingDays(start, count, nation)
    case 'months':
      return day(start).add({ months: count }).toString()
    case 'meetings':
      return addDays(start, count * meetingIntervalDays)
  }
}

function eventDay(event: AnchorEvent, file: CaseFile, today: IsoDay): IsoDay | null {
  if (event === 'received') return file.receivedOn
  if (event === 'discussed') return file.discussions.find(({ on }) => on <= today)?.on ?? null
  if (event === 'strategy_discussion') return strategyDay(file, today)
  if (event === 'icpc') return planMadeOn(file, today) ?? firstEvent(file, ['icpc'], today)?.on ?? null
  return firstEvent(file, [event], today)?.on ?? null
}

/**
 * The strategy discussion that decided on the section 47 enquiry, because the conference is counted
 * from that one where several were held (Working Together): the last of them before the enquiry was
 * substantiated, otherwise the first.
 */
function strategyDay(file: CaseFile, today: IsoDay): IsoDay | null {
  const substantiated = file.events.find(
    ({ kind, on, detail }) => kind === 's47_completed' && on <= today && detail.answer === 'substantiated',
  )
  const decided = file.events.filter(({ kind, on, detail }) => kind === 'strategy_discussion' && on <= today && detail.answer === 's47')
  const before = substantiated === undefined ? undefined : decided.findLast(({ on }) => on <= substantiated.on)
  return (before ?? decided[0])?.on ?? null
}
