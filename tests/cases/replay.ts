import { addDays, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationOn } from '../../shared/calendar/gestation.ts'
import { milestonesOf } from '../../shared/milestones/due.ts'
import { earlierDaysOf } from '../../shared/milestones/gestations.ts'
import { england } from '../../shared/milestones/protocols/england.ts'
import { checkSafeguards } from '../../shared/safeguards/all.ts'
import type { Level, SafeguardCode } from '../../shared/safeguards/model.ts'
import { isHigher } from '../../shared/safeguards/parts.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'
import { asKnownOn, type Timeline } from './timeline.ts'

/** A level that a safeguard reached for the first time. */
export interface Fired {
  readonly code: SafeguardCode
  readonly level: Level
  readonly on: IsoDay
  /** Gestation that day, or days after the birth. */
  readonly when: string
  /** Whole weeks before the harm. */
  readonly weeksBefore: number
  readonly sentence: string
}

/**
 * Every day from the receipt to the day before the harm, as the lead would have opened the register
 * on it, with the protocol England default and nobody answering: each safeguard on the first day of
 * each level, lower levels before higher ones.
 */
export function replay(timeline: Timeline): Fired[] {
  const fired: Fired[] = []
  const highest = new Map<SafeguardCode, Level>()
  for (let on = timeline.receivedOn; on < timeline.harm.on; on = addDays(on, 1)) {
    for (const { code, level, sentence } of raisedOn(timeline, on)) {
      const before = highest.get(code)
      if (before !== undefined && !isHigher(level, before)) continue
      highest.set(code, level)
      const weeksBefore = Math.floor(daysBetween(on, timeline.harm.on) / 7)
      fired.push({ code, level, on, when: whenOf(timeline, on), weeksBefore, sentence })
    }
  }
  return fired
}

export function raisedOn(timeline: Timeline, today: IsoDay) {
  const file = asKnownOn(timeline, today)
  const nation = 'england'
  const milestones = milestonesOf(file, today, { protocol: england, nation, meetingIntervalDays: 7 })
  const earlierDays = earlierDaysOf(file, today, england)
  return checkSafeguards({ file, today, thresholds: defaultThresholds, milestones, nation, earlierDays }, [])
}

function whenOf(timeline: Timeline, on: IsoDay): string {
  const { bornOn } = asKnownOn(timeline, on)
  if (bornOn === null) return gestationOn(timeline.edd, on) ?? ''
  return on === bornOn ? `birth, ${gestationOn(timeline.edd, on)}` : `${daysBetween(bornOn, on)} days old`
}
