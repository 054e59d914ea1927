import type { Nation } from '../access/model.ts'
import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationOn, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import type { CaseFile } from '../referrals/case-file.ts'
import { bornBy, hasEnded } from '../safeguards/state.ts'
import { anchorWords, type Place, resolve } from './anchors.ts'
import { holds } from './conditions.ts'
import { metBy } from './met.ts'
import { type Anchor, type Milestone, type MilestoneCode, type MilestoneRule, type MilestoneState, milestoneCodes, type Protocol } from './model.ts'

export interface DueFigures {
  readonly protocol: Protocol
  /** Whose bank holidays count. */
  readonly nation: Nation
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
 * The milestones of one referral on a day, in the order they come (domain, section 3). One that does not apply, or that cannot be placed because no EDD
 * is known, is left out. A referral too late for a gestation gets a compressed day: so many days from receipt, never after the EDD. Nothing is due or
 * late once the pregnancy ended or the referral is closed.
 */
export function milestonesOf(file: CaseFile, today: IsoDay, figures: DueFigures): Milestone[] {
  return [...figures.protocol.rules]
    .sort((one, other) => milestoneCodes.indexOf(one.code) - milestoneCodes.indexOf(other.code))
    .flatMap(rule => {
      const milestone = holds(rule.applies, file, today) ? place(rule, file, today, figures) : null
      return milestone === null ? [] : [milestone]
    })
}

function place(rule: MilestoneRule, file: CaseFile, today: IsoDay, { protocol, nation, meetingIntervalDays }: DueFigures): Milestone | null {
  const earlier = rule.movesWithPrematurity && mayComeEarly(file) ? protocol.prematurityWeeks * 7 : 0
  const here = { file, edd: file.edd, today, nation, meetingIntervalDays, earlier }
  const due = dueDay(rule, rule.due, here, protocol.compressedDays)
  if (due === null) return null
  const original = file.firstDue[rule.code] ?? dueDay(rule, rule.due, { ...here, edd: file.firstEdd ?? file.edd }, protocol.compressedDays)?.on ?? due.on
  const red = rule.red === null ? due.on : (dueDay(rule, [rule.red], here, protocol.compressedDays)?.on ?? due.on)
  const amber = rule.amber === null || due.compressed ? null : resolve(rule.amber, here)
  const stop = rule.stop === null ? null : resolve(rule.stop, here)
  const met = metBy(rule.code, file, today)
  const state = stateOf(rule.code, file, today, { dueOn: due.on, amberOn: amber, met })
  const placed = {
    code: rule.code,
    state,
    originalDueOn: original,
    dueOn: due.on,
    redOn: red > due.on ? red : due.on,
    compressed: due.compressed,
    metOn: met?.on ?? null,
    pastStop: stop !== null && (met === null ? today : (met.on ?? stop)) > stop,
    standard: standardWords(rule, due, protocol.compressedDays, earlier),
  }
  return { ...placed, sentence: sentenceOf(placed, file, today) }
}

interface Due {
  readonly on: IsoDay
  readonly compressed: boolean
  /** The anchor that gave the day. */
  readonly anchor: Anchor
}

/** The earliest of the anchors that can be placed, each gestation compressed for a late referral. */
function dueDay(rule: MilestoneRule, anchors: readonly Anchor[], place: Place, compressedDays: number): Due | null {
  const days = anchors.flatMap((anchor): Due[] => {
    const on = resolve(anchor, place)
    if (on === null) return []
    const canCompress = rule.compressible && anchor.from === 'gestation'
    return [canCompress ? compress(on, anchor, place, compressedDays) : { on, compressed: false, anchor }]
  })
  return days.reduce<Due | null>((first, one) => (first === null || one.on < first.on ? one : first), null)
}

/** Not before so many days from receipt; not after the EDD, unless the referral itself came after it. */
function compress(on: IsoDay, anchor: Anchor, { file, edd }: Place, compressedDays: number): Due {
  const soonest = addDays(file.receivedOn, compressedDays)
  if (on >= soonest) return { on, compressed: false, anchor }
  const latest = edd !== null && edd > file.receivedOn ? edd : file.receivedOn
  const capped = soonest > latest ? latest : soonest
  return capped > on ? { on: capped, compressed: true, anchor } : { on, compressed: false, anchor }
}

/** Twins, an earlier preterm birth, or substance misuse (domain, section 4, prematurity). */
function mayComeEarly({ numberExpected, factors }: CaseFile): boolean {
  return numberExpected > 1 || factors.some(({ code }) => code === 'PRETERM' || code === '1B' || code === '2B')
}

function stateOf(
  code: MilestoneCode,
  file: CaseFile,
  today: IsoDay,
  at: { readonly dueOn: IsoDay; readonly amberOn: IsoDay | null; readonly met: { readonly on: IsoDay | null } | null },
): MilestoneState {
  if (at.met !== null) return at.met.on !== null && at.met.on > at.dueOn ? 'met_late' : 'met'
  if (file.status !== 'open' || hasEnded(file)) return 'moot'
  if (bornBy(file, today) !== null && beforeBirth.includes(code)) return 'moot'
  if (today > at.dueOn) return 'late'
  return at.amberOn !== null && today >= at.amberOn ? 'amber' : 'due'
}

function standardWords(rule: MilestoneRule, due: Due, compressedDays: number, earlier: number): string {
  const words = due.anchor.from === 'gestation' ? anchorWords(moved(due.anchor, earlier)) : anchorWords(due.anchor)
  const why = earlier > 0 && due.anchor.from === 'gestation' ? `, ${earlier / 7} weeks earlier because the birth may come early` : ''
  return due.compressed ? `${compressedDays} days from receipt, because it came too late for ${words}` : `${words}${why}`
}

function moved(anchor: Extract<Anchor, { from: 'gestation' }>, earlier: number): Anchor {
  const days = Math.max(0, anchor.weeks * 7 + anchor.days - earlier)
  return { ...anchor, weeks: Math.floor(days / 7), days: days % 7 }
}

function sentenceOf(one: Omit<Milestone, 'sentence'>, file: CaseFile, today: IsoDay): string {
  const at = (on: IsoDay) => {
    const gestation = file.edd === null || (file.bornOn !== null && on > file.bornOn) ? null : gestationOn(file.edd, on)
    return `${longDay(on)}${gestation === null ? '' : ` at ${gestation}`}`
  }
  const was = one.originalDueOn === one.dueOn ? '' : ` First due ${longDay(one.originalDueOn)}.`
  switch (one.state) {
    case 'met':
      return one.metOn === null ? 'Written.' : `${at(one.metOn)}, in time: due ${longDay(one.dueOn)}.${was}`
    case 'met_late':
      return `${at(one.metOn ?? one.dueOn)}, ${span(daysBetween(one.dueOn, one.metOn ?? one.dueOn))} after the due day ${longDay(one.dueOn)}.${was}`
    case 'late':
      return `Due ${at(one.dueOn)}; ${span(daysBetween(one.dueOn, today))} late.${was}`
    case 'amber':
    case 'due':
      return `Due ${at(one.dueOn)}${one.dueOn === today ? ', today' : `, in ${span(daysBetween(today, one.dueOn))}`}.${was}`
    case 'moot':
      return 'Not wanted any more.'
  }
}

/** `5 days`, `9 weeks 4 days`. */
function span(days: number): string {
  if (days < 21) return counted(days, 'day')
  const [weeks = '0', rest = '0'] = weeksAndDays(days).split('+')
  return `${counted(Number(weeks), 'week')}${rest === '0' ? '' : ` ${counted(Number(rest), 'day')}`}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
