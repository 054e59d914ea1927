import type { IsoDay } from '../../shared/calendar/day.ts'
import type {
  ActionFacts,
  CaseFile,
  DiscussionFacts,
  EventFacts,
  FatherFacts,
  ParentFacts,
  SiblingFacts,
} from '../../shared/case-file/case-file.ts'
import type { EventKind } from '../../shared/events/kinds.ts'
import { type EventDetail, noDetail } from '../../shared/events/model.ts'

/**
 * The case file of an invented referral: received 24 August 2026 at 12+0 (EDD 8 March 2027), open,
 * nothing else recorded. Anything can be overridden. Lists are put in order, oldest first, as the
 * register gives them.
 */
export function caseFile(about: Partial<CaseFile> = {}): CaseFile {
  const file = { ...blank, ...about }
  return { ...file, firstEdd: about.firstEdd ?? file.edd, events: inOrder(file.events), discussions: inOrder(file.discussions) }
}

/**
 * One dated event. `happened('contact', '2026-10-01', { agency: 'social_care', detail: { seen:
 * ['mother'] } })`
 */
export function happened(
  kind: EventKind,
  on: IsoDay,
  about: { agency?: EventFacts['agency']; detail?: Partial<EventDetail> } = {},
): EventFacts {
  return { kind, on, agency: about.agency ?? null, detail: { ...noDetail, ...about.detail } }
}

/** One discussion; both core agencies invited and heard, nothing written, no outcome. */
export function discussed(on: IsoDay, about: Partial<DiscussionFacts> = {}): DiscussionFacts {
  const agencies = ['social_care', 'maternity'] as const
  return { on, outcome: null, analysisWritten: false, worriesWritten: false, agenciesInvited: agencies, agenciesHeard: agencies, ...about }
}

export function parent(about: Partial<ParentFacts> = {}): ParentFacts {
  return { dateOfBirth: null, careExperience: 'none', personalAdviserNamed: false, ...about }
}

/** A father of whom everything is known: identified, spoken to, every check answered. */
export function father(about: Partial<FatherFacts> = {}): FatherFacts {
  const checks = (['police', 'probation', 'childrens_services'] as const).map(body => ({
    body,
    askedOn: '2026-08-25',
    answeredOn: '2026-09-01',
  }))
  return { ...parent(), identified: 'identified', spokenToOn: '2026-09-01', checks, ...about }
}

export function sibling(about: Partial<SiblingFacts> = {}): SiblingFacts {
  return { dateOfBirth: null, parentage: 'both', livesWith: 'household', legalStatus: 'none', past: [], outcomeOn: null, ...about }
}

export function action(about: Partial<ActionFacts> = {}): ActionFacts {
  return { id: 'action-1', agency: 'social_care', raisedOn: '2026-09-01', dueOn: null, state: 'open', closedOn: null, ...about }
}

const blank: CaseFile = {
  id: '01990000-0000-7000-8000-000000000001',
  status: 'open',
  rag: 'amber',
  madeOn: null,
  receivedOn: '2026-08-24',
  numberExpected: 1,
  bookedOn: '2026-08-10',
  lateBookingReason: null,
  edd: '2027-03-08',
  firstEdd: '2027-03-08',
  bornTonightWritten: false,
  bornOn: null,
  noBabyLives: false,
  dischargedOn: null,
  closedOn: null,
  parentsTold: 'not_known',
  socialWorkerNamed: false,
  mother: parent(),
  motherMovedOn: [],
  fathers: [father()],
  siblings: [],
  adultsPosingRisk: 0,
  factors: [],
  concerns: [],
  disagreements: [],
  events: [],
  discussions: [],
  actions: [],
  rags: [],
  linkedEarlier: false,
  firstDue: {},
}

function inOrder<T extends { readonly on: IsoDay }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.on.localeCompare(b.on))
}
