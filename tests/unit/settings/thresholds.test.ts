import { expect, test } from 'vitest'
import { thresholdGroups, thresholdProblems, thresholdWords } from '../../../renderer/settings/threshold-specs.ts'
import { defaultThresholds, Thresholds } from '../../../shared/safeguards/thresholds.ts'

const specs = thresholdGroups.flatMap(({ figures }) => figures)

test('every figure of the safeguards can be set, each once', () => {
  expect([...specs.map(({ key }) => key), 'coreAgencies'].sort()).toEqual(Object.keys(defaultThresholds).sort())
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
