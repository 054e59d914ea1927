import { agencies } from '../../shared/directory/model.ts'
import { defaultThresholds, Thresholds } from '../../shared/safeguards/thresholds.ts'
import { type ThresholdKey, thresholdOrders } from '../../shared/settings/orders.ts'
import { bounded, type FigureSpec, figureWords, outsideBounds } from './figure-spec.ts'

const weeks = { unit: 'completed weeks' } as const
const days = { unit: 'days' } as const
const workingDays = { unit: 'working days' } as const

type ThresholdSpec = FigureSpec<ThresholdKey>
type Asked = Omit<ThresholdSpec, 'min' | 'max'>

const asked: readonly { readonly title: string; readonly figures: readonly Asked[] }[] = [
  {
    title: 'Assessment',
    figures: [
      {
        key: 'assessmentStartAmberWeeks',
        label: 'Not started, amber from week',
        ...weeks,
        source: 'Before a decision on the referral, and without a milestone. Common practice; no public text at hand.',
        milestone: { code: 'assessment_started', part: 'amber', how: 'beside' },
      },
      {
        key: 'assessmentStartRedWeeks',
        label: 'Not started, red from week; started late after it',
        ...weeks,
        source: 'First trimester (Kirklees 2018) to 12 weeks before the EDD.',
        milestone: { code: 'assessment_started', part: 'due', how: 'beside' },
      },
      {
        key: 'assessmentStopWeeks',
        label: 'Started too late after week',
        ...weeks,
        source: 'Learning point 2: the seventh month.',
        milestone: { code: 'assessment_started', part: 'stop', how: 'beside' },
      },
      {
        key: 'assessmentFinishWeeks',
        label: 'Finished by week',
        ...weeks,
        source: 'Forecasts are measured by it. 4 weeks before the EDD: Nottingham v LW 2016.',
        milestone: { code: 'assessment_finished', part: 'due', how: 'beside' },
      },
      { key: 'assessmentWorkingDays', label: 'How long an assessment takes', ...workingDays, source: 'Working Together: 45.' },
      {
        key: 'parentingAssessmentDays',
        label: 'Parenting assessment after an interrupted one',
        ...days,
        source: 'Learning point 2; common practice.',
        milestone: { code: 'parenting_assessment', part: 'due', how: 'instead' },
      },
      {
        key: 'staleAssessmentWeeks',
        label: 'An assessment is old after',
        ...weeks,
        unit: 'weeks',
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
      { key: 'carriedMeetings', label: 'The same action open at', unit: 'meetings', source: 'Learning point 2.' },
      { key: 'silentMeetings', label: 'An invited agency silent at', unit: 'meetings running', source: 'Panel 2021.' },
      {
        key: 'missedAppointments',
        label: 'Missed appointments in a row',
        unit: 'appointments',
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
        label: 'Support or an answer missing after',
        ...days,
        source:
          'Care-experienced and young parents, mental health, domestic abuse, a sibling’s review. Learning points 1 and 2, Keanu Williams, Child D.',
      },
      { key: 'concernWorkingDays', label: 'A relative’s concern unanswered after', ...workingDays, source: 'Learning point 1.' },
      { key: 'youngParentAge', label: 'A parent is young below the age of', unit: 'years', source: 'NICE: under 20.' },
      { key: 'lateBookingWeeks', label: 'Late booking after week', ...weeks, source: 'After 20+0; 24 in some areas.' },
    ],
  },
  {
    title: 'Birth plan, proceedings and after the birth',
    figures: [
      {
        key: 'birthPlanWeeks',
        label: 'Birth plan by week',
        ...weeks,
        source: 'Birmingham and Solihull.',
        milestone: { code: 'birth_plan', part: 'due', how: 'instead' },
      },
      {
        key: 'birthPlanRedWeeks',
        label: 'Birth plan, red from week',
        ...weeks,
        source: 'Birmingham and Solihull. From here a missing “if born tonight” line is red, too.',
        milestone: { code: 'birth_plan', part: 'red', how: 'beside' },
      },
      {
        key: 'legalPlanningWeeks',
        label: 'Legal planning is rushed after week',
        ...weeks,
        source: 'Nuffield Family Justice Observatory. A late referral has until its compressed day.',
        milestone: { code: 'legal_planning', part: 'due', how: 'beside' },
      },
      {
        key: 'papersWeeks',
        label: 'Papers to the parents’ solicitor by week',
        ...weeks,
        source: 'At least 7 days before the EDD.',
        milestone: { code: 'papers', part: 'due', how: 'instead' },
      },
      {
        key: 'courtDays',
        label: 'No application to court, red after the birth by',
        ...days,
        source: '0 to 5 days.',
        milestone: { code: 'court_application', part: 'red', how: 'beside' },
      },
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

/** The figures of the safeguards by what they are about. */
export const thresholdGroups = asked.map(({ title, figures }) => ({
  title,
  figures: figures.map((figure): ThresholdSpec => bounded(figure, Thresholds.shape)),
}))

export const thresholdSpecs: readonly ThresholdSpec[] = thresholdGroups.flatMap(({ figures }) => figures)

/** What is wrong with the figures, a sentence for each. A field left empty is no number. */
export function thresholdProblems(thresholds: Thresholds): Partial<Record<ThresholdKey, string>> {
  const outside = outsideBounds(thresholdSpecs, thresholds)
  if (Object.keys(outside).length > 0) return outside
  const turned = thresholdOrders.filter(([first, second]) => thresholds[second] <= thresholds[first])
  return Object.fromEntries(turned.map(([first, second]) => [second, `Later than “${labelOf(first)}”, which is ${thresholds[first]}.`]))
}

/** All of them, one a line, for those who only read. */
export function thresholdWords(thresholds: Thresholds): string {
  const lines = thresholdSpecs.map(spec => `${spec.label}: ${figureWords(spec, thresholds[spec.key], defaultThresholds[spec.key])}`)
  return [...lines, `Agencies asked at every case: ${thresholds.coreAgencies.map(code => agencies[code]).join(', ') || 'None'}`].join('\n')
}

function labelOf(key: ThresholdKey): string {
  return thresholdSpecs.find(spec => spec.key === key)?.label ?? key
}
