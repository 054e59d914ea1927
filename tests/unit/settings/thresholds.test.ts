import { expect, test } from 'vitest'
import { figureHint } from '../../../renderer/settings/figure-spec.ts'
import { figuresBehind } from '../../../renderer/settings/figures-behind.ts'
import { thresholdSpecs as specs, thresholdProblems, thresholdWords } from '../../../renderer/settings/threshold-specs.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { defaultThresholds, Thresholds } from '../../../shared/safeguards/thresholds.ts'
import { defaultSettings } from '../../../shared/settings/model.ts'

test('every figure of the safeguards can be set, each once; the week of the line if born tonight among the other figures', () => {
  expect([...specs.map(({ key }) => key), 'coreAgencies', 'bornTonightWeeks'].sort()).toEqual(Object.keys(defaultThresholds).sort())
})

test('the bounds are those of the register', () => {
  for (const { key, min, max } of specs) {
    const at = (value: number) => Thresholds.safeParse({ ...defaultThresholds, [key]: value }).success
    expect([key, at(min), at(max), at(min - 1), at(max + 1)]).toEqual([key, true, true, false, false])
  }
})

test('defaults are right; an empty field, a figure out of bounds and a turned order are said where they are', () => {
  expect(thresholdProblems(defaultThresholds)).toEqual({})
  expect(thresholdProblems({ ...defaultThresholds, driftAmberDays: Number.NaN })).toEqual({
    driftAmberDays: 'A whole number from 1 to 400.',
  })
  expect(thresholdProblems({ ...defaultThresholds, youngParentAge: 30 })).toEqual({ youngParentAge: 'A whole number from 16 to 25.' })
  expect(thresholdProblems({ ...defaultThresholds, driftRedDays: 28 })).toEqual({
    driftRedDays: 'Later than “No contact with the family, amber after”, which is 28.',
  })
})

test('who only reads sees each figure with its unit', () => {
  expect(thresholdWords(defaultThresholds)).toContain('No contact with the family, amber after: 28 (days)\n')
  expect(thresholdWords(defaultThresholds)).toMatch(/Agencies asked at every case: .+, .+$/)
})

test('a figure beside a milestone says what the protocol in force gives, and what holds', () => {
  const hint = (key: string, protocol = england) => {
    const spec = specs.find(one => one.key === key)
    return spec === undefined ? '' : figureHint(spec, defaultThresholds[spec.key], protocol)
  }
  expect(hint('papersWeeks')).toBe(
    'In completed weeks. Default 39. At least 7 days before the EDD. Holds only where the protocol in force places no day; England default says 39+0.',
  )
  expect(hint('assessmentStopWeeks')).toMatch(/Milestone of the protocol in force, England default: 28\+0\.$/)
  const without = { ...england, rules: england.rules.filter(({ code }) => code !== 'papers') }
  expect(hint('papersWeeks', without)).toMatch(/England default, the protocol in force, leaves this milestone out\.$/)
  expect(hint('driftAmberDays')).toBe('In days. Default 28. Learning point 2.')
})

test('figures that go on asking for a milestone that was left out', () => {
  const settings = { ...defaultSettings, organisation: 'Riverside NHS Trust', nation: 'england' } as const
  expect(figuresBehind('birth_plan', settings)).toEqual(['Birth plan by week: 32', 'Birth plan, red from week: 34'])
  expect(figuresBehind('born_tonight', settings)).toEqual(['If born tonight, from week: 24'])
  expect(figuresBehind('core_group', settings)).toEqual([])
})
