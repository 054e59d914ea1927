import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { type Compared, whatAgrees } from '../../../shared/imports/duplicates.ts'
import { createLookup } from '../../../shared/imports/lookup.ts'
import { createPreviewer, type Registered } from '../../../shared/imports/preview.ts'
import type { DecidedRow } from '../../../shared/imports/row.ts'
import { decideRow } from '../../../shared/imports/row.ts'

const mei: Compared = { surname: 'Šimić', forenames: 'Mei', dateOfBirth: '2005-09-23', nhsNumber: '9994870289', edd: '2027-05-11' }

describe('two rows are the same mother', () => {
  it.each<[string, Partial<Compared>, string[]]>([
    ['by NHS number, whatever the name', { surname: 'Okafor', forenames: 'Ada', dateOfBirth: null, edd: null }, ['NHS number']],
    [
      'by name and date of birth, whatever the NHS number',
      { surname: 'SIMIC', forenames: 'Mei Marie', nhsNumber: '9990000018', edd: null },
      ['name', 'date of birth'],
    ],
    ['by surname and EDD', { forenames: '', dateOfBirth: null, nhsNumber: null, edd: '2027-05-18' }, ['surname', 'EDD within 7 days']],
    ['by name alone where a date of birth is missing', { dateOfBirth: null, nhsNumber: null, edd: null }, ['name']],
  ])('%s', (_, other, agrees) => expect(whatAgrees(mei, { ...mei, ...other })).toEqual(agrees))

  it.each<[string, Partial<Compared>]>([
    ['the EDDs are 8 days apart', { forenames: '', dateOfBirth: null, nhsNumber: null, edd: '2027-05-19' }],
    ['both NHS numbers are valid and differ', { forenames: '', dateOfBirth: null, nhsNumber: '9990000018' }],
    ['forenames and dates of birth differ', { forenames: 'Ioana', dateOfBirth: '1999-01-01', nhsNumber: null }],
    ['only the surname agrees', { forenames: 'Ioana', nhsNumber: null, edd: null }],
  ])('but not when %s', (_, other) => expect(whatAgrees(mei, { ...mei, ...other })).toEqual([]))

  it('in either order', () => {
    for (const other of [{ nhsNumber: null }, { dateOfBirth: null, nhsNumber: null }, { surname: 'Okafor' }])
      expect(whatAgrees({ ...mei, ...other }, mei)).toEqual(whatAgrees(mei, { ...mei, ...other }))
  })
})

const columns = [
  { header: 'Name', field: 'motherName' },
  { header: 'NHS', field: 'nhsNumber' },
  { header: 'EDD', field: 'edd' },
] as const

function row(line: number, ...cells: string[]): DecidedRow {
  return decideRow({ line, cells }, { fileName: 'x', columns, today: '2026-11-23' })
}

describe('a row of a list', () => {
  it('is a duplicate of an earlier row that comes in', () => {
    const preview = createPreviewer(createLookup())
    expect(preview(row(2, 'Smith, Ada', '9999615031', '9/3/27')).state).toBe('ready')
    expect(preview(row(3, 'Jones, Bea', '9999615031', '9/4/27'))).toMatchObject({
      state: 'duplicate',
      duplicates: [{ line: 2, referralId: null, agrees: ['NHS number'] }],
    })
    expect(preview(row(4, 'unborn Smith', '', '10/3/27'))).toMatchObject({
      state: 'duplicate',
      duplicates: [{ line: 2, agrees: ['surname', 'EDD within 7 days'] }],
    })
  })

  it('comes in when the row it repeats stays out, and says so', () => {
    const preview = createPreviewer(createLookup())
    expect(preview(row(2, 'Smith, Ada', '9999615032', '9/3/27')).state).toBe('problem')
    expect(preview(row(3, 'Smith, Ada', '9999615031', '9/3/27'))).toMatchObject({ state: 'ready', duplicates: [{ line: 2 }] })
    expect(preview(row(4, 'Smith, Ada', '9999615031', '9/3/27')).state).toBe('duplicate')
  })

  it('comes in beside an earlier pregnancy of the same mother', () => {
    const register = createLookup<Registered>()
    const before = {
      referralId: '01935b3c-0000-7000-8000-000000000002',
      reference: 'PB-2025-0007',
      surname: 'Smith',
      forenames: 'Ada',
      dateOfBirth: null,
      nhsNumber: '9999615031',
    }
    register.add({ ...before, edd: '2025-12-01' })
    expect(createPreviewer(register)(row(2, 'Smith, Ada', '9999615031', '9/3/27'))).toMatchObject({
      state: 'ready',
      duplicates: [],
      problems: expect.arrayContaining([expect.objectContaining({ value: 'PB-2025-0007', weight: 'note' })]),
    })
    register.add({ ...before, referralId: '01935b3c-0000-7000-8000-000000000003', edd: '2027-03-01' })
    expect(createPreviewer(register)(row(2, 'Smith, Ada', '9999615031', '9/3/27')).state).toBe('duplicate')
  })
})

const someone = fc.record({
  surname: fc.constantFrom('Smith', 'Smyth', 'Khan', 'O’Brien', 'Šimić', ''),
  forenames: fc.constantFrom('Catherine', 'Katherine', 'Mei', 'Mei Marie', ''),
  dateOfBirth: fc.constantFrom('1999-04-03', '1999-03-04', '2001-11-11', null),
  nhsNumber: fc.constantFrom('9990000018', '9994870289', null),
  edd: fc.option(fc.integer({ min: 0, max: 200 }).map(days => addDays('2027-01-01', days))),
})

describe('the lookup', () => {
  it('finds by its keys whoever a comparison with everybody finds', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 30 }), someone, (all, like) => {
        const lookup = createLookup<Compared>()
        for (const one of all) lookup.add(one)
        const found = new Map(lookup.find(like).map(({ entry, agrees }) => [entry, agrees]))
        for (const one of all) {
          const agrees = whatAgrees(like, one)
          if (agrees.length > 0) expect(found.get(one)).toEqual(agrees)
        }
      }),
    )
  })

  it('and names spelt differently with the same date of birth, or its day and month swapped', () => {
    const lookup = createLookup<Compared>()
    const known: Compared = { surname: 'Smyth', forenames: 'Katherine', dateOfBirth: '1999-04-03', nhsNumber: null, edd: null }
    lookup.add(known)
    const like = { ...known, surname: 'Smith', forenames: 'Catherine' }
    expect(lookup.find(like).map(({ agrees }) => agrees)).toEqual([['name in another spelling', 'date of birth']])
    expect(lookup.find({ ...known, dateOfBirth: '1999-03-04' })).toHaveLength(1)
    expect(lookup.find({ ...like, dateOfBirth: '1999-05-04' })).toEqual([])
  })
})
