import type { Protocol } from '../model.ts'
import { england, withRules } from './england.ts'
import { after, afterBirth, rule, week } from './rule.ts'

const check = 'Must be checked against the local procedure.'
const review = { applies: 'plan_in_force', compressible: false, movesWithPrematurity: false } as const
const conference = { applies: 's47_substantiated' } as const

export const london: Protocol = {
  ...england,
  code: 'london',
  name: 'London',
  source: `London Safeguarding Children Procedures, pre-birth; where it is silent, the England default. ${check}`,
  sourceDate: '2022',
  rules: withRules(
    rule('icpc', [week(30), after('strategy_discussion', 15, 'working_days')], 'At least 10 weeks before the EDD [BK]', conference),
    rule('first_review', [afterBirth(10, 'calendar_days'), after('icpc', 3, 'months')], 'London counts calendar days', review),
  ),
}

export const tees: Protocol = {
  ...england,
  code: 'tees',
  name: 'Tees',
  source: `Tees Safeguarding Children Partnerships’ procedures, unborn babies; where they are silent, the England default. ${check}`,
  sourceDate: '2021',
  rules: withRules(
    rule('first_review', [afterBirth(10, 'working_days'), after('icpc', 3, 'months')], 'Tees counts working days', review),
  ),
}

export const sussex: Protocol = {
  ...england,
  code: 'sussex',
  name: 'Sussex',
  source: `Sussex Child Protection and Safeguarding Procedures, unborn babies; where they are silent, the England default. ${check}`,
  sourceDate: '2022',
  rules: withRules(rule('icpc', [week(28), after('strategy_discussion', 15, 'working_days')], 'By 28 weeks, Sussex', conference)),
}

export const sefton: Protocol = {
  ...england,
  code: 'sefton',
  name: 'Sefton',
  source: `Sefton pre-birth protocol; where it is silent, the England default. ${check}`,
  sourceDate: '2020',
  rules: withRules(rule('icpc', [week(34), after('strategy_discussion', 15, 'working_days')], 'By 34 weeks, Sefton', conference)),
}

export const scotland: Protocol = {
  ...england,
  code: 'scotland',
  name: 'Scotland',
  nation: 'scotland',
  source: `National Guidance for Child Protection in Scotland; where it is silent, the England default. ${check}`,
  sourceDate: '2021, updated 2023',
  compressedDays: 28,
  rules: withRules(
    rule('icpc', [week(28), after('strategy_discussion', 28, 'calendar_days')], 'Child protection planning meeting by 28 weeks; within 28 calendar days', conference),
    rule('core_group', after('icpc', 15, 'calendar_days'), 'Core group within 15 calendar days', { applies: 'plan_made' }),
  ),
}
