import { gestationDays } from '../calendar/gestation.ts'
import { type LegalStatus, openPlans } from '../family/model.ts'
import { firstEvent, latestEvent, type SiblingFacts } from '../referrals/case-file.ts'
import type { Safeguard } from './model.ts'
import { counted, finding, listed, moment } from './parts.ts'
import { bornBy, isWatched } from './state.ts'

/** Orders under which a child lives away from the parents for good. */
const placedElsewhere: readonly LegalStatus[] = ['special_guardianship', 'adoption']

/**
 * Another child joins a family with an open plan or earlier removals, and what that means for the family is not recorded. Red when an assessment was
 * completed without it, and from 36+0. Briefing, learning point 3: the impact of a third child in a vulnerable family was not taken into account.
 */
export const familyLoad: Safeguard = {
  code: 'family-load',
  lesson: 'Learning point 3: a missed opportunity to take into account the impact of a third child in a vulnerable family.',
  check({ file, today, thresholds }) {
    if (!isWatched(file)) return null
    const onPlans = file.siblings.filter(({ legalStatus }) => openPlans.includes(legalStatus))
    const removed = file.siblings.filter(sibling => !onPlans.includes(sibling) && wasRemoved(sibling))
    if (onPlans.length + removed.length === 0 || firstEvent(file, ['impact_recorded'], today) !== undefined) return null
    const assessments = ['assessment_completed', 'parenting_assessment_completed'] as const
    if (
      file.events.some(
        ({ kind, on, detail }) => isOneOf(kind, assessments) && on <= today && detail.covers.includes('impact_of_another_child'),
      )
    )
      return null

    const assessed = latestEvent(file, assessments, today) !== undefined
    const near =
      bornBy(file, today) !== null || (file.edd !== null && gestationDays(file.edd, today) >= thresholds.assessmentFinishWeeks * 7)
    const family = [
      ...(onPlans.length === 0 ? [] : [`${counted(onPlans.length, 'sibling')} on an open plan or order`]),
      ...(removed.length === 0 ? [] : [`${counted(removed.length, 'sibling')} removed earlier`]),
    ]
    return finding({
      level: assessed || near ? 'red' : 'amber',
      sentence: `${moment(file, today)}: ${listed(family)}, and the impact of another child on the family is not recorded${assessed ? ', nor covered by the completed assessment' : ''}.`,
      by: 'recording the impact of another child, or an assessment that covers it',
      since: file.receivedOn,
      grounds: [
        ...(onPlans.length === 0 ? [] : [`plans:${onPlans.length}`]),
        ...(removed.length === 0 ? [] : [`removed:${removed.length}`]),
        ...(assessed ? ['assessed'] : []),
        ...(near ? [`near:${thresholds.assessmentFinishWeeks}`] : []),
      ],
    })
  },
}

function wasRemoved({ past, legalStatus }: SiblingFacts): boolean {
  return past.includes('removed') || placedElsewhere.includes(legalStatus)
}

function isOneOf<T extends string>(code: string, codes: readonly T[]): boolean {
  return codes.some(one => one === code)
}
