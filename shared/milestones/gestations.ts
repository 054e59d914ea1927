import { addDays, type IsoDay } from '../calendar/day.ts'
import { dayOfGestation } from '../calendar/gestation.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { earlier, later } from '../case-file/state.ts'
import type { GestationAnchor } from './anchors.ts'
import type { MilestoneCode, MilestoneRule, Protocol } from './model.ts'

/** Where a gestation lies for one referral. */
export interface Placed {
  readonly on: IsoDay
  /** The referral came too late for it and got another day. */
  readonly compressed: boolean
}

/** The EDD to count with, and what moves a gestation. */
export interface Pregnancy {
  readonly edd: IsoDay
  readonly receivedOn: IsoDay
  /** Days by which targets come earlier because the birth may. */
  readonly earlier: number
  readonly compressedDays: number
  readonly meetingIntervalDays: number
}

/**
 * The due gestations of a protocol as days. A later gestation never falls due before an earlier
 * one, however a copied protocol sets its figures: where one moves with prematurity or is
 * compressed and the next is not, the next waits for it. The one exception is the line *if born
 * tonight*, which waits for nothing that is compressed.
 */
export function placeGestations(protocol: Protocol, pregnancy: Pregnancy): ReadonlyMap<GestationAnchor, Placed> {
  const placed = new Map<GestationAnchor, Placed>()
  let last: IsoDay = ''
  let lastPlain: IsoDay = ''
  for (const { anchor, rule } of inOrder(protocol)) {
    const own = placeGestation(anchor, rule, pregnancy)
    const on = later(isTonight(rule.code) ? lastPlain : last, own.on)
    placed.set(anchor, on === own.on ? own : { on, compressed: own.compressed })
    if (!own.compressed) lastPlain = later(lastPlain, own.on)
    if (!isTonight(rule.code) || !own.compressed) last = later(last, on)
  }
  return placed
}

/**
 * One gestation as a day. For a referral that came too late for it, so many days from receipt:
 * never before the receipt, and not after the EDD unless the referral itself came after it. The
 * line *if born tonight* cannot wait so long: it is written at the next meeting.
 */
export function placeGestation(anchor: GestationAnchor, rule: MilestoneRule, pregnancy: Pregnancy): Placed {
  const { edd, receivedOn } = pregnancy
  const on = movedGestation(anchor, rule, pregnancy)
  if (!rule.compressible) return { on, compressed: false }
  const days = isTonight(rule.code) ? Math.min(pregnancy.compressedDays, pregnancy.meetingIntervalDays) : pregnancy.compressedDays
  const soonest = addDays(receivedOn, days)
  if (on >= soonest) return { on, compressed: false }
  const capped = earlier(soonest, later(edd, receivedOn))
  return capped > on ? { on: capped, compressed: true } : { on, compressed: false }
}

/** A gestation as a day, earlier where the birth may come early. */
export function movedGestation({ weeks, days }: GestationAnchor, rule: MilestoneRule, { edd, earlier }: Pregnancy): IsoDay {
  return dayOfGestation(edd, weeks, days - (rule.movesWithPrematurity ? earlier : 0))
}

export function isTonight(code: MilestoneCode): boolean {
  return code === 'born_tonight'
}

/** Days by which targets come earlier for this referral, as known by a day. */
export function earlierDaysOf(file: CaseFile, by: IsoDay, { prematurityWeeks }: Protocol): number {
  return mayComeEarly(file, by) ? prematurityWeeks * 7 : 0
}

/**
 * Twins, an earlier preterm birth, or alcohol or drug misuse of a parent, as known by a day
 * (docs/domain.md, section 4, prematurity).
 */
function mayComeEarly({ numberExpected, factors }: CaseFile, by: IsoDay): boolean {
  return numberExpected > 1 || factors.some(({ code, notedOn }) => notedOn <= by && (code === 'PRETERM' || code === '1B' || code === '2B'))
}

interface Target {
  readonly anchor: GestationAnchor
  readonly rule: MilestoneRule
}

/** Protocols do not change, so their targets are put in order once. */
const ordered = new WeakMap<Protocol, readonly Target[]>()

function inOrder(protocol: Protocol): readonly Target[] {
  const known = ordered.get(protocol)
  if (known !== undefined) return known
  const targets = protocol.rules
    .flatMap(rule => rule.due.flatMap((anchor): Target[] => (anchor.from === 'gestation' ? [{ anchor, rule }] : [])))
    .sort((one, other) => nominal(one.anchor) - nominal(other.anchor))
  ordered.set(protocol, targets)
  return targets
}

function nominal({ weeks, days }: GestationAnchor): number {
  return weeks * 7 + days
}
