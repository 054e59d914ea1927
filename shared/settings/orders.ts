import type { Thresholds } from '../safeguards/thresholds.ts'
import type { Settings } from './model.ts'

/**
 * The single figures of the safeguards. The week of the line *if born tonight* is a setting of its
 * own, for agenda, minutes and safeguard alike.
 */
export type ThresholdKey = Exclude<keyof Thresholds, 'coreAgencies' | 'bornTonightWeeks'>

/**
 * Figures of the safeguards of which the first comes before the second: amber before red, a start
 * before its last day and the end.
 */
export const thresholdOrders: readonly (readonly [first: ThresholdKey, second: ThresholdKey])[] = [
  ['assessmentStartAmberWeeks', 'assessmentStartRedWeeks'],
  ['assessmentStartRedWeeks', 'assessmentStopWeeks'],
  ['assessmentStopWeeks', 'assessmentFinishWeeks'],
  ['driftAmberDays', 'driftRedDays'],
  ['birthPlanWeeks', 'birthPlanRedWeeks'],
]

interface OrderProblem {
  /** Of the later figure: `referralRedWeeks`, `thresholds.driftRedDays`. */
  readonly path: string
  readonly words: string
}

/** What is turned round in the settings: red has to come after amber. */
export function orderProblems({ referralAmberWeeks, referralRedWeeks, thresholds }: Settings): OrderProblem[] {
  const turned = thresholdOrders.filter(([first, second]) => thresholds[second] <= thresholds[first])
  return [
    ...(referralRedWeeks > referralAmberWeeks
      ? []
      : [{ path: 'referralRedWeeks', words: `Red comes after amber: later than week ${referralAmberWeeks}.` }]),
    ...turned.map(([first, second]) => ({ path: `thresholds.${second}`, words: `Has to be more than ${thresholds[first]}.` })),
  ]
}
