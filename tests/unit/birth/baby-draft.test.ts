import { describe, expect, test } from 'vitest'
import { changed, draftOfBaby, newBaby, readBaby, readGrams } from '../../../renderer/birth/baby-draft.ts'
import { babyTitle, gestationAtBirth } from '../../../renderer/birth/baby-words.ts'

const draft = newBaby('Haile', '2026-12-04')

describe('a baby as it is typed', () => {
  test('the least that makes a birth is its day; everything else stays not recorded', () => {
    expect(readBaby(draft)).toMatchObject({
      baby: {
        surname: 'Haile',
        bornOn: '2026-12-04',
        bornAt: null,
        nhsNumber: null,
        gestationDays: null,
        weightGrams: null,
        outcome: 'live',
      },
    })
    expect(readBaby({ ...draft, bornOn: null })).toEqual({ problems: { bornOn: 'The day of the birth is needed.' } })
  })

  test('time, weight, gestation and NHS number are read as people type them', () => {
    const typed = { ...draft, bornAt: '4:10am', weight: '1,940 g', gestation: '33+0', nhsNumber: '999 000 0018' }
    expect(readBaby(typed)).toMatchObject({ baby: { bornAt: '04:10', weightGrams: 1940, gestationDays: 231, nhsNumber: '9990000018' } })
  })

  test('each wrong answer is named at its own field, all at once', () => {
    const wrong = readBaby({ ...draft, bornAt: 'noon-ish', weight: 'heavy', gestation: '33+9', nhsNumber: '9990000008' })
    expect('problems' in wrong && Object.keys(wrong.problems).toSorted()).toEqual(['bornAt', 'gestationDays', 'nhsNumber', 'weightGrams'])
  })

  test('a recorded baby goes through the form unchanged', () => {
    const read = readBaby({
      ...draft,
      bornAt: '16:10',
      weight: '2890',
      gestation: '38+6',
      nhsNumber: '9990000018',
      sex: 'male',
      place: 'Home',
    })
    if (!('baby' in read)) throw new Error('The draft has problems.')
    expect(readBaby(draftOfBaby({ ...read.baby, id: 'a', version: 1, position: 1 }))).toEqual(read)
  })

  test.each([
    ['1940', 1940],
    ['1,940', 1940],
    ['1940g', 1940],
    ['1.94 kg', 1940],
    ['3.4kg', 3400],
    ['heavy', null],
    ['1.94', null],
  ])('a weight of %s is %s grams', (typed, grams) => expect(readGrams(typed)).toBe(grams))
})

test('day and place of the first baby hold for the second until it says otherwise', () => {
  const both = changed([draft, draft], 0, { ...draft, place: 'Riverside General', bornOn: '2026-12-03' })
  expect(both.map(({ place, bornOn }) => [place, bornOn])).toEqual([
    ['Riverside General', '2026-12-03'],
    ['Riverside General', '2026-12-03'],
  ])
  const apart = changed(both, 1, { ...draft, place: 'Ambulance', bornOn: '2026-12-04' })
  const [, second] = changed(apart, 0, { ...draft, place: 'Home', bornOn: '2026-12-02' })
  expect([second?.place, second?.bornOn]).toEqual(['Ambulance', '2026-12-04'])
})

test('babies are named by their order, and gestation follows from the EDD unless stated', () => {
  expect([babyTitle(1, 1), babyTitle(2, 2)]).toEqual(['Baby', 'Second born'])
  expect(gestationAtBirth({ bornOn: '2026-12-04', gestationDays: null }, '2027-01-22')).toBe('33+0 by the EDD')
  expect(gestationAtBirth({ bornOn: '2026-12-04', gestationDays: 230 }, '2027-01-22')).toBe('32+6, as stated by the unit')
  expect(gestationAtBirth({ bornOn: '2026-12-04', gestationDays: null }, null)).toBe('Not known')
})
