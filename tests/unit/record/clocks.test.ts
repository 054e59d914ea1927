import { expect, test } from 'vitest'
import { type ClockInput, concernClock, disagreementClock } from '../../../renderer/family/clocks.ts'
import { workingDaysBetween } from '../../../shared/calendar/working-days.ts'
import { defaultThresholds } from '../../../shared/safeguards/thresholds.ts'

function on(today: string): ClockInput {
  return { today, thresholds: defaultThresholds, workingDays: (from, to) => workingDaysBetween(from, to, 'england') }
}

test('a relative waits in working days: weekends and bank holidays do not count', () => {
  // Monday 21 December to Thursday 31 December 2026: Christmas Day and its Monday substitute are
  // not worked.
  expect(concernClock({ raisedOn: '2026-12-21' }, on('2026-12-30'))).toEqual({ isLate: false, words: '5 working days, standard 5' })
  expect(concernClock({ raisedOn: '2026-12-21' }, on('2026-12-31'))).toEqual({ isLate: true, words: '6 working days, standard 5' })
  expect(concernClock({ raisedOn: '2026-11-23' }, on('2026-11-24'))?.words).toBe('1 working day, standard 5')
})

test('an urgent disagreement is late after 24 hours, others after ten working days at their stage', () => {
  expect(disagreementClock({ urgent: true, stageSince: '2026-11-24' }, on('2026-11-24'))).toEqual({
    isLate: false,
    words: '0 days, standard 24 hours',
  })
  expect(disagreementClock({ urgent: true, stageSince: '2026-11-23' }, on('2026-11-24'))?.isLate).toBe(true)
  expect(disagreementClock({ urgent: false, stageSince: '2026-11-10' }, on('2026-11-24'))).toEqual({
    isLate: false,
    words: '10 working days, standard 10',
  })
  expect(disagreementClock({ urgent: false, stageSince: '2026-11-09' }, on('2026-11-24'))?.isLate).toBe(true)
})

test('nothing is claimed while the bank holidays are not read', () => {
  expect(concernClock({ raisedOn: '2026-11-14' }, { ...on('2026-11-24'), workingDays: null })).toBeNull()
})
