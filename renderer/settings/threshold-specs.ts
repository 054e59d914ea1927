import { agencies } from '../../shared/directory/model.ts'
import { defaultThresholds, type Thresholds } from '../../shared/safeguards/thresholds.ts'

export type ThresholdKey = Exclude<keyof Thresholds, 'coreAgencies'>

const weeks = { unit: 'completed weeks', min: 1, max: 42 } as const
const days = { unit: 'days', min: 1, max: 400 } as const
const workingDays = { ...days, unit: 'working days' } as const

interface ThresholdSpec {
  readonly key: ThresholdKey
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  /** Where the default comes from, in a few words (domain.md, section 4). */
  readonly source: string
}

/** The figures of the safeguards by what they are about, with the bounds of their schema. */
export const thresholdGroups: readonly { readonly title: string; readonly figures: readonly ThresholdSpec[] }[] = [
  {
    title: 'Assessment',
    figures: [
      {
        key: 'assessmentStartAmberWeeks',
        label: 'Not started, amber from week',
        ...weeks,
        source: 'Where the protocol in force places no day.',
      },
      {
        key: 'assessmentStartRedWeeks',
        label: 'Not started, red from week',
        ...weeks,
        source: 'Where the protocol in force places no day.',
      },
      { key: 'assessmentStopWeeks', label: 'Started too late after week', ...weeks, source: 'Learning point 2: the seventh month.' },
      { key: 'assessmentFinishWeeks', label: 'Finished by week', ...weeks, source: '4 weeks before the EDD: Nottingham v LW 2016.' },
      { key: 'assessmentWorkingDays', label: 'How long an assessment takes', ...workingDays, source: 'Working Together: 45.' },
      {
        key: 'parentingAssessmentDays',
        label: 'Parenting assessment after an interrupted one',
        ...days,
        source: 'Learning point 2; common practice.',
      },
      {
        key: 'staleAssessmentWeeks',
        label: 'An assessment is old after',
        ...weeks,
        unit: 'weeks',
        max: 42,
        source: 'Learning point 3; Bradford.',
      },
    ],
  },
  {
    title: 'Contact, discussion and actions',
    figures: [
      { key: 'driftAmberDays', label: 'No contact with the family, amber after', ...days, source: 'Learning point 2.' },
      { key: 'driftRedDays', label: 'No contact with the family, red after', ...days, source: 'Learning point 2: three months passed.' },
      { key: 'undiscussedDays', label: 'Not discussed for', ...days, source: 'Learning point 2.' },
      { key: 'carriedMeetings', label: 'The same action open at', unit: 'meetings', min: 1, max: 20, source: 'Learning point 2.' },
      { key: 'silentMeetings', label: 'An invited agency silent at', unit: 'meetings running', min: 1, max: 10, source: 'Panel 2021.' },
      {
        key: 'missedAppointments',
        label: 'Missed appointments in a row',
        unit: 'appointments',
        min: 1,
        max: 10,
        source: 'Alert criteria of ambulance trusts.',
      },
    ],
  },
  {
    title: 'Parents and relatives',
    figures: [
      {
        key: 'fatherUnknownDays',
        label: 'Father unknown, not spoken to or unchecked after',
        ...days,
        source: 'Learning point 1; Panel 2021.',
      },
      {
        key: 'supportDays',
        label: 'Care-experienced parent without support after',
        ...days,
        source: 'Learning points 1 and 2, Keanu Williams, Child D.',
      },
      { key: 'concernWorkingDays', label: 'A relative’s concern unanswered after', ...workingDays, source: 'Learning point 1.' },
      { key: 'youngParentAge', label: 'A parent is young below the age of', unit: 'years', min: 16, max: 25, source: 'NICE: under 20.' },
      { key: 'lateBookingWeeks', label: 'Late booking after week', ...weeks, source: 'After 20+0; 24 in some areas.' },
    ],
  },
  {
    title: 'Birth plan, proceedings and after the birth',
    figures: [
      { key: 'bornTonightWeeks', label: 'If born tonight, from week', ...weeks, source: 'Walsall, Kirklees and Sussex.' },
      { key: 'birthPlanWeeks', label: 'Birth plan by week', ...weeks, source: 'Birmingham and Solihull.' },
      { key: 'birthPlanRedWeeks', label: 'Birth plan, red from week', ...weeks, source: 'Birmingham and Solihull.' },
      {
        key: 'legalPlanningWeeks',
        label: 'Legal planning where removal is planned, by week',
        ...weeks,
        source: 'Nuffield Family Justice Observatory.',
      },
      { key: 'papersWeeks', label: 'Papers to the parents’ solicitor by week', ...weeks, source: 'At least 7 days before the EDD.' },
      { key: 'courtDays', label: 'No application to court after the birth', ...days, source: '0 to 5 days.' },
      {
        key: 'closedTooSoonWeeks',
        label: 'Closing is too soon within',
        ...weeks,
        unit: 'weeks of the birth',
        source: 'Ofsted; Leicestershire Baby C.',
      },
    ],
  },
  {
    title: 'Professional disagreement',
    figures: [
      { key: 'urgentDisagreementDays', label: 'Urgent and unresolved after', ...days, source: '24 hours: Cheshire East, Hertfordshire.' },
      {
        key: 'disagreementWorkingDays',
        label: 'Unresolved at one stage after',
        ...workingDays,
        source: '10 working days a stage: Cheshire East.',
      },
    ],
  },
]

const specs = thresholdGroups.flatMap(({ figures }) => figures)

/** What comes first of two, and what is said where it does not. */
const orders: readonly (readonly [ThresholdKey, ThresholdKey])[] = [
  ['assessmentStartAmberWeeks', 'assessmentStartRedWeeks'],
  ['assessmentStartRedWeeks', 'assessmentStopWeeks'],
  ['assessmentStopWeeks', 'assessmentFinishWeeks'],
  ['driftAmberDays', 'driftRedDays'],
  ['birthPlanWeeks', 'birthPlanRedWeeks'],
]

/** What is wrong with the figures, a sentence for each. A field left empty is no number. */
export function thresholdProblems(thresholds: Thresholds): Partial<Record<ThresholdKey, string>> {
  const outside = specs.filter(
    ({ key, min, max }) => !(Number.isInteger(thresholds[key]) && thresholds[key] >= min && thresholds[key] <= max),
  )
  if (outside.length > 0) return Object.fromEntries(outside.map(({ key, min, max }) => [key, `A whole number from ${min} to ${max}.`]))
  const turned = orders.filter(([first, second]) => thresholds[second] <= thresholds[first])
  return Object.fromEntries(turned.map(([first, second]) => [second, `Later than “${labelOf(first)}”, which is ${thresholds[first]}.`]))
}

/** `In days. Default 28. Learning point 2.` */
export function thresholdHint({ key, unit, source }: ThresholdSpec): string {
  return `In ${unit}. Default ${defaultThresholds[key]}. ${source}`
}

/** All of them, one a line, for those who only read. */
export function thresholdWords(thresholds: Thresholds): string {
  const lines = specs.map(({ key, label, unit }) => `${label}: ${thresholds[key]} (${unit})`)
  return [...lines, `Agencies asked at every case: ${thresholds.coreAgencies.map(code => agencies[code]).join(', ') || 'None'}`].join('\n')
}

function labelOf(key: ThresholdKey): string {
  return specs.find(spec => spec.key === key)?.label ?? key
}
