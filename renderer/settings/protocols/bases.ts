import { startWords } from '../../../shared/milestones/anchor-words.ts'
import type { AnchorEvent } from '../../../shared/milestones/anchors.ts'
import { isNeverDue } from '../../../shared/milestones/met-events.ts'
import type { Anchor, MilestoneCode } from '../../../shared/milestones/model.ts'
import { capitalised } from '../../../shared/words.ts'
import type { Option } from '../../ui/select.tsx'

/** What a day is counted from: a gestation, the birth, or an event. */
export type Basis = 'gestation' | 'birth' | AnchorEvent

/**
 * Events that procedures count from; those of the record that are no step of the work are not
 * offered.
 */
const events: readonly AnchorEvent[] = [
  'received',
  'discussed',
  'referral_decision',
  'allocated',
  'planning_meeting',
  'strategy_discussion',
  's47_completed',
  'assessment_started',
  'assessment_completed',
  'legal_planning',
  'icpc',
  'core_group',
  'birth_plan_agreed',
  'first_review',
]

export function basisOf(anchor: Anchor): Basis {
  return anchor.from === 'event' ? anchor.event : anchor.from
}

/**
 * What a day of this milestone can be counted from; never from what meets it. The one it is counted
 * from now is among them.
 */
export function basesFor(code: MilestoneCode, now: Anchor): Option<Basis>[] {
  const current = basisOf(now)
  const offered: readonly Basis[] = ['gestation', ...events.filter(event => !isNeverDue(code, after(event))), 'birth']
  const all = offered.includes(current) ? offered : [...offered, current]
  return all.map(value => ({ value, label: basisWords(value) }))
}

/**
 * The same day counted from something else. What cannot be carried over is left empty, to be filled
 * in: no figure is made up.
 */
export function countedFrom(basis: Basis, anchor: Anchor): Anchor {
  if (basis === basisOf(anchor)) return anchor
  if (basis === 'gestation') return { from: 'gestation', weeks: Number.NaN, days: 0 }
  const { count, unit } = anchor.from === 'gestation' ? ({ count: Number.NaN, unit: 'calendar_days' } as const) : anchor
  if (basis === 'birth') return { from: 'birth', count, unit: unit === 'meetings' ? 'calendar_days' : unit }
  return { from: 'event', event: basis, count, unit }
}

function basisWords(basis: Basis): string {
  if (basis === 'gestation') return 'A gestation'
  const words = startWords(basis === 'birth' ? { from: 'birth', count: 0, unit: 'calendar_days' } : after(basis))
  return capitalised(words)
}

function after(event: AnchorEvent): Extract<Anchor, { from: 'event' }> {
  return { from: 'event', event, count: 0, unit: 'calendar_days' }
}
