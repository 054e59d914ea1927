import { daysBetween } from '../calendar/day.ts'
import type { DueChange } from '../tracking/model.ts'
import { type Milestone, milestoneCodes } from './model.ts'

/**
 * What moves between two reckonings, of the milestones that are still to be met; in the order they
 * come. Shown before a new EDD or protocol is accepted.
 */
export function changesOf(before: readonly Milestone[], after: readonly Milestone[]): DueChange[] {
  return milestoneCodes.flatMap((code): DueChange[] => {
    const from = open(before, code)
    const to = open(after, code)
    if (from === to) return []
    return [{ code, from, to, days: from === null || to === null ? null : daysBetween(from, to) }]
  })
}

function open(milestones: readonly Milestone[], code: Milestone['code']): string | null {
  const found = milestones.find(one => one.code === code)
  return found === undefined || found.state === 'met' || found.state === 'met_late' || found.state === 'moot' ? null : found.dueOn
}
