import type { IsoDay } from '../calendar/day.ts'
import { type CaseFile, firstEvent, latestEvent } from '../case-file/case-file.ts'
import { wasHarmed } from '../case-file/removed.ts'
import { acceptance, bornBy, standingDecision } from '../case-file/state.ts'
import type { Condition } from './model.ts'
import { planInForce } from './plan.ts'

/** Whether a condition holds for a referral by `today`. */
export function holds(condition: Condition, file: CaseFile, today: IsoDay): boolean {
  switch (condition) {
    case 'always':
      return true
    case 'not_declined':
      return acceptance(file, today).state !== 'declined'
    case 'accepted':
      return acceptance(file, today).state === 'accepted'
    case 'previous_removal_or_proceedings':
      return hadRemoval(file, today) || proceedingsLikely(file, today)
    case 's47_substantiated':
      return (
        latestEvent(file, ['s47_completed'], today)?.detail.answer === 'substantiated' || standingDecision(file, 'icpc', today) !== null
      )
    case 'plan_made':
      return planInForce(file, today)
    case 'plan_in_force':
      return bornBy(file, today) !== null && planInForce(file, today)
    case 'removal_planned':
      return latestEvent(file, ['legal_planning'], today)?.detail.answer === 'removal_planned'
    case 'born':
      return bornBy(file, today) !== null
    case 'born_unfinished':
      return bornUnfinished(file, today)
  }
}

/**
 * As for the safeguard *previous-removal*: a child who died counts only where a professional
 * recorded the prompt.
 */
function hadRemoval(file: CaseFile, today: IsoDay): boolean {
  return file.factors.some(({ code, notedOn }) => code === 'PRE_REMOVAL' && notedOn <= today) || file.siblings.some(wasHarmed)
}

function proceedingsLikely(file: CaseFile, today: IsoDay): boolean {
  const legal = latestEvent(file, ['legal_planning'], today)?.detail.answer
  return (legal !== undefined && legal !== 'no_legal_steps') || standingDecision(file, 'legal_planning', today) !== null
}

/** The assessment had been started and not finished when the baby was born. */
export function bornUnfinished(file: CaseFile, today: IsoDay): boolean {
  const born = bornBy(file, today)
  if (born === null) return false
  return firstEvent(file, ['assessment_started'], born) !== undefined && firstEvent(file, ['assessment_completed'], born) === undefined
}
