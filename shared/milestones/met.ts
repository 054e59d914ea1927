import type { IsoDay } from '../calendar/day.ts'
import type { EventKind } from '../events/kinds.ts'
import type { SharedWith } from '../events/model.ts'
import { type CaseFile, firstEvent } from '../referrals/case-file.ts'
import type { MilestoneCode } from './model.ts'

/** Everybody who has to have the birth plan (Birmingham and Solihull form). */
const planReaders: readonly SharedWith[] = ['maternity', 'out_of_hours', 'health_visitor', 'gp']

/** The event that meets a milestone, where it is simply the first of some kinds. */
const byEvent: Partial<Record<MilestoneCode, readonly EventKind[]>> = {
  planning: ['planning_meeting', 'strategy_discussion', 'icpc'],
  assessment_started: ['assessment_started', 'assessment_completed'],
  assessment_finished: ['assessment_completed'],
  legal_planning: ['legal_planning'],
  icpc: ['icpc'],
  core_group: ['core_group'],
  birth_plan: ['birth_plan_agreed'],
  papers: ['papers_to_solicitor'],
  birth_notified: ['birth_notified'],
  court_application: ['court_application'],
  pre_discharge: ['pre_discharge_meeting'],
  parenting_assessment: ['parenting_assessment_completed', 'assessment_completed'],
  first_review: ['first_review'],
  later_review: ['later_review'],
}

/** Whether and when a milestone was met by `today`. `on` null: met, and the day is not kept (the line for tonight). */
export function metBy(code: MilestoneCode, file: CaseFile, today: IsoDay): { readonly on: IsoDay | null } | null {
  switch (code) {
    case 'booking':
      return onDay(file.bookedOn)
    case 'referral':
      return { on: file.receivedOn }
    case 'decision':
      return onDay(earliest(firstEvent(file, ['referral_decision', 'allocated'], today)?.on, file.discussions.find(one => one.outcome !== null)?.on))
    case 'first_discussed':
      return onDay(file.discussions[0]?.on ?? null)
    case 'born_tonight':
      return file.bornTonightWritten ? { on: null } : null
    case 'birth_plan_to_parents':
      return onDay(file.events.find(event => event.kind === 'birth_plan_shared' && event.on <= today && event.detail.sharedWith.includes('parents'))?.on ?? null)
    case 'birth_plan_shared':
      return onDay(acknowledgedByAll(file, today))
    default:
      return onDay(firstEvent(file, byEvent[code] ?? [], today)?.on ?? null)
  }
}

function onDay(on: IsoDay | null): { readonly on: IsoDay } | null {
  return on === null ? null : { on }
}

function earliest(one: IsoDay | undefined, other: IsoDay | undefined): IsoDay | null {
  if (one === undefined || other === undefined) return one ?? other ?? null
  return one < other ? one : other
}

/** The day on which the last of them acknowledged the birth plan; null while somebody has not. */
function acknowledgedByAll(file: CaseFile, today: IsoDay): IsoDay | null {
  const days = planReaders.map(reader => {
    const answers = file.events.flatMap(({ kind, detail }) =>
      kind === 'birth_plan_shared' && detail.sharedWith.includes(reader) && detail.acknowledgedOn !== null && detail.acknowledgedOn <= today
        ? [detail.acknowledgedOn]
        : [],
    )
    return answers.sort()[0] ?? null
  })
  const known = days.filter(on => on !== null)
  return known.length < planReaders.length ? null : (known.sort().at(-1) ?? null)
}
