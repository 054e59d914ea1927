import { describe, expect, it } from 'vitest'
import { type Compared, createLookup, whatAgrees } from '../../../shared/imports/duplicates.ts'
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
