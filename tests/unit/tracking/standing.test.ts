import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../renderer/tracking/lateness.ts'
import { dueNext, foldRaised, levelCounts, shortLesson } from '../../../renderer/tracking/order.ts'
import type { Milestone } from '../../../shared/milestones/model.ts'
import { spanWords } from '../../../shared/milestones/standing.ts'
import type { Raised, SafeguardAnswer } from '../../../shared/safeguards/model.ts'

const today = '2026-11-24'

function milestone(about: Partial<Milestone>): Milestone {
  return {
    code: 'icpc',
    state: 'due',
    originalDueOn: '2026-11-24',
    dueOn: '2026-11-24',
    amberOn: null,
    redOn: '2026-11-24',
    compressed: false,
    metOn: null,
    pastStop: false,
    standard: '28+0',
    sentence: '',
    ...about,
  }
}

function raised(about: Partial<Raised>): Raised {
  return {
    code: 'drift',
    level: 'amber',
    sentence: '',
    clearedBy: '',
    lesson: '',
    since: today,
    grounds: [],
    answer: null,
    worse: false,
    ...about,
  }
}

const answer: SafeguardAnswer = {
  id: 'a',
  code: 'drift',
  level: 'amber',
  grounds: [],
  reason: 'Seen today.',
  answeredBy: 'M. Bell',
  answeredAt: '2026-11-20T10:00:00Z',
}

describe('how a milestone stands', () => {
  test.each([
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [15, '2 weeks 1 day'],
    [67, '9 weeks 4 days'],
  ])('%i days are %s', (days, words) => expect(spanWords(days)).toBe(words))

  test.each([
    [milestone({ state: 'late', dueOn: '2026-09-18' }), 'Late', '9 weeks 4 days past due'],
    [milestone({ state: 'due', dueOn: '2026-11-27' }), 'Due', 'in 3 days'],
    [milestone({ state: 'due' }), 'Due', 'today'],
    [milestone({ state: 'amber', dueOn: '2026-11-23' }), 'Amber', '1 day past due'],
    [milestone({ state: 'met_late', dueOn: '2026-11-01', metOn: '2026-11-05' }), 'Met late', 'by 4 days'],
    [milestone({ state: 'met', metOn: '2026-11-05' }), 'Met', ''],
    [milestone({ state: 'moot' }), 'No longer needed', ''],
  ])('$state due on $dueOn', (one, word, by) => expect(standingOf(one, today)).toMatchObject({ word, by }))

  test('what is due next leaves out what is met or not wanted, earliest first', () => {
    const many = [
      milestone({ dueOn: '2026-12-01' }),
      milestone({ state: 'late', dueOn: '2026-10-01' }),
      milestone({ state: 'met' }),
      milestone({ state: 'moot' }),
    ]
    expect(dueNext(many).map(({ dueOn }) => dueOn)).toEqual(['2026-10-01', '2026-12-01'])
  })
})

describe('safeguards on the screen', () => {
  test('red before amber before to know, answered ones folded away and still there', () => {
    const list = [
      raised({ level: 'info', code: 'prematurity' }),
      raised({}),
      raised({ level: 'red', code: 'father-unknown' }),
      raised({ code: 'optimism', answer }),
    ]
    const { open, answered } = foldRaised(list)
    expect(open.map(({ code }) => code)).toEqual(['father-unknown', 'drift', 'prematurity'])
    expect(answered.map(({ code }) => code)).toEqual(['optimism'])
    expect(levelCounts(open)).toBe('1 red, 1 amber, 1 to know')
  })

  test('of one level the order of the domain is kept: nothing is ranked', () => {
    const { open } = foldRaised([raised({ code: 'drift' }), raised({ code: 'optimism' }), raised({ code: 'transfer' })])
    expect(open.map(({ code }) => code)).toEqual(['drift', 'optimism', 'transfer'])
  })
})

test('a lesson is named without its story where there is little room', () => {
  expect(shortLesson('Learning point 2: the assessment did not begin until the seventh month.')).toBe('Learning point 2.')
  expect(shortLesson('Scotland, Lincolnshire.')).toBe('Scotland, Lincolnshire.')
})
