import { describe, expect, test } from 'vitest'
import { logMatches, logMonths } from '../../../shared/log/log-list.ts'
import type { LogEntry } from '../../../shared/log/model.ts'
import type { TrackedLine } from '../../../shared/tracking/model.ts'
import { thinMarks, thinWords } from '../../../shared/tracking/thin-ruler.ts'

const entry: LogEntry = {
  id: '01997f00-0000-7000-8000-000000000001',
  version: 1,
  referralId: null,
  babyName: '',
  mother: null,
  kind: 'advice_given',
  on: '2026-11-23',
  who: 'Zoë Adams',
  agency: 'maternity',
  subject: 'A pregnancy at 9 weeks',
  text: 'Advised to refer now.',
  followUpOn: null,
  followedUpOn: null,
  recordedBy: 'A. Shah',
}

describe('the lead’s log', () => {
  test('stands by month, and keeps the order of its entries', () => {
    const months = logMonths([entry, { ...entry, on: '2026-11-02' }, { ...entry, on: '2025-11-30' }])
    expect(months.map(({ name, entries }) => [name, entries.map(({ on }) => on)])).toEqual([
      ['November 2026', ['2026-11-23', '2026-11-02']],
      ['November 2025', ['2025-11-30']],
    ])
  })

  test('is searched by the beginnings of words, without accents, and every word must be there', () => {
    expect(logMatches(entry, 'zoe matern')).toBe(true)
    expect(logMatches(entry, 'advice PREG')).toBe(true)
    expect(logMatches(entry, 'egnancy')).toBe(false)
    expect(logMatches(entry, 'zoe police')).toBe(false)
    expect(logMatches(entry, '  ')).toBe(true)
  })
})

describe('the ruler of a list row', () => {
  const marks: TrackedLine['marks'] = [
    { on: '2026-11-01', state: 'late' },
    { on: '2026-08-01', state: 'met_late' },
    { on: '2026-07-01', state: 'met' },
    { on: '2026-12-01', state: 'amber' },
    { on: '2027-05-01', state: 'due' },
  ]

  test('says what it draws, and draws what is late on top', () => {
    expect(thinWords(marks)).toBe('2 milestones done, 1 late, 2 due.')
    expect(thinWords([{ on: '2026-11-01', state: 'late' }])).toBe('1 milestone late.')
    expect(thinWords([])).toBe('No milestone.')
    expect(thinMarks(marks, '2027-01-22').at(-1)?.state).toBe('late')
  })

  test('leaves out what comes long after the birth', () => {
    expect(thinMarks(marks, '2027-01-22')).toHaveLength(4)
  })
})
