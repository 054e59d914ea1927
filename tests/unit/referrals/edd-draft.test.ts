import { describe, expect, test } from 'vitest'
import { blankEdd, draftProblem, eddOf, readGestation, revisionWords } from '../../../renderer/edd/edd-draft.ts'

const today = '2026-11-24'
const blank = blankEdd(today)

describe('an EDD as it is typed', () => {
  test.each([
    ['31+4', 221],
    ['31 + 4', 221],
    ['31w4d', 221],
    ['31', 217],
    ['31 weeks', 217],
    ['44+0', 308],
  ])('gestation %s is %d days', (typed, days) => {
    expect(readGestation(typed)).toBe(days)
  })

  test.each(['', '31+7', '44+1', '99', 'thirty', '-3', '31+4+1'])('gestation “%s” cannot be read', typed => {
    expect(readGestation(typed)).toBeNull()
  })

  test('the three ways come to the same EDD', () => {
    expect(eddOf({ ...blank, edd: '2027-01-22' })).toBe('2027-01-22')
    expect(eddOf({ ...blank, way: 'lmp', lmp: '2026-04-17' })).toBe('2027-01-22')
    expect(eddOf({ ...blank, way: 'gestation', gestation: '31+4' })).toBe('2027-01-22')
    expect(eddOf(blank)).toBeNull()
  })

  test('what cannot be is named where it was typed', () => {
    expect(draftProblem({ ...blank, way: 'lmp', lmp: '2026-11-25' }, today, false)).toMatch(/last menstrual period is in the future/)
    expect(draftProblem({ ...blank, edd: '2029-11-24' }, today, false)).toMatch(/last menstrual period in the future/)
    expect(draftProblem({ ...blank, edd: '2026-01-01' }, today, false)).toMatch(/longer than a pregnancy/)
    expect(draftProblem({ ...blank, edd: '2026-01-01' }, today, true)).toBeNull()
    expect(draftProblem({ ...blank, way: 'gestation', gestation: 'many' }, today, false)).toMatch(/31\+4/)
    expect(draftProblem({ ...blank, edd: '2027-01-22' }, today, false)).toBeNull()
  })

  test('a revision says what it does to gestation before it is saved', () => {
    expect(revisionWords('2027-01-22', '2027-01-31', today, null)).toBe('Gestation today 31+4 becomes 30+2: the EDD moves 9 days later.')
    expect(revisionWords('2027-01-22', '2027-01-21', today, null)).toBe('Gestation today 31+4 becomes 31+5: the EDD moves 1 day earlier.')
    expect(revisionWords('2027-01-22', '2027-01-31', '2027-03-01', '2027-01-22')).toBe(
      'Gestation at birth 40+0 becomes 38+5: the EDD moves 9 days later.',
    )
    expect(revisionWords(null, '2027-01-22', today, null)).toBe('Gestation today becomes 31+4.')
  })
})
