/** What the chair has spent so far, in whole seconds, and what is left. */
export interface Pace {
  /** Seconds on each case that has an outcome or was marked as not reached after being opened. */
  readonly spent: readonly number[]
  /**
   * Seconds on the case that is on the screen; null when that case is finished or none is shown.
   */
  readonly onCurrent: number | null
  /** Cases still without an outcome, without the one on the screen. */
  readonly waiting: number
}

/** Fewer finished cases than this say nothing about the rest. */
const enough = 2

/**
 * Seconds until the last case is finished at the average so far, or null while fewer than two cases
 * are finished or none is left. A case that is quicker than the average so far does not move the
 * figure; one that takes longer pushes it out.
 */
export function secondsLeft({ spent, onCurrent, waiting }: Pace): number | null {
  if (spent.length < enough) return null
  if (waiting === 0 && onCurrent === null) return null
  const average = spent.reduce((sum, seconds) => sum + seconds, 0) / spent.length
  const current = onCurrent === null ? 0 : Math.max(0, average - onCurrent)
  return Math.round(current + average * waiting)
}

/** `2:14` from seconds; hours when there are any. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const tail = String(rest).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}
