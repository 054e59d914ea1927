import { addDays, type IsoDay } from '../calendar/day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { acceptance, bornBy, isWatched } from '../case-file/state.ts'
import type { Level, Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, earliestOf, finding, latestOf, milestoneOf, moment, targetDay, targetWords } from './parts.ts'

/** When it becomes amber, red, and what it is measured against. */
interface Timing {
  readonly amberOn: IsoDay
  readonly redOn: IsoDay
  readonly standard: string
}

/**
 * No assessment has been started by its milestone; or nobody has decided by then whether to assess.
 * It goes on after the birth, until a parenting assessment is started. Briefing, learning point 1
 * and Keanu Williams: none was carried out.
 */
export const noAssessment: Safeguard = {
  code: 'no-assessment',
  lesson: 'Learning point 1 and Keanu Williams: a pre-birth assessment should have been carried out, and none was (Ofsted 2011).',
  check(input) {
    const { file, today, thresholds } = input
    if (!isWatched(file) || firstEvent(file, begun, today) !== undefined) return null
    const accepted = acceptance(file, today)
    if (accepted.state === 'declined') return null
    const born = bornBy(file, today)
    const timing =
      accepted.state === 'accepted'
        ? (fromMilestone(input, accepted.since) ?? fromThresholds(input, accepted.since))
        : fromThresholds(input, decisionDue(input))
    // A birth ends the waiting whatever the milestone said.
    const amberOn = earliestOf(timing.amberOn, ...(born === null ? [] : [born]))
    if (today < amberOn) return null

    const stopped = file.edd !== null && born === null && today >= targetDay(input, file.edd, thresholds.assessmentStopWeeks)
    const undecided = accepted.state === 'undecided'
    const red = born !== null || (undecided ? stopped : today >= timing.redOn)
    const level: Level = red ? 'red' : 'amber'
    return finding({
      level,
      sentence: sentence(input, undecided, timing.standard),
      by:
        born === null
          ? undecided
            ? 'a decision on the referral'
            : 'starting the pre-birth assessment'
          : 'starting a parenting assessment',
      since: amberOn,
      grounds: [
        undecided ? 'undecided' : 'not_started',
        ...(accepted.state === 'accepted' && accepted.after !== null ? [`again:${accepted.after}`] : []),
        ...(stopped ? [`past:${thresholds.assessmentStopWeeks}`] : []),
        ...(born === null ? [] : ['born']),
      ],
    })
  },
}

const begun = ['assessment_started', 'assessment_completed', 'parenting_assessment_started', 'parenting_assessment_completed'] as const

function sentence({ file, today }: SafeguardInput, undecided: boolean, standard: string): string {
  const at = moment(file, today)
  if (bornBy(file, today) !== null) return `${at}: no assessment has been started, before the birth or since.`
  const against = file.edd === null ? `${at}, no EDD recorded` : `${at}, standard ${standard}`
  return `${against}: ${undecided ? 'nobody has decided whether to assess' : 'no assessment has been started'}.`
}

/**
 * The protocol's milestone: amber as it says, at the latest when past due. A compressed day gives
 * the time it gives.
 */
function fromMilestone(input: SafeguardInput, since: IsoDay): Timing | null {
  const { file } = input
  const placed = milestoneOf(input, 'assessment_started')
  if (placed === undefined) return null
  const lateOn = dayAfter(placed.dueOn)
  const amberOn = placed.amberOn === null ? lateOn : latestOf(file.receivedOn, since, placed.amberOn)
  return { amberOn: earliestOf(amberOn, lateOn), redOn: latestOf(lateOn, placed.redOn), standard: placed.standard }
}

/**
 * Without a milestone, the register's figures; without an EDD, time since receipt: drift, then the
 * days a whole assessment would have taken.
 */
function fromThresholds(input: SafeguardInput, since: IsoDay): Timing {
  const { file, thresholds, nation } = input
  const { assessmentStartAmberWeeks, assessmentStartRedWeeks, driftAmberDays, assessmentWorkingDays } = thresholds
  const [amber, red] =
    file.edd === null
      ? [addDays(file.receivedOn, driftAmberDays), addWorkingDays(file.receivedOn, assessmentWorkingDays, nation)]
      : [targetDay(input, file.edd, assessmentStartAmberWeeks), targetDay(input, file.edd, assessmentStartRedWeeks)]
  return { amberOn: latestOf(amber, since), redOn: latestOf(red, since), standard: targetWords(input, assessmentStartRedWeeks) }
}

/**
 * The first day on which a decision on the referral is late; without a milestone for it, the day
 * after receipt.
 */
function decisionDue(input: SafeguardInput): IsoDay {
  return dayAfter(milestoneOf(input, 'decision')?.dueOn ?? input.file.receivedOn)
}
