import type { IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import type { CaseFile, DiscussionFacts } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import type { EventKind } from '../events/kinds.ts'
import { type Rag, ragWords } from '../referrals/codes.ts'
import type { FactorCode } from '../referrals/factors.ts'
import type { Level, Safeguard, SafeguardInput } from './model.ts'
import { finding, latestOf, type Part } from './parts.ts'

/**
 * Risk was lowered, stepped down, or a plan ended, with nothing new recorded since the decision
 * before; or no further action was decided with concerns on record and no analysis. Ofsted 2011:
 * assessments were over-optimistic; take care not to minimise risks when reviewing plans for
 * babies.
 */
export const optimism: Safeguard = {
  code: 'optimism',
  lesson: 'Ofsted 2011: over-optimistic assessments; take care not to minimise risks when reviewing child protection plans for babies.',
  check(input) {
    if (!isWatched(input.file)) return null
    return finding(lowered(input), steppedDown(input), noFurtherAction(input))
  },
}

/** What counts as having looked again. What is only said at the meeting is not new evidence. */
const evidence: readonly EventKind[] = [
  'contact',
  'assessment_completed',
  'parenting_assessment_completed',
  's47_completed',
  'domestic_abuse_answer',
  'mental_health_view',
  'support',
  'history_search',
]

/** Between the decision before and today: evidence recorded afterwards answers the question too. */
function isSupported(file: CaseFile, from: IsoDay, today: IsoDay): boolean {
  return (
    file.events.some(({ kind, on }) => evidence.includes(kind) && on > from && on <= today) ||
    file.fathers.some(({ checks }) => checks.some(({ answeredOn }) => answeredOn !== null && answeredOn > from && answeredOn <= today))
  )
}

const deciding: readonly EventKind[] = ['referral_decision', 'icpc', 'review_conference', 'legal_planning']

/**
 * The last decision before a day; the receipt if there was none. Remaining under review decides
 * nothing.
 */
function decisionBefore(file: CaseFile, on: IsoDay): IsoDay {
  const days = [
    ...file.discussions.filter(({ outcome }) => outcome !== null && outcome !== 'under_review').map(discussion => discussion.on),
    ...file.events.filter(({ kind }) => deciding.includes(kind)).map(event => event.on),
    ...file.rags.map(rag => rag.on),
  ]
  return latestOf(file.receivedOn, ...days.filter(day => day < on))
}

function unsupported(input: SafeguardInput, on: IsoDay, what: { level: Level; sentence: string; ground: string }): Part | null {
  const { file, today } = input
  const before = decisionBefore(file, on)
  if (isSupported(file, before, today)) return null
  return {
    level: what.level,
    sentence: `${what.sentence} Nothing new has been recorded since ${longDay(before)}.`,
    by: 'new evidence: a contact, a completed assessment or an answer of an agency',
    since: on,
    grounds: [`${what.ground}:${on}`],
  }
}

const height: Record<Rag, number> = { red: 3, amber: 2, green: 1, not_rated: 0 }

/**
 * The whole of a day's changes counts as one, so that a slip put right at once is none. Undone by
 * any later rise.
 */
function lowered(input: SafeguardInput): Part | null {
  const known = input.file.rags.filter(({ on }) => on <= input.today)
  const last = known.at(-1)
  const first = known.find(({ on }) => on === last?.on)
  if (last === undefined || first === undefined || height[last.to] >= height[first.from]) return null
  const sentence = `RAG lowered from ${ragWords[first.from].toLowerCase()} to ${ragWords[last.to].toLowerCase()} on ${longDay(last.on)}.`
  return unsupported(input, last.on, { level: 'amber', sentence, ground: 'rag' })
}

function steppedDown(input: SafeguardInput): Part | null {
  const { file, today } = input
  const conference = file.events.findLast(({ kind, on }) => (kind === 'review_conference' || kind === 'icpc') && on <= today)
  const answer = conference?.kind === 'review_conference' ? conference.detail.answer : null
  const discussion = file.discussions.findLast(({ on, outcome }) => on <= today && outcome !== null && outcome !== 'under_review')
  const ended = answer === 'ended' || answer === 'stepped_down' ? conference?.on : undefined
  const down = discussion?.outcome === 'step_down' ? discussion.on : undefined
  if (ended !== undefined && (down === undefined || ended >= down)) {
    const sentence = `The review conference of ${longDay(ended)} ${answer === 'ended' ? 'ended the plan' : 'stepped the plan down'}.`
    return unsupported(input, ended, { level: 'red', sentence, ground: 'plan' })
  }
  if (down === undefined) return null
  return unsupported(input, down, { level: 'red', sentence: `Stepped down at the meeting of ${longDay(down)}.`, ground: 'step_down' })
}

/**
 * Codes that are no concern by themselves: none identified, and what a parent is entitled to
 * support for.
 */
const noConcern: readonly FactorCode[] = ['21', 'CARE_EXPERIENCED', 'YOUNG_PARENT']

function noFurtherAction({ file, today }: SafeguardInput): Part | null {
  const last = file.discussions.findLast(({ on, outcome }) => on <= today && outcome !== null)
  if (last?.outcome !== 'no_further_action' || last.analysisWritten || !hasConcerns(file, last)) return null
  return {
    level: 'amber',
    sentence: `No further action was decided on ${longDay(last.on)} with concerns on record and no analysis written.`,
    by: 'an analysis at a discussion',
    since: last.on,
    grounds: [`no_analysis:${last.on}`],
  }
}

function hasConcerns(file: CaseFile, discussion: DiscussionFacts): boolean {
  return (
    discussion.worriesWritten ||
    file.factors.some(({ code, notedOn }) => !noConcern.includes(code) && notedOn <= discussion.on) ||
    file.concerns.some(({ raisedOn }) => raisedOn <= discussion.on)
  )
}
