import { longDay } from '../calendar/words.ts'
import { agencies } from '../directory/model.ts'
import { type EventGroup, eventSpec } from '../events/kinds.ts'
import {
  aboutWords,
  type CaseEvent,
  checklistWords,
  coverWords,
  type EventDetail,
  eventTitle,
  restsOnWords,
  seenWords,
  sharedWithWords,
} from '../events/model.ts'
import { uncapitalised } from '../words.ts'
import { type ChronologyEntry, filledParts, sentences } from './entry.ts'

/** Where each group of dated work stands on the referral’s page. */
const parts: Record<EventGroup, string> = {
  work: 'work',
  assessment: 'assessments',
  conference: 'conferences',
  legal: 'legal',
  support: 'support',
  birth_plan: 'birth-plan',
  after: 'birth',
  moves: 'work',
}

/** Contacts, assessments, conferences, legal steps, the birth plan and all other dated work. */
export function eventEntries(events: readonly CaseEvent[]): ChronologyEntry[] {
  return events.map(event => {
    const { group } = eventSpec(event.kind)
    const missing = missingOf(event)
    return {
      id: event.id,
      on: event.on,
      kind: group,
      words: withWho(event),
      detail: sentences(detailWords(event.detail), event.text),
      part: parts[group],
      ...(missing === null ? {} : { missing }),
    }
  })
}

function withWho(event: CaseEvent): string {
  const who = filledParts(event.who, event.agency === null ? '' : agencies[event.agency])
  return who === '' ? eventTitle(event) : `${eventTitle(event)} (${who})`
}

function missingOf({ kind, detail }: CaseEvent): string | null {
  if (kind === 'birth_plan_shared' && detail.acknowledgedOn === null) return 'Not acknowledged'
  if (kind === 'contact' && detail.seen.length === 0) return 'Nobody recorded as seen'
  if ((kind === 'transfer_out' || kind === 'alert_issued') && detail.checklist.length < Object.keys(checklistWords).length)
    return 'Alert checklist not complete'
  return null
}

function detailWords(detail: EventDetail): string {
  const { seen, covers, restsOn, restsOnDate, sharedWith, acknowledgedOn, about, authority, checklist } = detail
  const words = <K extends string>(codes: readonly K[], table: Readonly<Record<K, string>>) =>
    codes.map(code => uncapitalised(table[code])).join(', ')
  return sentences(
    about === null ? '' : `About the ${uncapitalised(aboutWords[about])}`,
    seen.length === 0 ? '' : `Seen: ${words(seen, seenWords)}`,
    restsOn === null ? '' : `Rests on ${uncapitalised(restsOnWords[restsOn])}${restsOnDate === null ? '' : ` of ${longDay(restsOnDate)}`}`,
    covers.length === 0 ? '' : `Covers ${words(covers, coverWords)}`,
    sharedWith.length === 0
      ? ''
      : `Sent to ${sharedWith.map(code => (code === 'gp' ? 'GP' : uncapitalised(sharedWithWords[code]))).join(', ')}`,
    acknowledgedOn === null ? '' : `Acknowledged ${longDay(acknowledgedOn)}`,
    authority === '' ? '' : `Authority: ${authority}`,
    checklist.length === 0 ? '' : `${checklist.length} of ${Object.keys(checklistWords).length} points of the alert checklist done`,
  )
}
