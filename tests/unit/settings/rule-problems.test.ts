import { expect, test } from 'vitest'
import { ruleProblems } from '../../../renderer/settings/protocols/rule-problems.ts'
import { dueWords, limitWords, moveWords } from '../../../renderer/settings/protocols/rule-words.ts'
import type { MilestoneCode, MilestoneRule } from '../../../shared/milestones/model.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'

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
  expect(ruleProblems({ ...rule, due: [week(Number.NaN), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Weeks from 0 to 42.' })
  expect(ruleProblems({ ...rule, due: [week(28, 7), ...rule.due.slice(1)] })).toEqual({ 'due 0': 'Days from 0 to 6.' })
  expect(ruleProblems({ ...ruleOf('core_group'), due: [{ from: 'event', event: 'icpc', count: 401, unit: 'working_days' }] })).toEqual({
    'due 0': 'A whole number from 0 to 400.',
  })
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
