import type { IsoDay } from '../calendar/day.ts'
import type { EventKind } from '../events/kinds.ts'
import type { Outcome } from '../meetings/outcomes.ts'
import type { CaseFile } from './case-file.ts'

/** Open, and there is a baby to watch over, born or not. */
export function isWatched(file: CaseFile): boolean {
  return file.status === 'open' && !hasEnded(file)
}

/**
 * The pregnancy ended otherwise than in a birth, or no baby lives. It stops everything about the
 * baby at once, whatever day the event bears: a reminder sent to a bereaved family's midwife is
 * worse than one too few. Where one of twins is lost, the other is watched over: the record keeps
 * the pregnancy.
 */
export function hasEnded(file: CaseFile): boolean {
  return file.noBabyLives || file.events.some(event => event.kind === 'pregnancy_ended')
}

/** The day of the birth, if it has happened by `today`. */
export function bornBy(file: CaseFile, today: IsoDay): IsoDay | null {
  return file.bornOn !== null && file.bornOn <= today ? file.bornOn : null
}

export type Acceptance =
  | { readonly state: 'undecided' }
  /** `after`: it had been turned down before, on that day; taken on anew it is another matter. */
  | { readonly state: 'accepted'; readonly since: IsoDay; readonly after: IsoDay | null }
  | { readonly state: 'declined'; readonly since: IsoDay }

/**
 * Outcomes of a discussion that take a referral on, and those that turn it down. To close one that
 * was never taken on turns it down, too.
 */
const takenOn: readonly Outcome[] = ['pre_birth_assessment', 'child_in_need', 'strategy', 'icpc', 'legal_planning', 'step_up']
const turnedDown: readonly Outcome[] = ['no_further_action', 'early_help']
const workOfSocialCare: readonly EventKind[] = [
  'allocated',
  'assessment_started',
  'assessment_completed',
  'parenting_assessment_started',
  'parenting_assessment_completed',
  'strategy_discussion',
  's47_completed',
  'icpc',
  'core_group',
  'legal_planning',
]

/** Work of social care on a referral is the decision to take it on, where nobody recorded one. */
export function isWorkOfSocialCare(kind: EventKind): boolean {
  return workOfSocialCare.includes(kind)
}

/** Outcomes after which what the meeting decided before is not to be done any more. */
const lesser: readonly (Outcome | null)[] = ['no_further_action', 'early_help', 'child_in_need', 'step_down', 'close']

/**
 * The first discussion that decided on a conference or on legal planning, unless a later one chose
 * less.
 */
export function standingDecision(file: CaseFile, outcome: Outcome, today: IsoDay): IsoDay | null {
  const known = file.discussions.filter(({ on }) => on <= today)
  const since = known.findLastIndex(one => lesser.includes(one.outcome)) + 1
  return known.slice(since).find(one => one.outcome === outcome)?.on ?? null
}

/**
 * Half of the rules ask it of the same file and day; case files never change, so the answer is kept
 * as long as the file is.
 */
const known = new WeakMap<CaseFile, { readonly today: IsoDay; readonly acceptance: Acceptance }>()

/**
 * Whether children's social care has taken the referral on, and since when. The last word holds; on
 * one and the same day, *accepted* does.
 */
export function acceptance(file: CaseFile, today: IsoDay): Acceptance {
  const before = known.get(file)
  if (before?.today === today) return before.acceptance
  const found = decide(file, today)
  known.set(file, { today, acceptance: found })
  return found
}

function decide(file: CaseFile, today: IsoDay): Acceptance {
  const { accepted, declined } = decisions(file, today)
  const lastDeclined = declined.reduce<IsoDay | null>(later, null)
  const standing = accepted.filter(on => lastDeclined === null || on >= lastDeclined)
  const since = standing.reduce<IsoDay | null>(earlier, null)
  if (since !== null) return { state: 'accepted', since, after: lastDeclined }
  return lastDeclined === null ? { state: 'undecided' } : { state: 'declined', since: lastDeclined }
}

function decisions(file: CaseFile, today: IsoDay): { accepted: IsoDay[]; declined: IsoDay[] } {
  // Named on the record without an event: the day is not known, so the receipt stands for it.
  const accepted: IsoDay[] = file.socialWorkerNamed && !file.events.some(event => event.kind === 'allocated') ? [file.receivedOn] : []
  const declined: IsoDay[] = []
  const closed: IsoDay[] = []
  for (const { kind, on, detail } of file.events) {
    if (on > today) continue
    if (workOfSocialCare.includes(kind)) accepted.push(on)
    if (kind !== 'referral_decision') continue
    if (detail.answer === 'accepted') accepted.push(on)
    if (detail.answer === 'early_help' || detail.answer === 'no_further_action') declined.push(on)
  }
  for (const { on, outcome } of file.discussions) {
    if (on > today || outcome === null) continue
    if (takenOn.includes(outcome)) accepted.push(on)
    if (turnedDown.includes(outcome)) declined.push(on)
    if (outcome === 'close') closed.push(on)
  }
  // The meeting's word to close does not undo that social care took it on: what speaks against
  // closing has to be heard first.
  declined.push(...closed.filter(on => !accepted.some(taken => taken <= on)))
  return { accepted, declined }
}

export function later(one: IsoDay | null, other: IsoDay): IsoDay {
  return one === null || other > one ? other : one
}

export function earlier(one: IsoDay | null, other: IsoDay): IsoDay {
  return one === null || other < one ? other : one
}
