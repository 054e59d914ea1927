import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import type { Concern, Disagreement } from '../../shared/family/model.ts'
import type { Thresholds } from '../../shared/safeguards/thresholds.ts'
import { counted } from '../../shared/words.ts'

/** How long something waits, against its standard. */
export interface Clock {
  readonly isLate: boolean
  readonly words: string
}

export interface ClockInput {
  readonly today: IsoDay
  readonly thresholds: Thresholds
  /** Working days between two days; null while the bank holidays are read. */
  readonly workingDays: ((from: IsoDay, to: IsoDay) => number) | null
}

/** A relative’s concern without a response: `6 working days, standard 5` (learning point 1). */
export function concernClock({ raisedOn }: Pick<Concern, 'raisedOn'>, { today, thresholds, workingDays }: ClockInput): Clock | null {
  return inWorkingDays(raisedOn, today, thresholds.concernWorkingDays, workingDays)
}

/**
 * An open disagreement at its stage: hours if urgent, working days otherwise (Cheshire East,
 * Hertfordshire).
 */
export function disagreementClock(
  { urgent, stageSince }: Pick<Disagreement, 'urgent' | 'stageSince'>,
  { today, thresholds, workingDays }: ClockInput,
): Clock | null {
  if (!urgent) return inWorkingDays(stageSince, today, thresholds.disagreementWorkingDays, workingDays)
  const days = daysBetween(stageSince, today)
  const allowed = thresholds.urgentDisagreementDays
  return { isLate: days >= allowed, words: `${many(days, 'day')}, standard ${allowed * 24} hours` }
}

function inWorkingDays(since: IsoDay, today: IsoDay, allowed: number, between: ClockInput['workingDays']): Clock | null {
  if (between === null) return null
  const days = between(since, today)
  return { isLate: days > allowed, words: `${many(days, 'working day')}, standard ${allowed}` }
}

function many(count: number, what: string): string {
  return counted(count, what)
}
