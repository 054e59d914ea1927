import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationDays, gestationWords, isPastTerm } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import { type MilestoneCode, milestoneWords } from '../milestones/model.ts'
import type { Rag } from '../referrals/codes.ts'
import type { ReferralLine } from '../referrals/model.ts'
import { counted, uncapitalised } from '../words.ts'
import type { MeetingKind, Section } from './model.ts'
import type { Outcome } from './outcomes.ts'

/**
 * Days without a discussion after which a referral comes back whatever was agreed (docs/domain.md,
 * section 4, drift).
 */
const driftDays = 28

/** What the agenda needs to know of one open referral. */
export interface Candidate {
  readonly line: ReferralLine
  readonly dischargedOn: IsoDay | null
  /** The meeting before, if the referral was on it and was not reached. */
  readonly notReachedOn: IsoDay | null
  /** The day of a cancelled meeting for which somebody had prepared it. */
  readonly preparedFor: IsoDay | null
  /** The outcome at its last discussion. */
  readonly lastOutcome: Outcome | null
  /** Milestones past their due day and not met, in the order they fell due. */
  readonly overdue: readonly { readonly code: MilestoneCode; readonly dueOn: IsoDay }[]
}

/**
 * Milestones that the meeting itself or the line for tonight answers, and those that are past
 * mending: each has its own sentence or none.
 */
const notForTheAgenda: readonly MilestoneCode[] = ['booking', 'referral', 'first_discussed', 'born_tonight']

export interface AgendaFigures {
  readonly meetingIntervalDays: number
  readonly bornTonightWeeks: number
}

export interface Placed {
  readonly referralId: string
  readonly section: Section
  readonly reason: string
}

/**
 * The cases of a meeting in the order of docs/domain.md, section 1: births and discharges, new
 * referrals (RAG, then EDD), reviews due, overdue milestones, transfers and alerts. A referral
 * stands once, in the first section that fits; its reasons are all said. An item comes back by
 * itself when it was not reached, is due for review, or has an open action.
 */
export function buildAgenda(
  candidates: readonly Candidate[],
  meeting: { readonly date: IsoDay; readonly kind: MeetingKind; readonly previousOn: IsoDay | null },
  figures: AgendaFigures,
): Placed[] {
  const since = meeting.previousOn ?? addDays(meeting.date, -figures.meetingIntervalDays)
  const placed = candidates
    .filter(({ line, dischargedOn }) => meeting.kind === 'psychosocial' || (line.bornOn !== null && dischargedOn === null))
    .flatMap(candidate => {
      const reasons = reasonsFor(candidate, meeting.date, since, figures)
      const first = reasons[0]
      return first ? [{ candidate, section: first.section, reason: reasons.map(({ text }) => text).join(' ') }] : []
    })
  return placed
    .sort((a, b) => sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section) || byRagThenEdd(a.candidate.line, b.candidate.line))
    .map(({ candidate, section, reason }) => ({ referralId: candidate.line.id, section, reason }))
}

const sectionOrder: readonly Section[] = ['births', 'new', 'reviews', 'milestones', 'transfers', 'other']
const ragOrder: Record<Rag, number> = { red: 0, amber: 1, green: 2, not_rated: 3 }

/** Red first; then by EDD, unknown EDD before all, because nobody can say how long is left. */
export function byRagThenEdd(a: ReferralLine, b: ReferralLine): number {
  return ragOrder[a.rag] - ragOrder[b.rag] || compare(a.edd ?? '', b.edd ?? '') || compare(a.reference, b.reference)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Reason {
  readonly section: Section
  readonly text: string
}

function reasonsFor(
  { line, dischargedOn, notReachedOn, preparedFor, lastOutcome, overdue }: Candidate,
  on: IsoDay,
  since: IsoDay,
  figures: AgendaFigures,
): Reason[] {
  const reasons: Reason[] = []
  const say = (section: Section, text: string) => reasons.push({ section, text })
  if (line.endedOn !== null) {
    // Told once, so that everybody knows and nobody asks; after that nothing brings it back.
    if (line.endedOn >= since) say('births', `The pregnancy ended on ${longDay(line.endedOn)}.`)
    return reasons
  }
  if (line.bornOn !== null && line.bornOn >= since) say('births', `Born on ${longDay(line.bornOn)}.`)
  if (dischargedOn !== null && dischargedOn >= since) say('births', `Discharged on ${longDay(dischargedOn)}.`)
  if (line.lastDiscussedOn === null) say('new', newReferral(line))
  if (notReachedOn !== null) say(line.lastDiscussedOn === null ? 'new' : 'reviews', `Not reached on ${longDay(notReachedOn)}.`)
  if (preparedFor !== null)
    say(line.lastDiscussedOn === null ? 'new' : 'reviews', `Prepared for ${longDay(preparedFor)}, when the meeting was cancelled.`)
  if (line.lastDiscussedOn !== null) {
    const next = line.nextDiscussionOn
    // An agreed day that a discussion has come to, or passed, is done with.
    if (next !== null && next <= on && next > line.lastDiscussedOn) say('reviews', `Review due ${longDay(next)}.`)
    if (line.openActions > 0) say('reviews', counted(line.openActions, 'open action.', 'open actions.'))
    const silent = daysBetween(line.lastDiscussedOn, on)
    if (silent >= driftDays) say('reviews', `Not discussed for ${silent} days.`)
  }
  // A birth that nobody recorded starts no task.
  if (line.edd !== null && line.bornOn === null && isPastTerm(line.edd, on))
    say('milestones', `EDD was ${daysBetween(line.edd, on)} days ago and no birth is recorded.`)
  const born = line.edd === null ? null : bornTonightOverdue(line, line.edd, on, figures.bornTonightWeeks)
  if (born !== null) say('milestones', born)
  const late = overdue.filter(({ code }) => !notForTheAgenda.includes(code))
  // Once the meeting has spoken of it, the next discussion date and the actions bring it back.
  if (late.some(({ dueOn }) => line.lastDiscussedOn === null || dueOn > line.lastDiscussedOn)) say('milestones', overdueWords(late))
  if (lastOutcome === 'transfer') say('transfers', 'Transfer to another authority agreed.')
  if (lastOutcome === 'alert') say('transfers', 'Alert issued.')
  return reasons.sort((a, b) => sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section))
}

/**
 * `Overdue: assessment started (due 4 November 2026), legal planning meeting (due 18 November
 * 2026).`
 */
function overdueWords(late: Candidate['overdue']): string {
  const each = late.map(({ code, dueOn }) => {
    const words = milestoneWords[code]
    return `${words.startsWith('Initial') ? 'ICPC' : uncapitalised(words)} (due ${longDay(dueOn)})`
  })
  return `Overdue: ${each.join(', ')}.`
}

function newReferral(line: ReferralLine): string {
  const at = gestationWords(line, line.receivedOn)
  return `New referral, received ${longDay(line.receivedOn)}${at === null ? '' : ` at ${at}`}.`
}

function bornTonightOverdue(line: ReferralLine, edd: IsoDay, on: IsoDay, weeks: number): string | null {
  if (line.bornOn !== null || line.bornTonightWritten || gestationDays(edd, on) < weeks * 7) return null
  return `If born tonight not written, needed from ${weeks}+0.`
}
