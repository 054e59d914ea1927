import type { Protocol } from '../model.ts'
import { england, withRules } from './england.ts'
import { after, afterBirth, rule, week } from './rule.ts'

const rest = 'Where it says nothing, the England default. Must be checked against the local procedure.'
const review = { applies: 'plan_in_force', compressible: false, movesWithPrematurity: false } as const
const conference = { applies: 's47_substantiated' } as const
const strategy = after('strategy_discussion', 15, 'working_days')

export const london: Protocol = {
  ...england,
  code: 'london',
  name: 'London',
  source: `London Safeguarding Children Procedures, part A, child protection conferences. ${rest}`,
  sourceDate: '2017 (amendment of 4.1.22)',
  rules: withRules(
    rule('icpc', [week(30), strategy], 'At least 10 weeks before the EDD; common practice, no public text at hand', conference),
    rule(
      'first_review',
      [afterBirth(10, 'calendar_days'), after('icpc', 3, 'months')],
      'London 4.1.22: within 10 days of the birth, 20 where the mother is not medically fit to attend',
      { ...review, motherUnfit: afterBirth(20, 'calendar_days') },
    ),
    rule('later_review', after('first_review', 6, 'months'), 'London 4.1.22: within 6 months thereafter', review),
  ),
}

export const tees: Protocol = {
  ...england,
  code: 'tees',
  name: 'Tees',
  source: `Tees child protection procedures, safeguarding the unborn baby. ${rest}`,
  sourceDate: 'Year not stated in the text',
  rules: withRules(
    rule('first_review', [afterBirth(10, 'working_days'), after('icpc', 3, 'months')], 'Tees: 10 working days', {
      ...review,
      motherUnfit: afterBirth(20, 'working_days'),
    }),
  ),
}

export const sussex: Protocol = {
  ...england,
  code: 'sussex',
  name: 'Sussex',
  source: `Pan Sussex child protection and safeguarding procedures, pre-birth conference. ${rest}`,
  sourceDate: 'July 2022',
  rules: withRules(
    rule(
      'icpc',
      [week(28), strategy],
      'Sussex 7.4.6: ideally no later than 28 weeks; 7.4.7: earlier where a premature birth is likely',
      conference,
    ),
  ),
}

export const sefton: Protocol = {
  ...england,
  code: 'sefton',
  name: 'Sefton',
  source: `Sefton safeguarding children partnership procedures, 6.1.8, pre-birth conference. ${rest}`,
  sourceDate: 'As published in December 2024',
  rules: withRules(rule('icpc', [week(34), strategy], 'Sefton 6.1.8: no later than the 34th week', conference)),
}

export const scotland: Protocol = {
  ...england,
  code: 'scotland',
  name: 'Scotland',
  nation: 'scotland',
  source: `National Guidance for Child Protection in Scotland, part 3 and appendix D. ${rest}`,
  sourceDate: '2021, updated 2023',
  compressedDays: 28,
  rules: withRules(
    rule(
      'icpc',
      [week(28), after('strategy_discussion', 28, 'calendar_days')],
      'Appendix D: within 28 calendar days, counted from the inter-agency referral discussion, and within 28 weeks of gestation',
      conference,
    ),
    rule('core_group', after('icpc', 15, 'working_days'), 'Appendix D: within 15 working days of the planning meeting', {
      applies: 'plan_made',
    }),
  ),
}
