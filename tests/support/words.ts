import type { CaseWords } from './steps/chair.ts'

/**
 * What is said in each of the demonstration's and the end-to-end test's cases: every sentence is
 * found again in the minutes.
 */
const said = [
  'Booked at 11+3, four missed appointments since 24 weeks. Partner answers her phone.',
  'Attends every appointment, asked about pain relief and visiting.',
  'Scan at 20+1 normal. Did not attend the glucose test twice.',
  'Seen at home on 20 November: cot and clothes ready, home warm.',
]
const worries = [
  'Domestic abuse suspected, not asked alone. Nobody has seen the home.',
  'Sofa surfing since August; no address for the discharge.',
  'Earlier child removed in 2023; the reasons are not known here.',
  'Low mood, stopped her tablets when she knew she was pregnant.',
]
const workingWell = [
  'Comes with her aunt when the aunt is told. Wants a personal adviser.',
  'Trusts her community midwife and rings her herself.',
  'Grandmother offers a room and came to the last appointment.',
  'Back with the drug and alcohol service since October, tests clear.',
]
const analysis = [
  'Contact has fallen away since the partner moved in; the baby is due soon and no assessment has begun.',
  'Housing is the main worry, and it can be solved before the birth.',
  'Without the earlier file nobody can say what is different this time.',
  'Supported she manages well; alone she has not before.',
]
const bornTonight = [
  'Out-of-hours team called before discharge. Baby stays on the ward. Partner not to visit alone.',
  'Ordinary care. Social worker told the next working day.',
  'Baby not discharged before a pre-discharge meeting.',
  'Mother and baby stay 72 hours; perinatal mental health told.',
]
const reasons = [
  'Reasonable cause to suspect significant harm.',
  'Needs are known and agreed with the parents.',
  'The assessment decides the next step.',
  'Support is in place and is being used.',
]
const decisions = [
  'Strategy discussion within one working day',
  'Pre-birth assessment to be allocated this week',
  'Housing letter from maternity and social care together',
  'Perinatal mental health to see her before 30 weeks',
]
const whys = [
  'Threshold for section 47 met',
  'Assessment is due by 20+0',
  'A joint letter was accepted last time',
  'Treatment was stopped without advice',
]
const actions = [
  'See her alone and ask about abuse @Police fri',
  'Ask for the earlier file @Children’s social care +1w',
  'Write the housing letter @Housing next tue',
  'Offer an appointment @Mental health +10d',
]
const outcomes = [1, 2, 3, 6]

/** The words of the nth case; a number in each keeps the cases apart. */
export function caseWords(n: number): CaseWords {
  const of = (list: readonly string[], end = '') => `${list[n % list.length]} (${n + 1})${end}`
  return {
    said: of(said),
    worries: of(worries),
    workingWell: of(workingWell),
    analysis: of(analysis),
    bornTonight: of(bornTonight),
    outcome: outcomes[n % outcomes.length] ?? 1,
    reason: of(reasons),
    decision: { text: of(decisions), why: of(whys) },
    action: (actions[n % actions.length] ?? '').replace(' @', ` (${n + 1}) @`),
  }
}
