import { expect, test } from 'vitest'
import { basesFor, countedFrom } from '../../../renderer/settings/protocols/bases.ts'
import { changedFrom, leftOut, originOf, sourceProblem, withoutRule, withRule } from '../../../renderer/settings/protocols/origin.ts'
import { type MilestoneCode, type MilestoneRule, milestoneCodes, Protocol } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { scotland } from '../../../shared/milestones/protocols/local.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'

const id = '01935b3c-0000-7000-8000-000000000009'

function ruleOf(code: MilestoneCode, { rules }: Protocol = england): MilestoneRule {
  const found = rules.find(rule => rule.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

test('a copy is measured against what it was copied from, a local protocol against England', () => {
  expect(originOf({ id, basedOn: 'scotland', protocol: { ...scotland, code: id } })?.code).toBe('scotland')
  expect(originOf({ id: null, basedOn: 'scotland', protocol: scotland })?.code).toBe('england')
  expect(originOf({ id: null, basedOn: 'england', protocol: england })).toBeNull()
})

test('a milestone differs by its figures or its condition, however its keys stand, and not by its source', () => {
  // As it comes from the register: parsed, with keys in another order.
  const stored = Protocol.parse({ ...scotland, code: id })
  expect(stored.rules.filter(rule => changedFrom(rule, scotland) !== null)).toEqual([])
  const icpc = ruleOf('icpc', stored)
  expect(changedFrom({ ...icpc, source: 'Riverside 4.2' }, scotland)).toBeNull()
  expect(changedFrom({ ...icpc, applies: 'accepted' }, scotland)?.applies).toBe('s47_substantiated')
  expect(scotland.rules.filter(rule => changedFrom(rule, england) !== null).map(({ code }) => code)).toEqual(['icpc', 'core_group'])
})

test('a changed figure does not keep the source of the one it replaces', () => {
  const icpc = ruleOf('icpc')
  const sooner = { ...icpc, due: [{ from: 'gestation', weeks: 26, days: 0 } as const] }
  const problem = (rule: MilestoneRule) => sourceProblem(rule, changedFrom(rule, england), england)
  expect(problem(sooner)).toEqual({ source: 'That is where the figures of England default come from. Where these come from is needed.' })
  expect(problem({ ...sooner, source: 'Riverside 4.2' })).toEqual({})
  expect(problem(icpc)).toEqual({})
})

test('every milestone can be left out and comes back in its place', () => {
  for (const protocol of shippedProtocols) {
    for (const rule of protocol.rules) {
      const less = withoutRule(protocol, rule)
      expect(leftOut(less, protocol)).toEqual([rule])
      expect(withRule(less, rule)).toEqual(protocol)
      expect(withRule(protocol, rule).rules.map(({ code }) => code)).toEqual(milestoneCodes)
    }
  }
})

test('a day is counted from something else without a figure being made up', () => {
  const week = { from: 'gestation', weeks: 28, days: 0 } as const
  expect(countedFrom('gestation', week)).toBe(week)
  expect(countedFrom('received', week)).toEqual({ from: 'event', event: 'received', count: Number.NaN, unit: 'calendar_days' })
  const meetings = { from: 'event', event: 'received', count: 1, unit: 'meetings' } as const
  expect(countedFrom('icpc', meetings)).toEqual({ ...meetings, event: 'icpc' })
  expect(countedFrom('birth', meetings)).toEqual({ from: 'birth', count: 1, unit: 'calendar_days' })
  expect(countedFrom('gestation', meetings)).toEqual({ from: 'gestation', weeks: Number.NaN, days: 0 })
})

test('what meets a milestone is not offered to count it from; what it is counted from now always is', () => {
  const bases = (code: MilestoneCode) =>
    basesFor(code, ruleOf(code).due[0] ?? { from: 'gestation', weeks: 20, days: 0 }).map(({ value }) => value)
  expect(bases('icpc')).not.toContain('icpc')
  expect(bases('core_group')).toContain('icpc')
  expect(bases('decision')).not.toContain('referral_decision')
  for (const { code, due } of england.rules)
    for (const anchor of due)
      expect(basesFor(code, anchor).map(({ value }) => value)).toContain(anchor.from === 'event' ? anchor.event : anchor.from)
})
