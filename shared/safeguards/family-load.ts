import { gestationDays } from '../calendar/gestation.ts'
import { firstEvent, latestEvent } from '../case-file/case-file.ts'
import { wasRemoved } from '../case-file/removed.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { openPlans } from '../family/codes.ts'
import { counted, listed } from '../words.ts'
import type { Safeguard } from './model.ts'
import { finding, latestOf, moment } from './parts.ts'

/**
 * Another child joins a family with an open plan or earlier removals, and what that means for the
 * family is not recorded. Red when an assessment was completed without it, and from 36+0. Briefing,
 * learning point 3: the impact of a third child in a vulnerable family was not taken into account.
 */
export const familyLoad: Safeguard = {
  code: 'family-load',
  lesson: 'Learning point 3: a missed opportunity to take into account the impact of a third child in a vulnerable family.',
  check({ file, today, thresholds }) {
    if (!isWatched(file)) return null
    const onPlans = file.siblings.filter(({ legalStatus }) => openPlans.includes(legalStatus))
    const removed = file.siblings.filter(sibling => !onPlans.includes(sibling) && wasRemoved(sibling))
    const noted = onPlans.length === 0 ? file.factors.find(({ code, notedOn }) => code === 'SIBLING_PLAN' && notedOn <= today) : undefined
    const none = onPlans.length + removed.length === 0 && noted === undefined
    if (none || firstEvent(file, ['impact_recorded'], today) !== undefined) return null
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
      ...(noted === undefined ? [] : ['a sibling on a plan or looked after, as noted']),
      ...(removed.length === 0 ? [] : [`${counted(removed.length, 'sibling')} removed earlier`]),
    ]
    return finding({
      level: assessed || near ? 'red' : 'amber',
      sentence: `${moment(file, today)}: ${listed(family)}, and the impact of another child on the family is not recorded${assessed ? ', nor covered by the completed assessment' : ''}.`,
      by: 'recording the impact of another child, or an assessment that covers it',
      since: noted === undefined || removed.length > 0 ? file.receivedOn : latestOf(file.receivedOn, noted.notedOn),
      grounds: [
        // Every count up to this one, so that an answer still covers when a plan ends.
        ...onPlans.map((_sibling, index) => `plans:${index + 1}`),
        ...removed.map((_sibling, index) => `removed:${index + 1}`),
        ...(noted === undefined ? [] : ['noted']),
        ...(assessed ? ['assessed'] : []),
        ...(near ? [`near:${thresholds.assessmentFinishWeeks}`] : []),
      ],
    })
  },
}

function isOneOf<T extends string>(code: string, codes: readonly T[]): boolean {
  return codes.some(one => one === code)
}
