import { addDays, type IsoDay } from '../calendar/day.ts'
import { type CaseFile, latestEvent } from '../case-file/case-file.ts'
import { bornBy, standingDecision } from '../case-file/state.ts'
import { type Calendar, type CountedAnchor, countedDay, type GestationAnchor } from './anchors.ts'
import { holds } from './conditions.ts'
import { earlierDaysOf, movedGestation, type Placed, type Pregnancy, placeGestation, placeGestations } from './gestations.ts'
import { metBy } from './met.ts'
import type { Anchor, MilestoneRule, Protocol } from './model.ts'
import { planMadeOn } from './plan.ts'

/** Every gestation of a protocol as a day, with one EDD. */
export interface Reckoning {
  readonly pregnancy: Pregnancy
  readonly placed: ReadonlyMap<GestationAnchor, Placed>
}

export interface Reckonings {
  /** With the EDD in force and what is known today; null without an EDD. */
  readonly now: Reckoning | null
  /** With the first EDD and what was known at receipt, where that gives other days. */
  readonly first: Reckoning | null
}

export function reckon(file: CaseFile, calendar: Calendar, protocol: Protocol): Reckonings {
  const now = pregnancyOf(file, file.edd, calendar.today, calendar, protocol)
  const first = pregnancyOf(file, file.firstEdd ?? file.edd, file.receivedOn, calendar, protocol)
  const same = now?.edd === first?.edd && now?.earlier === first?.earlier
  const place = (pregnancy: Pregnancy | null) => (pregnancy === null ? null : { pregnancy, placed: placeGestations(protocol, pregnancy) })
  return { now: place(now), first: same ? null : place(first) }
}

function pregnancyOf(file: CaseFile, edd: IsoDay | null, knownBy: IsoDay, calendar: Calendar, protocol: Protocol): Pregnancy | null {
  if (edd === null) return null
  const earlier = earlierDaysOf(file, knownBy, protocol)
  const { receivedOn } = file
  return { edd, receivedOn, earlier, compressedDays: protocol.compressedDays, meetingIntervalDays: calendar.meetingIntervalDays }
}

export interface Due {
  readonly on: IsoDay
  readonly compressed: boolean
  /** Decided on after the birth, when its gestation had long passed: counted from that decision. */
  readonly afterBirth?: true
  /** The anchor that gave the day. */
  readonly anchor: Anchor
}

/** The earliest of a rule's anchors that can be placed; null where none can. */
export function dueOf(rule: MilestoneRule, file: CaseFile, calendar: Calendar, reckoning: Reckoning | null): Due | null {
  const born = rule.due.some(({ from }) => from === 'birth') ? bornBy(file, calendar.today) : null
  const decidedOn = decidedAfterBirth(rule, file, calendar.today)
  const late = (anchor: GestationAnchor): Due | null =>
    decidedOn === null || reckoning === null
      ? null
      : { on: addDays(decidedOn, reckoning.pregnancy.compressedDays), compressed: true, afterBirth: true, anchor }
  let earliest: Due | null = null
  for (const anchor of anchorsOf(rule, file, calendar.today, born)) {
    const due = anchor.from === 'gestation' ? (late(anchor) ?? gestationDue(anchor, reckoning)) : countedDue(anchor, file, calendar)
    // What follows a birth is not owed before it: three months from an early conference was a
    // review of the pregnancy.
    if (due === null || (born !== null && due.on < born)) continue
    if (earliest === null || due.on < earliest.on) earliest = due
  }
  return rule.code === 'pre_discharge' && earliest !== null ? beforeDischarge(earliest, file, calendar.today) : earliest
}

/**
 * The day after the birth on which a conference or legal planning was first decided on; null
 * else.
 */
function decidedAfterBirth({ applies }: MilestoneRule, file: CaseFile, today: IsoDay): IsoDay | null {
  const outcome = applies === 's47_substantiated' ? 'icpc' : applies === 'previous_removal_or_proceedings' ? 'legal_planning' : null
  const born = outcome === null ? null : bornBy(file, today)
  if (outcome === null || born === null || holds(applies, file, born)) return null
  const on = standingDecision(file, outcome, today) ?? latestEvent(file, ['s47_completed'], today)?.on ?? null
  return on !== null && on >= born ? on : null
}

/**
 * A plan made after the birth is first reviewed from its conference: there was nothing to review
 * before. Later where the mother cannot attend.
 */
function anchorsOf(rule: MilestoneRule, file: CaseFile, today: IsoDay, born: IsoDay | null): readonly Anchor[] {
  if (rule.code !== 'first_review' || born === null) return rule.due
  const made = planMadeOn(file, today)
  const fromPlan = rule.due.filter(({ from }) => from === 'event')
  if (made !== null && made > born && fromPlan.length > 0) return fromPlan
  const { motherUnfit } = rule
  return motherUnfit !== undefined && isMotherUnfit(file, born, today)
    ? rule.due.map(anchor => (anchor.from === 'birth' ? motherUnfit : anchor))
    : rule.due
}

function isMotherUnfit(file: CaseFile, born: IsoDay, today: IsoDay): boolean {
  return file.events.some(({ kind, on }) => kind === 'mother_unfit' && on >= born && on <= today)
}

function gestationDue(anchor: GestationAnchor, reckoning: Reckoning | null): Due | null {
  const placed = reckoning?.placed.get(anchor)
  return placed === undefined ? null : { on: placed.on, compressed: placed.compressed, anchor }
}

function countedDue(anchor: CountedAnchor, file: CaseFile, calendar: Calendar): Due | null {
  const on = countedDay(anchor, file, calendar)
  return on === null ? null : { on, compressed: false, anchor }
}

/**
 * Before discharge, whenever that is: it is owed every day until the baby leaves, and late once the
 * baby has left without it.
 */
function beforeDischarge(due: Due, file: CaseFile, today: IsoDay): Due {
  const left = file.dischargedOn !== null && file.dischargedOn <= today ? file.dischargedOn : null
  if (left !== null) return { ...due, on: left }
  const until = metBy('pre_discharge', file, today)?.on ?? today
  return until > due.on ? { ...due, on: until } : due
}

/** The day of an amber, red or stop anchor; `compressed`: as the due day is for a late referral. */
export function limitOf(
  anchor: Anchor | null,
  how: 'plain' | 'compressed',
  rule: MilestoneRule,
  file: CaseFile,
  calendar: Calendar,
  reckoning: Reckoning | null,
): IsoDay | null {
  if (anchor === null) return null
  if (anchor.from !== 'gestation') return countedDay(anchor, file, calendar)
  if (reckoning === null) return null
  const { pregnancy } = reckoning
  return how === 'plain' ? movedGestation(anchor, rule, pregnancy) : placeGestation(anchor, rule, pregnancy).on
}
