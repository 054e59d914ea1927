import { addDays } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { DisagreementFacts } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import { stageWords } from '../family/codes.ts'
import { counted } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, finding, latestOf, type Part } from './parts.ts'

/**
 * A professional disagreement is unresolved after its clock: 24 hours if urgent, ten working days
 * at each stage otherwise. Urgent ones are red, others at the last stage or after twice the time.
 * Cheshire East, Hertfordshire.
 */
export const disagreementOpen: Safeguard = {
  code: 'disagreement-open',
  lesson: 'Cheshire East and Hertfordshire procedures: each stage of a professional disagreement has a clock.',
  check(input) {
    if (!isWatched(input.file)) return null
    return finding(...input.file.disagreements.map(one => overdue(one, input)))
  },
}

function overdue(one: DisagreementFacts, { file, today, thresholds, nation }: SafeguardInput): Part | null {
  const { id, raisedOn, urgent, stage, stageSince, resolvedOn } = one
  if (stageSince > today || (resolvedOn !== null && resolvedOn <= today)) return null
  const { urgentDisagreementDays, disagreementWorkingDays } = thresholds
  const lateAfter = (times: number) =>
    urgent
      ? addDays(stageSince, urgentDisagreementDays * times)
      : dayAfter(addWorkingDays(stageSince, disagreementWorkingDays * times, nation))
  if (today < lateAfter(1)) return null
  const twice = today >= lateAfter(2)
  const standard = urgent ? `${urgentDisagreementDays * 24} hours` : counted(disagreementWorkingDays, 'working day')
  return {
    level: urgent || twice || stage === 'partnership' ? 'red' : 'amber',
    sentence: `${urgent ? 'An urgent professional disagreement' : 'A professional disagreement'} (${stageWords[stage].toLowerCase()}) is unresolved since ${longDay(stageSince)}${raisedOn < stageSince ? `, raised on ${longDay(raisedOn)}` : ''}, standard ${standard}${raisedOn < stageSince ? ' a stage' : ''}.`,
    by: stage === 'partnership' ? 'resolving it' : 'resolving it, or taking it to the next stage',
    since: latestOf(lateAfter(1), file.receivedOn),
    grounds: [`disagreement:${id}:${stage}`, ...(twice ? [`disagreement:${id}:${stage}:twice`] : [])],
  }
}
