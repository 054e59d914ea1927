import { firstEvent } from '../case-file/case-file.ts'
import { wasHarmed } from '../case-file/removed.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { listed } from '../words.ts'
import type { Safeguard } from './model.ts'
import { dayAfter, dueOf, finding, latestOf, moment } from './parts.ts'

/**
 * A child of either parent was removed or injured, and there is no multi-agency assessment or no
 * legal planning meeting. Amber from the day it is known; red once either is past its day, and
 * after the birth. It does not wait for the referral to be accepted. Briefing, learning point 1:
 * such an assessment should have led to care proceedings. A child who died counts only where a
 * professional recorded the prompt: bereavement is no ground.
 */
export const previousRemoval: Safeguard = {
  code: 'previous-removal',
  lesson:
    'Learning point 1: a child was removed from the father before; a multi-agency assessment leading to care proceedings was not carried out.',
  check(input) {
    const { file, today, thresholds } = input
    if (!isWatched(file)) return null
    const known = knownSince(input)
    if (known === null) return null
    const assessed = firstEvent(file, ['assessment_started', 'assessment_completed', 'parenting_assessment_started'], today) !== undefined
    const planned = firstEvent(file, ['legal_planning', 'court_application'], today) !== undefined
    if (assessed && planned) return null

    const assessBy = dueOf(input, 'assessment_started', thresholds.assessmentStartRedWeeks)
    const planBy = dueOf(input, 'legal_planning', thresholds.legalPlanningWeeks)
    const assessLate = !assessed && assessBy !== null && today >= dayAfter(assessBy.on)
    const planLate = !planned && planBy !== null && today >= dayAfter(planBy.on)
    const born = bornBy(file, today) !== null
    const missing = [
      ...(assessed ? [] : [assessBy === null ? 'assessment' : `assessment (standard ${assessBy.standard})`]),
      ...(planned ? [] : [planBy === null ? 'legal planning meeting' : `legal planning meeting (standard ${planBy.standard})`]),
    ]
    return finding({
      level: assessLate || planLate || born ? 'red' : 'amber',
      sentence: `${moment(file, today)}: a child of either parent was removed or injured before, and there is no ${missing.join(' and no ')}.`,
      by: listed([...(assessed ? [] : ['starting a multi-agency assessment']), ...(planned ? [] : ['a legal planning meeting'])]),
      since: known,
      grounds: [
        ...(assessed ? [] : ['assessment']),
        ...(planned ? [] : ['legal_planning']),
        ...(assessLate ? ['assessment:late'] : []),
        ...(planLate ? ['legal_planning:late'] : []),
        ...(born ? ['born'] : []),
      ],
    })
  },
}

function knownSince({ file, today }: Parameters<Safeguard['check']>[0]): string | null {
  if (file.siblings.some(wasHarmed)) return file.receivedOn
  const noted = file.factors.find(({ code, notedOn }) => code === 'PRE_REMOVAL' && notedOn <= today)
  return noted === undefined ? null : latestOf(file.receivedOn, noted.notedOn)
}
