import type { IsoDay } from '../calendar/day.ts'
import { type CaseFile, firstEvent, latestEvent } from '../referrals/case-file.ts'
import { acceptance, bornBy } from '../safeguards/state.ts'
import type { Condition } from './model.ts'

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
      return hadRemoval(file) || proceedingsLikely(file, today)
    case 's47_substantiated':
      return (
        latestEvent(file, ['s47_completed'], today)?.detail.answer === 'substantiated' ||
        file.discussions.some(one => one.on <= today && one.outcome === 'icpc') ||
        firstEvent(file, ['icpc'], today) !== undefined
      )
    case 'plan_made':
      return firstEvent(file, ['icpc'], today)?.detail.answer === 'plan'
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

function hadRemoval(file: CaseFile): boolean {
  return file.factors.some(({ code }) => code === 'PRE_REMOVAL') || file.siblings.some(({ past }) => past.length > 0)
}

function proceedingsLikely(file: CaseFile, today: IsoDay): boolean {
  const legal = latestEvent(file, ['legal_planning'], today)?.detail.answer
  return (legal !== undefined && legal !== 'no_legal_steps') || file.discussions.some(one => one.on <= today && one.outcome === 'legal_planning')
}

function planInForce(file: CaseFile, today: IsoDay): boolean {
  if (firstEvent(file, ['icpc'], today)?.detail.answer !== 'plan') return false
  return !file.events.some(({ kind, on, detail }) => kind === 'review_conference' && on <= today && detail.answer !== 'continues')
}

function bornUnfinished(file: CaseFile, today: IsoDay): boolean {
  const born = bornBy(file, today)
  if (born === null) return false
  return firstEvent(file, ['assessment_started'], born) !== undefined && firstEvent(file, ['assessment_completed'], born) === undefined
}
