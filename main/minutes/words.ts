import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays, gestationWords, isPastTerm } from '../../shared/calendar/gestation.ts'
import { fullDay, longDay } from '../../shared/calendar/words.ts'
import { agencies } from '../../shared/directory/model.ts'
import { type AgencyView, type AttendeeFields, type Meeting, meetingKindWords } from '../../shared/meetings/model.ts'
import type { Edition, MinutesContent, PaperCase } from '../../shared/minutes/content.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import { toldWords } from '../../shared/people/told.ts'
import { eddMethodWords, ragWords } from '../../shared/referrals/codes.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'

export const notRecorded = 'Not recorded'
export const marking = 'OFFICIAL-SENSITIVE'

export function recorded(text: string): string {
  return text.trim() === '' ? notRecorded : text
}

/**
 * `Psychosocial meeting, Riverside General, 24 November 2026`. Holds no name of a family: it is
 * also the document's title.
 */
export function paperTitle(meeting: Meeting): string {
  return `${meetingKindWords[meeting.kind]}, ${meeting.siteName}, ${longDay(meeting.date)}`
}

/** `Version 2` or `Draft, version 1`. */
export function editionName(edition: Edition): string {
  return edition.draft ? `Draft, version ${edition.version}` : `Version ${edition.version}`
}

/**
 * The status line: a draft, a first version, or a later one with its reason (docs/domain.md,
 * section 1: corrected by a new version with a reason, never silently).
 */
export function editionSentence(edition: Edition): string {
  const made = `${editionName(edition)}, made ${longDay(edition.madeOn)} by ${edition.madeBy}.`
  const open = edition.draft ? ' The meeting is not closed: this paper can still change and is not for sending out.' : ''
  if (edition.reason.trim() === '') return `${made}${open}`
  const reason = edition.corrects ? 'Replaces the earlier version. Reason for correction' : 'Reason for this version'
  return `${made}${open} ${reason}: ${sentence(edition.reason)}`
}

export function previousSentence(previous: MinutesContent['previous']): string {
  if (previous === null) return 'There is no earlier meeting of this kind at this site in the register.'
  const meeting = `the meeting on ${fullDay(previous.date)}`
  if (previous.minutesApproved) return `The minutes of ${meeting} were approved.`
  return previous.closed
    ? `The minutes of ${meeting} have not been approved.`
    : `The minutes of ${meeting} are not final: that meeting is not closed.`
}

/**
 * A birth counts once it has happened by the day of the meeting: a later version of the minutes
 * still speaks of the unborn baby.
 */
export function asOn(line: ReferralLine, on: IsoDay): ReferralLine {
  return line.bornOn !== null && line.bornOn > on ? { ...line, bornOn: null } : line
}

export function babyOn(line: ReferralLine, on: IsoDay): string {
  return babyName(asOn(line, on))
}

/**
 * `Gestation 31+4 · EDD 22 January 2027 by dating scan · RAG: Red · PB-2026-0142`, as on the day of
 * the meeting.
 */
export function factsLine(line: ReferralLine, on: IsoDay): string {
  const { bornOn, edd, eddMethod } = asOn(line, on)
  const gestation = gestationWords({ edd, bornOn }, bornOn ?? on)
  const born = bornOn === null ? null : `Born ${longDay(bornOn)}${gestation === null ? '' : ` at ${gestation}`}`
  const due = edd === null ? 'EDD not known' : `EDD ${longDay(edd)}${eddMethod === null ? '' : ` by ${eddMethodWords[eddMethod]}`}`
  const unborn = edd !== null && isPastTerm(edd, on) ? gestation : `Gestation ${gestation ?? 'not known'}`
  return [born ?? unborn, due, `RAG: ${ragWords[line.rag]}`, line.reference].join(' · ')
}

/** `Chidinma OKAFOR, born 3 May 2005, NHS 999 214 0283`. Never an address or a phone number. */
export function motherLine({ case: { item }, mother }: PaperCase): string {
  const { motherForenames, motherSurname } = item.referral
  const name = fullName({ forenames: motherForenames, surname: motherSurname })
  return [name === '' ? 'Name not recorded' : name, ...toldWords(mother, 'said')].join(', ')
}

/**
 * Whether the pregnancy has come to `weeks`+0 by the day, so that a missing `if born tonight` line
 * is worth a line.
 */
export function bornTonightDue(line: ReferralLine, on: IsoDay, weeks: number): boolean {
  const { bornOn, edd } = asOn(line, on)
  return bornOn === null && edd !== null && gestationDays(edd, on) >= weeks * 7
}

/** `S. Doyle, 24 November 2026. Fact.` */
export function viewSource(view: AgencyView): string {
  const who = view.saidBy.trim() === '' ? 'Speaker not recorded' : view.saidBy
  return `${who}, ${longDay(view.saidOn)}. ${view.kind === 'fact' ? 'Fact.' : 'Opinion.'}`
}

export function ownerOf(action: Pick<Action, 'owner' | 'agency'>): string {
  return [action.owner.trim(), action.agency === null ? '' : agencies[action.agency]].filter(part => part !== '').join(', ')
}

/** `Owner: T. Osei, Children’s social care. Due 25 November 2026.` */
export function ownerLine(action: Action): string {
  const owner = ownerOf(action)
  return `${owner === '' ? 'Owner not recorded' : `Owner: ${owner}`}. ${action.dueOn === null ? 'No due date recorded' : `Due ${longDay(action.dueOn)}`}.`
}

/**
 * The state of an earlier action on the day of the meeting: `Open`, `Open, overdue`, `Done, 20
 * November 2026`, with the reason given.
 */
export function actionState(action: Action, on: IsoDay): string {
  if (action.state === 'open') return action.dueOn !== null && action.dueOn < on ? 'Open, overdue' : 'Open'
  const when = action.closedOn === null ? '' : `, ${longDay(action.closedOn)}`
  return `${actionStateWords[action.state]}${when}${action.reason.trim() === '' ? '' : `: ${action.reason}`}`
}

/**
 * `R. Shah, Health visitor, Health visiting`; `Drug and alcohol service, Substance misuse` where
 * only the place was expected; nothing said twice.
 */
export function personLine(person: AttendeeFields): string {
  const name = person.name.trim() === '' && person.role.trim() !== '' ? '' : recordedName(person)
  const parts = [name, person.role, agencies[person.agency], person.deputyFor.trim() === '' ? '' : `deputy for ${person.deputyFor}`]
  return [...new Set(parts.map(part => part.trim()))].filter(part => part !== '').join(', ')
}

export function recordedName(person: AttendeeFields): string {
  return person.name.trim() === '' ? 'Name not recorded' : person.name
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
