import { addDays, type IsoDay } from '../calendar/day.ts'
import type { Meeting, MeetingFields, MeetingKind } from './model.ts'

/**
 * Reads a time as people type it: `14:00`, `2pm`, `2.30 pm`, `1400`, `midday`. Returns `14:00`, or
 * null when it is no time.
 */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text === 'midday' || text === 'noon') return '12:00'
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm)?$/.exec(text)
  if (!parts) return null
  const minute = Number(parts[2] ?? 0)
  const hour = wholeHour(Number(parts[1]), parts[3])
  // A bare figure is no time: `9` may be morning or evening.
  if (hour === null || minute > 59 || (parts[2] === undefined && parts[3] === undefined)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function wholeHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** Planned for a day that has passed, and never started. */
export function isNotHeld({ state, date }: Pick<Meeting, 'state' | 'date'>, today: IsoDay): boolean {
  return state === 'planned' && date < today
}

/**
 * What is offered for the next meeting of a kind at a site: the last one's habits, an interval on;
 * never a day that has passed.
 */
export function nextMeeting(
  meetings: readonly Meeting[],
  like: { readonly siteId: string; readonly kind: MeetingKind },
  now: { readonly today: IsoDay; readonly intervalDays: number; readonly chair: string },
): MeetingFields {
  const last = meetings
    .filter(meeting => meeting.siteId === like.siteId && meeting.kind === like.kind)
    .reduce<Meeting | null>((latest, meeting) => (latest === null || meeting.date > latest.date ? meeting : latest), null)
  if (last === null) return { ...like, date: now.today, time: '14:00', place: '', chair: now.chair, minuteTaker: '' }
  let date = addDays(last.date, now.intervalDays)
  while (date < now.today) date = addDays(date, now.intervalDays)
  return { ...like, date, time: last.time, place: last.place, chair: last.chair || now.chair, minuteTaker: last.minuteTaker }
}
