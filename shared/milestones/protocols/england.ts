import type { MilestoneRule, Protocol } from '../model.ts'
import { after, afterBirth, rule, week } from './rule.ts'

const common = 'Common practice; no public text at hand'
/** Neither compressed for a late referral nor earlier where the birth may come early. */
const fixed = { compressible: false, movesWithPrematurity: false } as const

export const englandRules: readonly MilestoneRule[] = [
  rule('booking', week(10), '8–10 weeks in Rotherham and Buckinghamshire procedures', fixed),
  rule('referral', week(16), '12–16 Wirral, 16 Doncaster, 16–18 Newcastle-area board', { ...fixed, red: week(20) }),
  rule('decision', after('received', 1, 'working_days'), 'Working Together: a decision within one working day', fixed),
  rule('first_discussed', after('received', 1, 'meetings'), 'Weekly meeting', fixed),
  rule('planning', week(20), 'By 20 weeks in most procedures', { applies: 'not_declined' }),
  rule(
    'assessment_started',
    week(20),
    'First trimester (Kirklees 2018) to 12 weeks before the EDD; briefing, learning point 2: not in the seventh month',
    {
      applies: 'not_declined',
      amber: week(16),
      stop: week(28),
    },
  ),
  rule('legal_planning', week(22), 'By 22 weeks, Northamptonshire: previous removal within 5 years', {
    applies: 'previous_removal_or_proceedings',
  }),
  rule('born_tonight', week(24), 'Contingency plan asked for by Walsall, Kirklees and Sussex'),
  rule(
    'icpc',
    [week(28), after('strategy_discussion', 15, 'working_days')],
    '28 weeks Sussex and Scotland, about 27 Cheshire East; 15 working days: Working Together',
    {
      applies: 's47_substantiated',
    },
  ),
  rule('core_group', after('icpc', 10, 'working_days'), 'Working Together: within 10 working days of the conference', {
    applies: 'plan_made',
  }),
  rule('birth_plan', week(32), 'Agreed at conference or core group', { applies: 'accepted', red: week(34) }),
  rule('birth_plan_to_parents', after('birth_plan_agreed', 3, 'working_days'), common, { applies: 'accepted', ...fixed }),
  rule('birth_plan_shared', week(32), 'Birmingham and Solihull birth plan form: each with date and acknowledged', {
    applies: 'accepted',
    red: week(34),
  }),
  rule(
    'assessment_finished',
    [week(36), after('received', 45, 'working_days')],
    '45 working days: Working Together; 4 weeks before the EDD: Nottingham City Council v LW [2016]',
    {
      applies: 'accepted',
    },
  ),
  rule('papers', week(39), 'At least 7 days before the EDD', { applies: 'removal_planned' }),
  rule('birth_notified', afterBirth(0, 'calendar_days'), 'Same day', { applies: 'born', ...fixed }),
  rule('court_application', afterBirth(0, 'calendar_days'), 'Day of birth, 0–5 days', {
    applies: 'removal_planned',
    red: afterBirth(5, 'calendar_days'),
    ...fixed,
  }),
  rule('pre_discharge', afterBirth(1, 'calendar_days'), 'Before discharge, always: Scotland, Lincolnshire', { applies: 'born', ...fixed }),
  rule(
    'parenting_assessment',
    afterBirth(45, 'calendar_days'),
    'Briefing, learning point 2: the assessment continues after the birth; 45 calendar days: common practice, no public text at hand',
    {
      applies: 'born_unfinished',
      ...fixed,
    },
  ),
  rule(
    'first_review',
    [afterBirth(10, 'working_days'), after('icpc', 3, 'months')],
    '10 working days, 20 where the mother is unfit to attend; or 3 months from the conference if sooner',
    {
      applies: 'plan_in_force',
      motherUnfit: afterBirth(20, 'working_days'),
      ...fixed,
    },
  ),
  rule('later_review', after('first_review', 6, 'months'), 'Working Together: every 6 months', { applies: 'plan_in_force', ...fixed }),
]

/**
 * England's rules with some of them replaced; what a local protocol does not say stays as it is
 * here.
 */
export function withRules(...changed: readonly MilestoneRule[]): MilestoneRule[] {
  return englandRules.map(one => changed.find(({ code }) => code === one.code) ?? one)
}

export const england: Protocol = {
  code: 'england',
  name: 'England default',
  nation: 'england',
  source:
    'Working Together to Safeguard Children with commonly published pre-birth procedures. Must be checked against the local procedure.',
  sourceDate: '2023',
  compressedDays: 21,
  prematurityWeeks: 4,
  rules: [...englandRules],
}
