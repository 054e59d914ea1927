import { expect, it } from 'vitest'
import { figureHint } from '../../../renderer/settings/figure-spec.ts'
import { figureProblems, figures } from '../../../renderer/settings/figure-specs.ts'
import { protocolGaps } from '../../../renderer/settings/protocol-gaps.ts'
import { settingWords } from '../../../renderer/settings/setting-words.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { defaultSettings, Settings } from '../../../shared/settings/model.ts'

const settings: Settings = { ...defaultSettings, organisation: 'Riverside NHS Trust', nation: 'england' }

it('every figure of the settings can be set', () => {
  const numbers = Object.entries(defaultSettings).flatMap(([key, value]) => (typeof value === 'number' ? [key] : []))
  expect(figures.map(({ key }): string => key).sort()).toEqual(numbers.sort())
})

it('the defaults are right', () => {
  expect(figureProblems(settings)).toEqual({})
})

it.each(figures)('$key has the bounds of the schema', ({ key, min, max }) => {
  const accepts = (value: number) => Settings.safeParse({ ...settings, [key]: value }).success
  expect([min - 1, min, max, max + 1, min + 0.5].map(accepts)).toEqual([false, true, true, false, false])
  for (const wrong of [min - 1, max + 1, Number.NaN, min + 0.5])
    expect(figureProblems({ ...settings, [key]: wrong })[key]).toBe(`A whole number from ${min} to ${max}.`)
})

it('red comes after amber', () => {
  expect(figureProblems({ ...settings, referralAmberWeeks: 20, referralRedWeeks: 20 })).toEqual({
    referralRedWeeks: 'Red comes after amber: later than week 20.',
  })
})

it('a figure says its unit, its default and its source', () => {
  expect(figures.map(figure => figureHint(figure, settings[figure.key], null))[1]).toMatch(/^In days\. Default 7\. A weekly meeting/)
})

it('a figure that the milestone of the protocol says otherwise is told, and none where they agree or nothing can be compared', () => {
  expect(protocolGaps(settings, england)).toEqual([])
  expect(protocolGaps({ ...settings, bornTonightWeeks: 26, referralRedWeeks: 24 }, england)).toEqual([
    { key: 'bornTonightWeeks', weeks: 24, words: 'If born tonight, from week: 26, the milestone 24' },
    { key: 'referralRedWeeks', weeks: 20, words: 'Late referral, red after week: 24, the milestone 20' },
  ])
  const counted = england.rules.map(rule =>
    rule.code === 'born_tonight' ? { ...rule, due: [{ from: 'birth', count: 0, unit: 'calendar_days' } as const] } : rule,
  )
  expect(protocolGaps({ ...settings, bornTonightWeeks: 26 }, { ...england, rules: counted })).toEqual([])
  expect(protocolGaps({ ...settings, bornTonightWeeks: 26 }, { ...england, rules: [] })).toEqual([])
})

it('who only reads sees what differs from the default', () => {
  expect(settingWords('meetingIntervalDays', settings)).toBe('7 (days)')
  expect(settingWords('meetingIntervalDays', { ...settings, meetingIntervalDays: 14 })).toBe('14 (days; default 7)')
})
