import { expect, test } from 'vitest'
import { dueWords, limitWords, moveWords } from '../../../renderer/settings/protocols/rule-words.ts'
import type { MilestoneCode, MilestoneRule } from '../../../shared/milestones/model.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'
import { protocolProblems, ruleProblems } from '../../../shared/milestones/rule-problems.ts'

const week = (weeks: number, days = 0) => ({ from: 'gestation', weeks, days }) as const

function ruleOf(code: MilestoneCode): MilestoneRule {
  const found = shippedProtocols[0]?.rules.find(rule => rule.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

test('nothing is wrong with the figures that come with the program', () => {
  for (const { rules } of shippedProtocols) for (const rule of rules) expect(ruleProblems(rule)).toEqual({})
})

test('a field left empty or out of bounds is said where it is', () => {
  const rule = ruleOf('icpc')
  expect(ruleProblems({ ...rule, due: [week(Number.NaN), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Weeks from 4 to 42.' })
  expect(ruleProblems({ ...rule, due: [week(0), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Weeks from 4 to 42.' })
  expect(ruleProblems({ ...rule, due: [week(99_999), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Weeks from 4 to 42.' })
  expect(ruleProblems({ ...rule, due: [week(28, 7), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Days from 0 to 6.' })
  expect(ruleProblems({ ...ruleOf('core_group'), due: [{ from: 'event', event: 'icpc', count: 401, unit: 'working_days' }] })).toEqual({
    'due 0': 'A whole number from 0 to 250.',
  })
  expect(ruleProblems({ ...ruleOf('first_discussed'), due: [{ from: 'event', event: 'received', count: 0, unit: 'meetings' }] })).toEqual({
    'due 0': 'A whole number from 1 to 20.',
  })
  expect(ruleProblems({ ...rule, source: ' ' })).toEqual({ source: 'Where the figure comes from is needed.' })
})

test('a day counted from what meets the milestone would never be due; two days counted alike are one too many', () => {
  const after = (event: 'icpc' | 'strategy_discussion', count: number) => ({ from: 'event', event, count, unit: 'working_days' }) as const
  expect(ruleProblems({ ...ruleOf('icpc'), due: [after('icpc', 5)] })).toEqual({
    'due 0': 'It is counted from what meets it, so it would never be due.',
  })
  expect(ruleProblems({ ...ruleOf('icpc'), due: [week(28), after('strategy_discussion', 15), week(30)] })).toEqual({
    'due 2': 'Counted as another day of this milestone: only the sooner one would hold.',
  })
})

test('the day where the mother is not fit to attend is later than the one it stands in for', () => {
  const rule = ruleOf('first_review')
  const unfit = (count: number) => ruleProblems({ ...rule, motherUnfit: { from: 'birth', count, unit: 'working_days' } })
  expect(unfit(20)).toEqual({})
  expect(unfit(10)).toEqual({ motherUnfit: 'It is later than the day it stands in for.' })
  expect(unfit(99_999)).toEqual({ motherUnfit: 'A whole number from 0 to 250.' })
})

test('a protocol: each milestone once, and only what was changed is looked at', () => {
  const [england] = shippedProtocols
  if (england === undefined) throw new Error('England is not there.')
  const [booking, referral, ...others] = england.rules
  if (booking === undefined || referral === undefined) throw new Error('Milestones are not there.')
  const wrong = { ...referral, red: week(10) }
  expect(protocolProblems({ ...england, rules: [booking, wrong, ...others] }, england)).toEqual({
    'rules.1.red': 'Red comes after the due day.',
  })
  expect(protocolProblems({ ...england, rules: [booking, wrong] }, { ...england, rules: [booking, wrong, ...others] })).toEqual({})
  expect(protocolProblems({ ...england, rules: [booking, booking] }, england)).toEqual({ rules: 'A milestone stands in a protocol once.' })
})

test('amber before due, red and the last day after it', () => {
  const rule = ruleOf('assessment_started')
  expect(ruleProblems({ ...rule, amber: week(21) })).toEqual({ amber: 'Amber comes before the due day.' })
  expect(ruleProblems({ ...rule, red: week(19) })).toEqual({ red: 'Red comes after the due day.' })
  expect(ruleProblems({ ...rule, stop: week(19, 6) })).toEqual({ stop: 'The last day comes after the due day.' })
})

test('in words', () => {
  expect(dueWords(ruleOf('icpc'))).toBe('28+0, or 15 working days after the strategy discussion, whichever is first')
  expect(dueWords(ruleOf('pre_discharge'))).toBe('Before discharge')
  expect(dueWords(ruleOf('later_review'))).toBe('6 months after the review before')
  expect(limitWords(ruleOf('assessment_started'))).toBe('Amber from 16+0. Red once past due. Begun by 28+0 at the latest.')
  expect(moveWords(ruleOf('icpc'))).toBe('Compressed for a late referral; earlier where the birth may come early')
  expect(moveWords(ruleOf('decision'))).toBe('Stays')
})
