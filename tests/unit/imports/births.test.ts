import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import { readMoment, readOrder, readOutcome, readSex, readTime, readWeight } from '../../../shared/imports/births/cells.ts'
import { birthColumns, isBirthHeader } from '../../../shared/imports/births/columns.ts'
import { type Expecting, matchBirth } from '../../../shared/imports/births/match.ts'
import { planBirths } from '../../../shared/imports/births/plan.ts'
import { decideBirth } from '../../../shared/imports/births/row.ts'
import { referralColumns } from '../../../shared/imports/columns.ts'

const today = '2026-11-24'
const [mother, otherMother, baby] = ['9999615031', '9990000018', '9991540075']

describe('cells of an extract', () => {
  it.each([
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['2:05pm', '14:05'],
    ['12:10 am', '00:10'],
    ['14:05:30', '14:05'],
    ['9.15', '09:15'],
    ['25:00', null],
    ['14:60', null],
    ['13:00pm', null],
    ['noon', null],
  ])('time %s', (cell, time) => expect(readTime(cell)).toBe(time))

  it.each([
    ['2026-11-20 14:05', '2026-11-20', '14:05'],
    ['20/11/2026 14:05:00', '2026-11-20', '14:05'],
    ['2026-11-20T14:05:00Z', '2026-11-20', '14:05'],
    ['20-Nov-2026 14:05', '2026-11-20', '14:05'],
    ['20 Nov 2026', '2026-11-20', null],
    ['20/11/2026 00:00', '2026-11-20', null],
    ['20/11', '2026-11-20', null],
  ])('moment %s', (cell, day, time) => expect(readMoment(cell, today)).toEqual({ day, time }))

  it('a moment that is none', () => {
    for (const cell of ['', 'soon', '31/02/2026', '20/11/2026 29:00']) expect(readMoment(cell, today)).toBeNull()
  })

  it.each([
    ['3120', 3120],
    ['3,120 g', 3120],
    ['3.12', 3120],
    ['3.12kg', 3120],
    ['980g', 980],
    ['31', null],
    ['6lb 2oz', null],
  ])('weight %s', (cell, grams) => expect(readWeight(cell)).toBe(grams))

  it('sex, outcome and order in words and codes', () => {
    expect(['F', 'Male', '1', '2', '9', 'X', '', 'both'].map(readSex)).toEqual([
      'female',
      'male',
      'male',
      'female',
      'indeterminate',
      'not_known',
      'not_known',
      null,
    ])
    expect(['Live birth', 'Stillborn', 'SB', 'NND', '01', '', 'other'].map(readOutcome)).toEqual([
      'live',
      'stillbirth',
      'stillbirth',
      'neonatal_death',
      'live',
      'not_known',
      null,
    ])
    expect(['1', 'Twin 2', '2 of 3', 'Twin B', 'a', ''].map(readOrder)).toEqual([1, 2, 2, 2, 1, null])
  })
})

const header = [
  'Baby NHS number',
  'Mother NHS number',
  'Mother surname',
  'Mother forenames',
  'Mother DOB',
  'Date of birth',
  'Time of birth',
  'Gestation',
  'Sex',
  'Birth weight',
  'Outcome',
  'Birth order',
]
const columns = header.map((name, index) => ({ header: name, field: birthColumns.match(header)[index] ?? null }))

function birth(about: Partial<Record<(typeof header)[number], string>>, line = 2) {
  const cells = { 'Baby NHS number': baby, 'Mother NHS number': mother, 'Date of birth': '20/11/2026', Sex: 'F', ...about }
  return decideBirth({ line, cells: header.map(name => (cells as Record<string, string>)[name] ?? '') }, columns, today)
}

function expecting(about: Partial<Expecting> = {}): Expecting {
  return {
    referralId: '019a0000-0000-7000-8000-000000000001',
    reference: 'PB-2026-0001',
    status: 'open',
    surname: 'Okafor',
    forenames: 'Chidinma',
    dateOfBirth: '1998-04-02',
    nhsNumber: mother,
    edd: '2026-12-30',
    numberExpected: 1,
    bornOn: null,
    endedOn: null,
    babies: 0,
    babyNumbers: [],
    ...about,
  }
}

const named = { 'Mother NHS number': '', 'Mother surname': 'OKAFOR', 'Mother forenames': 'Chidinma Grace', 'Mother DOB': '02/04/1998' }

it('an extract is known by its columns, and a list of referrals is none', () => {
  expect(birthColumns.match(header)).not.toContain(null)
  expect(isBirthHeader(header)).toBe(true)
  expect(isBirthHeader(['NHS no', 'EDD', 'Concerns', 'Unborn / mum', 'RAG', 'Ref date', 'DOB', 'Outcome', 'Site'])).toBe(false)
  expect(referralColumns.score(header)).toBeLessThan(birthColumns.score(header))
})

describe('a birth belongs to', () => {
  it('the referral with the mother’s NHS number, and what contradicts it is said', () => {
    const row = matchBirth(birth({ Gestation: '38', 'Mother surname': 'Obi' }), [expecting()], today)
    expect(row).toMatchObject({ state: 'matched', candidates: [{ reference: 'PB-2026-0001', gestation: '34+2', agrees: ['NHS number'] }] })
    expect(row.problems.map(({ reason }) => reason)).toEqual([
      'The surname differs: the referral has Chidinma OKAFOR.',
      'The extract says 38 weeks; by the EDD it is 34+2.',
    ])
  })

  it('the referral with the same name and date of birth, when its EDD allows it', () => {
    expect(matchBirth(birth(named), [expecting({ nhsNumber: null })], today)).toMatchObject({
      state: 'matched',
      candidates: [{ agrees: ['name', 'date of birth'] }],
    })
    expect(matchBirth(birth({ ...named, 'Mother DOB': '' }), [expecting({ nhsNumber: null })], today)).toMatchObject({
      state: 'choose',
      candidates: [{ agrees: ['name'] }],
    })
    expect(matchBirth(birth({ ...named, 'Mother DOB': '03/04/1998' }), [expecting({ nhsNumber: null })], today).state).toBe('none')
    expect(matchBirth(birth({ ...named, 'Mother NHS number': otherMother }), [expecting()], today).state).toBe('none')
  })

  it('the pregnancy that it can be, of several of one mother', () => {
    const before = expecting({
      referralId: '019a0000-0000-7000-8000-000000000002',
      reference: 'PB-2025-0009',
      status: 'closed',
      edd: '2025-11-01',
      babies: 1,
    })
    expect(matchBirth(birth({}), [before, expecting()], today)).toMatchObject({
      state: 'matched',
      candidates: [{ reference: 'PB-2026-0001' }],
    })
    const only = matchBirth(birth({}), [before], today)
    expect(only.state).toBe('problem')
    expect(only.problems[0]?.reason).toContain('belongs to another pregnancy, or one of the two days is wrong')
    const twice = expecting({ referralId: '019a0000-0000-7000-8000-000000000003', reference: 'PB-2026-0002' })
    expect(matchBirth(birth({}), [twice, expecting()], today)).toMatchObject({ state: 'choose', candidates: [{}, {}] })
    const closed = expecting({ ...twice, status: 'closed' })
    expect(matchBirth(birth({}), [closed, expecting()], today)).toMatchObject({
      state: 'matched',
      candidates: [{ reference: 'PB-2026-0001' }],
    })
  })

  it('nobody when the mother is not here', () => expect(matchBirth(birth({}), [], today).state).toBe('none'))

  it('a record that has it already', () => {
    expect(matchBirth(birth({ 'Mother NHS number': '' }), [expecting({ babies: 1, babyNumbers: [baby] })], today).state).toBe('recorded')
    expect(matchBirth(birth({}), [expecting({ babies: 1, bornOn: '2026-11-20' })], today).state).toBe('recorded')
  })

  it('no pregnancy in which it cannot have happened', () => {
    const early = expecting({ edd: addDays('2026-11-20', 280 + 1) })
    expect(matchBirth(birth({}), [early], today).problems[0]?.reason).toContain('before the last menstrual period')
    for (const [days, state] of [
      [20 * 7 - 1, 'problem'],
      [20 * 7, 'matched'],
      [45 * 7, 'matched'],
      [45 * 7 + 1, 'problem'],
    ] as const)
      expect(matchBirth(birth({}), [expecting({ edd: dayOfGestation('2026-11-20', 80, -days) })], today).state).toBe(state)
    expect(matchBirth(birth({}), [expecting({ endedOn: '2026-09-01' })], today).problems[0]?.reason).toContain(
      'has the end of the pregnancy recorded',
    )
  })
})

describe('a row that cannot be taken', () => {
  it.each([
    ['no day', { 'Date of birth': '' }, 'cannot be read as a day'],
    ['the future', { 'Date of birth': '25/11/2026' }, 'in the future'],
    ['long ago', { 'Date of birth': '20/11/2024' }, 'more than a year ago'],
    ['a stillbirth', { Outcome: 'Stillbirth' }, 'recorded on the referral itself'],
  ])('%s', (_, about, reason) => {
    const row = matchBirth(birth(about), [expecting()], today)
    expect(row.state).toBe('problem')
    expect(row.problems[0]?.reason).toContain(reason)
  })

  it('what cannot be read besides costs only its cell', () => {
    const decided = birth({ 'Baby NHS number': '9991540071', 'Birth weight': '6lb', Gestation: '99', Sex: '?' })
    expect(decided.baby).toMatchObject({ nhsNumber: null, weightGrams: null, gestationDays: null, sex: 'not_known' })
    expect(decided.problems.map(({ field, weight }) => [field, weight])).toEqual([
      ['gestation', 'note'],
      ['babyNhsNumber', 'note'],
      ['weight', 'note'],
    ])
  })
})

it('twins are two rows of one referral; the same baby twice is said', () => {
  const twins = [birth({ 'Birth order': '1' }), birth({ 'Baby NHS number': '', 'Birth order': '2' }, 3), birth({}, 4)]
  const rows = planBirths(twins, [expecting()], today)
  expect(rows.map(({ state }) => state)).toEqual(['matched', 'matched', 'problem'])
  expect(rows[0]?.problems.at(-1)?.reason).toBe('2 rows of this list belong to PB-2026-0001, which expects 1.')
  expect(rows[2]?.problems[0]?.reason).toBe('The same baby’s NHS number stands on line 2 of this list.')
})
