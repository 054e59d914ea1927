import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import type { ActionFacts, EventFacts } from '../case-file/case-file.ts'
import { acceptance, isWatched } from '../case-file/state.ts'
import { type Agency, agencies } from '../directory/model.ts'
import type { Seen } from '../events/model.ts'
import { counted } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { finding, latestOf, type Part, steps } from './parts.ts'

/**
 * Nobody has seen the family for too long, the meeting has not talked of them, or the same action
 * is carried from meeting to meeting. Briefing, learning point 2: for three months of the pregnancy
 * the parents had no contact with children's social care. So, once a referral is accepted, a
 * contact counts when children's social care had it, or when nobody said who did; before that, any
 * contact does.
 */
export const drift: Safeguard = {
  code: 'drift',
  lesson: 'Learning point 2: for three months of the pregnancy the parents had no contact with children’s social care.',
  check(input) {
    if (!isWatched(input.file)) return null
    return finding(withoutContact(input), ...carried(input), undiscussed(input))
  },
}

/** Hearing from a relative is not seeing the family. */
const family: readonly Seen[] = ['mother', 'father', 'baby', 'home']
const socialCare: readonly (Agency | null)[] = ['social_care', 'other_authority', null]

function isContact({ kind, detail }: EventFacts): boolean {
  return kind === 'contact' && (detail.seen.length === 0 || detail.seen.some(seen => family.includes(seen)))
}

function withoutContact({ file, today, thresholds }: SafeguardInput): Part | null {
  const { state } = acceptance(file, today)
  if (state === 'declined') return null
  const latest = (counts: (agency: Agency | null) => boolean) =>
    file.events.findLast(event => event.on <= today && counts(event.agency) && isContact(event))
  const other = latest(() => true)
  const last = (state === 'accepted' ? latest(agency => socialCare.includes(agency)) : other)?.on ?? null
  // Before the receipt nobody here was asked to keep in contact.
  const from = latestOf(file.receivedOn, last)
  const days = daysBetween(from, today)
  const { driftAmberDays, driftRedDays } = thresholds
  if (days < driftAmberDays) return null

  const ofWhom = state === 'accepted' ? 'No contact of children’s social care with the family' : 'No contact with the family'
  const since =
    last === from ? `for ${counted(days, 'day')}, since ${longDay(last)}` : `in the ${counted(days, 'day')} since the referral was received`
  const others =
    other !== undefined && other.agency !== null && other.on > from
      ? ` ${agencies[other.agency]} last had contact on ${longDay(other.on)}.`
      : ''
  return {
    level: days < driftRedDays ? 'amber' : 'red',
    sentence: `${ofWhom} ${since}.${others}`,
    by: 'a contact with the family',
    since: addDays(from, driftAmberDays),
    grounds: steps(driftAmberDays, days).map(step => `contact:${from}:${step}`),
  }
}

/** Meetings after the one it was raised at, at which the action was still open. */
function carried({ file, today, thresholds }: SafeguardInput): Part[] {
  const { carriedMeetings } = thresholds
  return file.actions.flatMap(action => {
    const meetings = action.state === 'open' ? file.discussions.filter(({ on }) => on > action.raisedOn && on <= today) : []
    const began = meetings[carriedMeetings - 1]
    return began === undefined ? [] : [carriedPart(action, meetings.length, carriedMeetings, began.on)]
  })
}

function carriedPart({ id, agency, raisedOn }: ActionFacts, meetings: number, allowed: number, since: IsoDay): Part {
  const whose = agency === null ? 'An action' : `An action of ${agencies[agency]}`
  return {
    level: meetings < allowed * 2 ? 'amber' : 'red',
    sentence: `${whose}, raised on ${longDay(raisedOn)}, has been carried over ${counted(meetings, 'meeting')}.`,
    by: 'closing the action',
    since,
    grounds: steps(allowed, meetings).map(step => `action:${id}:${step}`),
  }
}

function undiscussed({ file, today, thresholds }: SafeguardInput): Part | null {
  const { undiscussedDays } = thresholds
  const last = file.discussions.findLast(({ on }) => on <= today)?.on ?? null
  const from = latestOf(file.receivedOn, last)
  const days = daysBetween(from, today)
  if (days < undiscussedDays) return null
  const since =
    last === from ? `for ${counted(days, 'day')}, since ${longDay(last)}` : `in the ${counted(days, 'day')} since the referral was received`
  return {
    level: 'amber',
    sentence: `Not discussed ${since}.`,
    by: 'a discussion',
    since: addDays(from, undiscussedDays),
    grounds: steps(undiscussedDays, days).map(step => `undiscussed:${from}:${step}`),
  }
}
