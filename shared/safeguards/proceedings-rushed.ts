import { addDays, daysBetween } from '../calendar/day.ts'
import { firstEvent, latestEvent } from '../case-file/case-file.ts'
import { bornBy, isWatched, standingDecision } from '../case-file/state.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, dueOf, finding, latestOf, moment, type Part } from './parts.ts'

/**
 * Legal planning was decided on and has not happened by 24+0; removal is planned and no papers are
 * with the parents' solicitor by 39+0, or no application was made after the birth (red from day 5).
 * Nuffield Family Justice Observatory: parents had days or hours before a hearing.
 */
export const proceedingsRushed: Safeguard = {
  code: 'proceedings-rushed',
  lesson: 'Nuffield Family Justice Observatory: parents need notice before the first hearing about a newborn baby.',
  check(input) {
    if (!isWatched(input.file)) return null
    const planned = latestEvent(input.file, ['legal_planning'], input.today)
    if (planned === undefined) return finding(noPlanning(input))
    return planned.detail.answer === 'removal_planned' ? finding(noPapers(input), noApplication(input)) : null
  },
}

function noPlanning(input: SafeguardInput): Part | null {
  const { file, today, thresholds } = input
  const decidedOn = standingDecision(file, 'legal_planning', today)
  // The milestone asks for the meeting earlier; it is rushed from here. A late referral has until
  // the day it was given.
  const due = dueOf(
    { ...input, milestones: input.milestones.filter(({ compressed }) => compressed) },
    'legal_planning',
    thresholds.legalPlanningWeeks,
  )
  const born = bornBy(file, today)
  if (decidedOn === null || (due === null && born === null)) return null
  const lateOn = due === null ? null : latestOf(dayAfter(due.on), dayAfter(decidedOn))
  const began = born !== null && (lateOn === null || born < lateOn) ? born : lateOn
  if (began === null || today < began) return null
  return {
    level: born === null ? 'amber' : 'red',
    sentence: `${moment(file, today)}${due === null ? '' : `, standard ${due.standard}`}: legal planning was decided on, and no legal planning meeting has been held.`,
    by: 'a legal planning meeting',
    since: began,
    grounds: ['legal_planning', ...(born === null ? [] : ['legal_planning:born'])],
  }
}

function noPapers(input: SafeguardInput): Part | null {
  const { file, today, thresholds } = input
  if (bornBy(file, today) !== null || firstEvent(file, ['papers_to_solicitor'], today) !== undefined) return null
  const due = dueOf(input, 'papers', thresholds.papersWeeks)
  if (due === null || today < due.on) return null
  return {
    level: 'red',
    sentence: `${moment(file, today)}, standard ${due.standard}: removal is planned, and no papers are with the parents’ solicitor.`,
    by: 'sending the papers',
    since: latestOf(due.on, latestEvent(file, ['legal_planning'], today)?.on ?? null),
    grounds: ['papers'],
  }
}

/** Due on the day of the birth itself, so late from the day after. */
function noApplication({ file, today, thresholds }: SafeguardInput): Part | null {
  const born = bornBy(file, today)
  // An application before the birth was for a sibling.
  const applied = file.events.some(({ kind, on }) => kind === 'court_application' && born !== null && on >= born && on <= today)
  if (born === null || today === born || applied) return null
  const red = daysBetween(born, today) >= thresholds.courtDays
  return {
    level: red ? 'red' : 'amber',
    sentence: `${moment(file, today)}, standard day of the birth: removal is planned, and no application to court is recorded.`,
    by: 'the application to court',
    since: latestOf(addDays(born, 1), latestEvent(file, ['legal_planning'], today)?.on ?? null),
    grounds: ['application', ...(red ? [`application:${thresholds.courtDays}`] : [])],
  }
}
