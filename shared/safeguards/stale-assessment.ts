import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { type CaseFile, type EventFacts, latestEvent } from '../case-file/case-file.ts'
import { isWatched, later } from '../case-file/state.ts'
import { pregnancyStart } from '../case-file/this-pregnancy.ts'
import { type EventKind, eventKinds } from '../events/kinds.ts'
import type { Outcome } from '../meetings/outcomes.ts'
import { counted } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { finding, latestOf, type Part } from './parts.ts'

/**
 * The assessment that decisions rest on is not one of this pregnancy, was done for a sibling, was
 * over twelve weeks old at the decision, or is older than something significant that happened
 * since. Amber on the record; red once a decision rests on it. Briefing, learning point 3;
 * Bradford: each pregnancy needs a new assessment.
 */
export const staleAssessment: Safeguard = {
  code: 'stale-assessment',
  lesson: 'Learning point 3: the assessment relied completely on one done three months earlier about the older children.',
  seesEarlier: true,
  check(input) {
    const { file, today } = input
    if (!isWatched(file)) return null
    const assessment = latestEvent(file, ['assessment_completed', 'parenting_assessment_completed'], today)
    if (assessment === undefined) return null
    const decidedOn = latestDecision(file, latestOf(assessment.on, pregnancyStart(file)), today)
    const of = { assessment, decidedOn, workOn: workOf(assessment) }
    return finding(notOfThisPregnancy(input, of), tooOld(input, of), overtaken(input, of))
  },
}

interface Resting {
  readonly assessment: EventFacts
  /** The latest decision of this pregnancy since the assessment. */
  readonly decidedOn: IsoDay | null
  /** The day of the work it rests on. */
  readonly workOn: IsoDay
}

/**
 * Decisions that rest on an assessment; remaining under review, or asking for an assessment, does
 * not.
 */
const outcomes: readonly (Outcome | null)[] = [
  'no_further_action',
  'early_help',
  'child_in_need',
  'icpc',
  'legal_planning',
  'step_up',
  'step_down',
  'close',
]
const conferences: readonly EventKind[] = ['icpc', 'review_conference', 'legal_planning']

function latestDecision(file: CaseFile, from: IsoDay, today: IsoDay): IsoDay | null {
  const days = [
    ...file.discussions.filter(({ outcome }) => outcomes.includes(outcome)).map(({ on }) => on),
    ...file.events.filter(({ kind }) => conferences.includes(kind)).map(({ on }) => on),
  ].filter(on => on >= from && on <= today)
  return days.reduce<IsoDay | null>(later, null)
}

function workOf({ on, detail }: EventFacts): IsoDay {
  const restsOn = detail.restsOn === null || detail.restsOn === 'fresh' ? null : detail.restsOnDate
  return restsOn !== null && restsOn < on ? restsOn : on
}

const by = 'completing a fresh assessment for this pregnancy'
const rests = (decidedOn: IsoDay | null) => (decidedOn === null ? '' : ` The decision of ${longDay(decidedOn)} rests on it.`)

function notOfThisPregnancy({ file, today }: SafeguardInput, { assessment, decidedOn, workOn }: Resting): Part | null {
  const start = pregnancyStart(file)
  const beforeLmp = start <= today && workOn < start
  const { restsOn, restsOnDate } = assessment.detail
  const sibling = restsOn === 'sibling'
  if (!sibling && restsOn !== 'earlier' && !beforeLmp) return null
  const from = restsOnDate === null && !beforeLmp ? '' : ` of ${longDay(restsOnDate ?? workOn)}`
  const itself = beforeLmp && workOn === assessment.on
  const earlier = itself ? 'is from before this pregnancy' : `rests on an assessment${from}, from before this pregnancy`
  const what = sibling ? `rests on an assessment${from} done for a sibling` : earlier
  return {
    level: decidedOn === null ? 'amber' : 'red',
    sentence: `The assessment completed on ${longDay(assessment.on)} ${what}.${rests(decidedOn)}`,
    by,
    since: latestOf(assessment.on, file.receivedOn),
    grounds: [sibling ? `sibling:${assessment.on}` : `earlier:${assessment.on}`, ...(decidedOn === null ? [] : [`decided:${decidedOn}`])],
  }
}

function tooOld({ file, thresholds }: SafeguardInput, { decidedOn, workOn }: Resting): Part | null {
  if (decidedOn === null) return null
  const days = daysBetween(workOn, decidedOn)
  if (days <= thresholds.staleAssessmentWeeks * 7) return null
  const age = [counted(Math.floor(days / 7), 'week'), ...(days % 7 === 0 ? [] : [counted(days % 7, 'day')])].join(' ')
  return {
    level: 'amber',
    sentence: `The decision of ${longDay(decidedOn)} rests on work of ${longDay(workOn)}, then ${age} old, standard ${thresholds.staleAssessmentWeeks} weeks.`,
    by,
    since: latestOf(decidedOn, file.receivedOn),
    grounds: [`old:${decidedOn}`],
  }
}

function overtaken({ file, today }: SafeguardInput, { decidedOn, workOn }: Resting): Part | null {
  const newer = file.events.filter(({ kind, on }) => kind === 'significant_event' && on > workOn && on <= today)
  const [first] = newer
  const last = newer.at(-1)
  if (first === undefined || last === undefined) return null
  const decidedSince = decidedOn !== null && decidedOn >= first.on
  const answers: Readonly<Record<string, string>> = eventKinds.significant_event.answers
  const what = (answers[last.detail.answer ?? 'other'] ?? eventKinds.significant_event.words).toLowerCase()
  return {
    level: decidedSince ? 'red' : 'amber',
    sentence: `The work of ${longDay(workOn)} that the assessment rests on is older than what happened on ${longDay(last.on)} (${what}).${decidedSince ? rests(decidedOn) : ''}`,
    by,
    since: latestOf(first.on, file.receivedOn),
    grounds: [...newer.map(({ on }) => `event:${on}`), ...(decidedSince ? [`decided:${decidedOn}`] : [])],
  }
}
