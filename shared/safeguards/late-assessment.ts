import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationDays, gestationWords, isPastTerm, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { acceptance, bornBy, isWatched } from '../case-file/state.ts'
import type { Level, Safeguard, SafeguardInput } from './model.ts'
import { finding, latestOf, milestoneOf, moment, type Part, targetDay, targetGestation, targetWords } from './parts.ts'

/**
 * The assessment was started late, or will not be finished in time before the birth. Briefing,
 * learning point 2: it began in the seventh month. A start within the compressed day that a late
 * referral was given counts one level lower: the referral was late, not the assessment.
 */
export const lateAssessment: Safeguard = {
  code: 'late-assessment',
  lesson: 'Learning point 2: the assessment did not begin until the seventh month, and the early birth interrupted it.',
  check(input) {
    const { file, today } = input
    if (!isWatched(file) || file.edd === null || bornBy(file, today) !== null) return null
    if (firstEvent(file, ['assessment_completed'], today) !== undefined) return null
    // Turned down afterwards: what was begun is not to be finished.
    if (acceptance(file, today).state === 'declined') return null
    const startedOn = firstEvent(file, ['assessment_started'], today)?.on ?? null
    return finding(startedOn === null ? null : startedLate(input, file.edd, startedOn), forecast(input, file.edd, startedOn))
  },
}

function startedLate(input: SafeguardInput, edd: IsoDay, startedOn: IsoDay): Part | null {
  const { assessmentStartRedWeeks, assessmentStopWeeks } = input.thresholds
  if (startedOn <= targetDay(input, edd, assessmentStartRedWeeks)) return null
  const seventhMonth = startedOn > targetDay(input, edd, assessmentStopWeeks)
  const compressed = milestoneOf(input, 'assessment_started')
  const inTime = compressed?.compressed === true && startedOn <= compressed.dueOn
  const level: Level = seventhMonth ? (inTime ? 'amber' : 'red') : inTime ? 'info' : 'amber'
  return {
    level,
    sentence: `The assessment was started at ${weeksAndDays(gestationDays(edd, startedOn))}, standard ${seventhMonth ? `${targetGestation(input, assessmentStartRedWeeks)} and at the latest ${targetWords(input, assessmentStopWeeks)}` : targetWords(input, assessmentStartRedWeeks)}.`,
    by: 'completing the assessment',
    since: startedOn,
    grounds: [`started:${assessmentStartRedWeeks}`, ...(seventhMonth ? [`started:${assessmentStopWeeks}`] : [])],
  }
}

/**
 * When it would be finished: the working days it takes from its start, or from today if it has
 * none; never before today.
 */
function forecast(input: SafeguardInput, edd: IsoDay, startedOn: IsoDay | null): Part | null {
  const { file, today, thresholds, nation } = input
  const { assessmentWorkingDays, assessmentFinishWeeks } = thresholds
  const accepted = acceptance(file, today)
  if (startedOn === null && accepted.state !== 'accepted') return null
  const standardOn = targetDay(input, edd, assessmentFinishWeeks)
  const beginOn = startedOn ?? today
  // Two calendar days a working day is more than any run of bank holidays needs: nothing to work
  // out while that fits.
  const certainDays = assessmentWorkingDays * 2
  if (today <= standardOn && daysBetween(beginOn, standardOn) > certainDays) return null
  const finishFrom = (on: IsoDay) => addWorkingDays(on, assessmentWorkingDays, nation)
  const finishOn = latestOf(finishFrom(beginOn), today)
  if (finishOn <= standardOn) return null

  const how = startedOn === null ? 'an assessment started today would be finished' : 'the assessment is forecast to be finished'
  const since =
    startedOn === null
      ? latestOf(
          file.receivedOn,
          accepted.state === 'accepted' ? accepted.since : null,
          firstTooLate(finishFrom, { standardOn, today, certainDays }),
        )
      : finishFrom(startedOn) > standardOn
        ? startedOn
        : addDays(standardOn, 1)
  return {
    level: finishOn > edd ? 'red' : 'amber',
    sentence: `${moment(file, today)}: ${how} on ${longDay(finishOn)}${isPastTerm(edd, finishOn) ? ', ' : ' at '}${gestationWords({ edd, bornOn: null }, finishOn)}, standard ${targetWords(input, assessmentFinishWeeks)}.`,
    by: 'completing the assessment',
    since,
    grounds: [`forecast:${assessmentFinishWeeks}`, ...(finishOn > edd ? ['forecast:term'] : [])],
  }
}

/**
 * The first day from which an assessment would finish after the standard, by halving; `today` is
 * one of them.
 */
function firstTooLate(
  finishFrom: (on: IsoDay) => IsoDay,
  { standardOn, today, certainDays }: { readonly standardOn: IsoDay; readonly today: IsoDay; readonly certainDays: number },
): IsoDay {
  let [inTime, tooLate] = [Math.min(-1, daysBetween(today, standardOn) - certainDays), 0]
  while (tooLate - inTime > 1) {
    const middle = Math.floor((inTime + tooLate) / 2)
    if (finishFrom(addDays(today, middle)) > standardOn) tooLate = middle
    else inTime = middle
  }
  return addDays(today, tooLate)
}
