import type { IsoDay } from '../calendar/day.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { bornBy, hasEnded, later } from '../case-file/state.ts'
import { ofThisPregnancy } from '../case-file/this-pregnancy.ts'
import type { Calendar } from './anchors.ts'
import { holds } from './conditions.ts'
import { type Due, dueOf, limitOf, type Reckonings, reckon } from './due-day.ts'
import { type Met, metBy } from './met.ts'
import { type Milestone, type MilestoneCode, type MilestoneRule, type MilestoneState, milestoneCodes, type Protocol } from './model.ts'
import { laterReviews } from './reviews.ts'
import { type Facts, sentenceOf, standardOf } from './words.ts'

export interface DueFigures {
  readonly protocol: Protocol
  /** Whose bank holidays count. */
  readonly nation: Calendar['nation']
  readonly meetingIntervalDays: number
}

/** Milestones of the pregnancy: once the baby is born, those not met are wanted no more. */
const beforeBirth: readonly MilestoneCode[] = [
  'booking',
  'planning',
  'assessment_started',
  'born_tonight',
  'birth_plan',
  'birth_plan_to_parents',
  'birth_plan_shared',
  'assessment_finished',
  'papers',
]

/**
 * The milestones of one referral on a day, in the order they come (docs/domain.md, section 3). One
 * that does not apply is left out unless it was met, and so is one that cannot be placed: a
 * gestation without an EDD, a day after an event that has not happened. A referral that came too
 * late for a gestation gets a compressed day. Nothing is due or late once the pregnancy ended or
 * the referral is closed.
 */
export function milestonesOf(given: CaseFile, today: IsoDay, { protocol, nation, meetingIntervalDays }: DueFigures): Milestone[] {
  const file = ofThisPregnancy(given, today)
  const calendar: Calendar = { today, nation, meetingIntervalDays }
  const reckonings = reckon(file, calendar, protocol)
  const milestones: Milestone[] = []
  for (const rule of inOrder(protocol)) {
    const met = metBy(rule.code, file, today)
    const applies = holds(rule.applies, file, today)
    if (!applies && met === null) continue
    if (rule.code === 'later_review') {
      milestones.push(...laterReviews(rule, file, calendar, applies))
      continue
    }
    const due = dueOf(rule, file, calendar, reckonings.now)
    if (due !== null) milestones.push(place(rule, due, met, { file, calendar, protocol, reckonings }))
  }
  return milestones
}

interface Case {
  readonly file: CaseFile
  readonly calendar: Calendar
  readonly protocol: Protocol
  readonly reckonings: Reckonings
}

function place(rule: MilestoneRule, due: Due, met: Met | null, { file, calendar, protocol, reckonings }: Case): Milestone {
  const { today, meetingIntervalDays } = calendar
  const { now } = reckonings
  // A compressed day stands alone: an amber or a last day before the referral came would say
  // nothing.
  const amberOn = due.compressed ? null : limitOf(rule.amber, 'plain', rule, file, calendar, now)
  const stop = limitOf(rule.stop, 'plain', rule, file, calendar, now)
  const facts: Facts = {
    code: rule.code,
    state: stateOf(rule.code, file, today, { dueOn: due.on, amberOn, met }),
    originalDueOn: originalOf(rule, file, calendar, reckonings) ?? due.on,
    dueOn: due.on,
    amberOn,
    redOn: later(limitOf(rule.red, 'compressed', rule, file, calendar, now), due.on),
    compressed: due.compressed,
    metOn: met?.on ?? null,
    pastStop: stop !== null && isPast(met, today, due.compressed ? later(due.on, stop) : stop),
  }
  const earlier = rule.movesWithPrematurity ? (now?.pregnancy.earlier ?? 0) : 0
  return {
    ...facts,
    standard: standardOf(rule, due, protocol, { earlier, meetingIntervalDays }),
    sentence: sentenceOf(facts, file, today),
  }
}

/**
 * The first due day given: as it was written down, or as it follows from what was known at receipt.
 * Null where it is the one that holds.
 */
function originalOf(rule: MilestoneRule, file: CaseFile, calendar: Calendar, { now, first }: Reckonings): IsoDay | null {
  if (rule.code === 'pre_discharge') return null
  const kept = file.firstDue[rule.code]
  if (kept !== undefined) return kept
  if (rule.motherUnfit !== undefined) return dueOf({ ...rule, motherUnfit: undefined }, file, calendar, first ?? now)?.on ?? null
  return first === null ? null : (dueOf(rule, file, calendar, first)?.on ?? null)
}

function isPast(met: Met | null, today: IsoDay, stop: IsoDay): boolean {
  const on = met === null ? today : met.on
  return on !== null && on > stop
}

function stateOf(
  code: MilestoneCode,
  file: CaseFile,
  today: IsoDay,
  { dueOn, amberOn, met }: { readonly dueOn: IsoDay; readonly amberOn: IsoDay | null; readonly met: Met | null },
): MilestoneState {
  if (met !== null) return met.on !== null && met.on > dueOn ? 'met_late' : 'met'
  if (file.status !== 'open' || hasEnded(file)) return 'moot'
  if (beforeBirth.includes(code) && bornBy(file, today) !== null) return 'moot'
  if (today > dueOn) return 'late'
  return amberOn !== null && today >= amberOn ? 'amber' : 'due'
}

/** Rules in the order of the milestones; put in order once a protocol. */
const ordered = new WeakMap<Protocol, readonly MilestoneRule[]>()

function inOrder(protocol: Protocol): readonly MilestoneRule[] {
  const known = ordered.get(protocol)
  if (known !== undefined) return known
  const rules = [...protocol.rules].sort((one, other) => milestoneCodes.indexOf(one.code) - milestoneCodes.indexOf(other.code))
  ordered.set(protocol, rules)
  return rules
}
