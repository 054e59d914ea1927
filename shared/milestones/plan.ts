import type { IsoDay } from '../calendar/day.ts'
import { type CaseFile, latestEvent } from '../case-file/case-file.ts'

/**
 * The day of the initial conference that made the plan; null where none has. One that ended without
 * a plan starts no clock.
 */
export function planMadeOn(file: CaseFile, today: IsoDay): IsoDay | null {
  return file.events.find(({ kind, on, detail }) => kind === 'icpc' && on <= today && detail.answer === 'plan')?.on ?? null
}

/** The last conference made or kept the plan. */
export function planInForce(file: CaseFile, today: IsoDay): boolean {
  const answer = latestEvent(file, ['icpc', 'review_conference'], today)?.detail.answer
  return answer === 'plan' || answer === 'continues'
}
