import type { EventKind } from '../events/kinds.ts'
import type { AnchorEvent } from './anchors.ts'
import type { Anchor, MilestoneCode } from './model.ts'

/**
 * The events that meet a milestone, where the first of some kinds does. A conference also plans, a
 * finished assessment was also started.
 */
export const byEvent: Partial<Record<MilestoneCode, readonly EventKind[]>> = {
  planning: ['planning_meeting', 'strategy_discussion', 'icpc'],
  assessment_started: ['assessment_started', 'assessment_completed'],
  assessment_finished: ['assessment_completed'],
  legal_planning: ['legal_planning'],
  icpc: ['icpc'],
  birth_plan: ['birth_plan_agreed'],
  papers: ['papers_to_solicitor'],
  pre_discharge: ['pre_discharge_meeting'],
}

/** The same where more than the kind is asked. */
const byOther: Partial<Record<MilestoneCode, readonly AnchorEvent[]>> = {
  referral: ['received'],
  birth_notified: ['birth_notified'],
  court_application: ['court_application'],
  core_group: ['core_group'],
  parenting_assessment: ['parenting_assessment_completed'],
  decision: ['referral_decision', 'allocated'],
  first_discussed: ['discussed'],
  birth_plan_to_parents: ['birth_plan_shared'],
  birth_plan_shared: ['birth_plan_shared'],
  first_review: ['first_review'],
}

/**
 * Whether a day is counted from the very event that meets the milestone: it would come only once it
 * is not wanted any more.
 */
export function isNeverDue(code: MilestoneCode, anchor: Anchor): boolean {
  return anchor.from === 'event' && (byEvent[code] ?? byOther[code] ?? []).some(event => event === anchor.event)
}
