import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { gestationDays, weeksAndDays } from '../../../shared/calendar/gestation.ts'
import { type ImportField, importFieldCodes, importLimits } from '../../../shared/imports/model.ts'
import { type DecidedRow, decideRow } from '../../../shared/imports/row.ts'

const today = '2026-11-23'

/** A row that comes in without a word, but for the cells given. */
function decide(
  cells: Partial<Record<ImportField, string>>,
  more: { header: string; cell: string }[] = [],
  beyond: string[] = [],
): DecidedRow {
  const whole: Partial<Record<ImportField, string>> = {
    motherName: 'Smith, Nusrat',
    nhsNumber: '999 961 5031',
    edd: '9/3/27',
    receivedOn: '1/11/26',
    rag: 'Amber',
    reasons: 'father unknown',
    ...cells,
  }
  const fields = Object.entries(whole) as [ImportField, string][]
  return decideRow(
    { line: 7, cells: [...fields.map(([, cell]) => cell), ...more.map(({ cell }) => cell), ...beyond] },
    {
      fileName: 'list.csv',
      today,
      columns: [...fields.map(([field]) => ({ header: field, field })), ...more.map(({ header }) => ({ header, field: null }))],
    },
  )
}

const said = (row: DecidedRow) => row.problems.map(({ weight, field, reason }) => `${weight} ${field}: ${reason}`).join('\n')

it('comes in without a word when nothing is wrong', () => {
  const row = decide({})
  expect(row.problems).toEqual([])
  expect(row.referral).toMatchObject({
    referral: { receivedOn: '2026-11-01', rag: 'amber', numberExpected: 1, reasons: 'father unknown' },
    mother: { surname: 'Smith', forenames: 'Nusrat', nhsNumber: '9999615031' },
    edd: { edd: '2027-03-09', method: '04' },
    factors: ['FATHER_UNKNOWN'],
  })
})

describe('a row stops', () => {
  it.each<[string, Partial<Record<ImportField, string>>, RegExp]>([
    ['without a name', { motherName: 'unborn' }, /stop motherName: No name/],
    ['with a mistyped NHS number', { nhsNumber: '9999615032' }, /stop nhsNumber: .*one digit is mistyped/],
    ['with a short NHS number', { nhsNumber: '999 961 503' }, /stop nhsNumber: .*10 digits; this has 9/],
    ['with an NHS number shortened by a spreadsheet', { nhsNumber: '9.99962E+09' }, /stop nhsNumber: A spreadsheet has shortened/],
    ['with ten times the same digit', { nhsNumber: '1111111111' }, /stop nhsNumber: .*belongs to nobody/],
    ['with an EDD that is no date', { edd: 'soon after Easter' }, /stop edd: This cannot be read as one date/],
    ['with an EDD that does not exist', { edd: '31/2/27' }, /stop edd: This cannot be read as one date/],
    ['with a spreadsheet’s day number', { edd: '46460' }, /stop edd: This is a spreadsheet’s number for a day/],
    ['with a last menstrual period in the future', { edd: '1/9/27' }, /stop edd: This EDD puts the last menstrual period in the future/],
    ['with an EDD three years away', { edd: '23/11/29' }, /stop edd: .*in the future/],
    ['with a mother of eight', { motherName: 'Nusrat Smith 4/5/18' }, /stop motherDateOfBirth: The mother would be aged 8/],
    ['with a father of nine', { fatherName: 'Lee Dunn 1/1/17' }, /stop fatherDateOfBirth: The father would be aged 9/],
    ['when the referral came before the pregnancy', { receivedOn: '1/5/26' }, /stop receivedOn: .*before this pregnancy began/],
    ['with an EDD years ago', { edd: '9/3/24' }, /stop edd: .*more than a year ago/],
    [
      'with a cell that is too long',
      { reasons: 'x'.repeat(importLimits.cell + 1) },
      /stop reasons: This cell has 20,001 characters; a cell may have 20,000/,
    ],
    ['with a name that is too long', { motherName: `Smith, ${'x'.repeat(201)}` }, /stop motherName: This is too long for a name/],
    [
      'with nothing but a remark',
      { motherName: 'Deliveries this week', nhsNumber: '', edd: '', receivedOn: '', rag: '', reasons: '' },
      /stop null: Nothing but a name or a remark/,
    ],
  ])('%s', (_, cells, reason) => {
    const row = decide(cells)
    expect(row.referral).toBeNull()
    expect(said(row)).toMatch(reason)
    for (const { value } of row.problems) expect(value.length).toBeLessThanOrEqual(60)
  })

  it('when its cells have moved into wrong columns', () => {
    const row = decide({}, [], ['', 'R'])
    expect(row.referral).toBeNull()
    expect(said(row)).toMatch(/stop null: This row has 8 cells and the header has 6/)
    expect(decide({}, [], ['', ' ']).referral).not.toBeNull()
  })
})

describe('a row comes in with a note', () => {
  it.each<[string, Partial<Record<ImportField, string>>, RegExp]>([
    ['without an NHS number', { nhsNumber: '' }, /note nhsNumber: No NHS number/],
    ['without a rating', { rag: '' }, /note rag: No rating/],
    ['with two ratings', { rag: 'amber/red' }, /note rag: Two ratings .* red/],
    ['without an EDD', { edd: 'TBC' }, /note edd: No EDD stands here and none can be worked out/],
    ['with a doubtful EDD', { edd: '9/3/27?' }, /note edd: The list marks this EDD as doubtful; it comes in as 9 March 2027/],
    ['with an EDD long past', { edd: '20/9/26' }, /note edd: The EDD was 64 days ago .* probably born/],
    [
      'when EDD and gestation contradict each other',
      { gestationAtReferral: '12/40' },
      /note gestationAtReferral: By its EDD the pregnancy was 21\+5 .*, 62 days away/,
    ],
    ['with a gestation that cannot be read', { gestationAtReferral: 'halfway' }, /note gestationAtReferral: .*kept in the referral’s note/],
    ['without a referral date', { receivedOn: '' }, /note receivedOn: No referral date stands here: .*today, 23 November 2026/],
    ['with a referral date in the future', { receivedOn: '1/12/26' }, /note receivedOn: This day is in the future/],
    ['with a letter lost', { motherName: 'unborn Nguy?n' }, /note motherName: A letter of this name was lost/],
    ['with a mother of seventy', { motherName: 'Nusrat Smith 4/5/56' }, /ask motherDateOfBirth: The mother would be aged 70/],
    [
      'with a date of birth that cannot be read',
      { motherDateOfBirth: '31/2/99' },
      /note motherDateOfBirth: The date of birth cannot be read/,
    ],
    ['with a formula', { reasons: '=cmd|’/C calc’!A0' }, /note reasons: This looks like a spreadsheet formula/],
    ['with the next review as words', { nextDiscussionOn: 'next wk' }, /note nextDiscussionOn: This is not a date/],
    ['when a father is named and unknown', { fatherName: 'Lee Dunn' }, /note fatherName: The reasons say that the father is unknown/],
    [
      'when age and date of birth contradict each other',
      { motherName: 'Nusrat Smith 4/5/90', reasons: 'mother aged 16' },
      /note reasons: .*is 16; .*was 36/,
    ],
    ['when care is denied and told', { careExperience: 'No', reasons: 'care leaver' }, /note careExperience/],
  ])('%s', (_, cells, reason) => {
    const row = decide(cells)
    expect(row.referral).not.toBeNull()
    expect(said(row)).toMatch(reason)
  })
})

describe('an EDD', () => {
  it('is worked out from the gestation at referral, as clinical assessment', () => {
    const row = decide({ edd: '?', gestationAtReferral: '15+6', receivedOn: '23/11/2026' })
    expect(row.referral?.edd).toEqual({ edd: '2027-05-11', method: '04' })
    expect(said(row)).toMatch(
      /note edd: No EDD stands here. From the gestation at referral it is 11 May 2027, recorded as clinical assessment/,
    )
    expect(row.referral?.note).toContain('EDD worked out at import: 11 May 2027, from the gestation at referral')
  })

  it.each([
    ['twins 9/7/27', '2027-07-09', 2],
    ['9/7/27 (triplets)', '2027-07-09', 3],
    ['EDD 9/7/27', '2027-07-09', 1],
    ['2027-07-09 00:00:00', '2027-07-09', 1],
  ])('%s', (edd, day, numberExpected) => {
    expect(decide({ edd }).referral).toMatchObject({ edd: { edd: day }, referral: { numberExpected } })
  })

  it('keeps the method that stands beside it or in its column', () => {
    expect(decide({ edd: '9/7/27 by scan' }).referral?.edd?.method).toBe('03')
    expect(decide({ edd: '9/7/27 (LMP)' }).referral?.edd?.method).toBe('01')
    expect(decide({ eddMethod: '02' }).referral?.edd?.method).toBe('02')
    expect(decide({ eddMethod: 'Dating scan' }).referral?.edd?.method).toBe('03')
    expect(said(decide({ eddMethod: '' }))).toMatch(/note eddMethod: .*least trusted/)
  })

  it('agrees with the gestation it was worked out from, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 280 }), (ago, days) => {
        const receivedOn = addDays(today, -ago)
        const row = decide({ edd: 'TBC', gestationAtReferral: weeksAndDays(days), receivedOn })
        expect(row.edd).not.toBeNull()
        if (row.edd !== null) expect(gestationDays(row.edd, receivedOn)).toBe(days)
      }),
    )
  })
})

describe('nothing is lost', () => {
  it('every word that has no field stands in the note under its header', () => {
    const row = decide(
      {
        motherName: 'Unborn Baby MACLEOD (Anneke)',
        rag: 'amber/red',
        lastOutcome: 'NFA?',
        nextDiscussionOn: 'next wk',
        socialWorker: 'unalloc',
        fatherName: 'not named',
        edd: 'twins 9/7/27',
        gestationAtReferral: '~7 wks',
        previousChildren: '5',
        referrer: 'PPN',
        notes: 'Interpreter\nneeded',
      },
      [{ header: 'Ward', cell: 'Cedar' }],
    )
    const note = row.referral?.note ?? ''
    expect(note.split('\n')[0]).toBe('Imported from list.csv, line 7.')
    for (const line of [
      'motherName: Unborn Baby MACLEOD (Anneke)',
      'rag: amber/red',
      'lastOutcome: NFA?',
      'nextDiscussionOn: next wk',
      'socialWorker: unalloc',
      'fatherName: not named',
      'edd: twins 9/7/27',
      'gestationAtReferral: ~7 wks',
      'previousChildren: 5',
      'referrer: PPN',
      'notes: Interpreter\nneeded',
      'Ward: Cedar',
    ])
      expect(note).toContain(line)
    expect(note).toContain('Factors read from the list’s words at import: Unknown or unassessed father.')
  })

  it('long reasons stand whole in the note', () => {
    const reasons = 'domestic abuse. '.repeat(400).trim()
    const row = decide({ reasons })
    expect(row.referral?.referral.reasons).toHaveLength(2_000)
    expect(row.referral?.note).toContain(reasons)
    expect(said(row)).toMatch(/note reasons: This is longer than the 2,000 characters/)
  })

  it('markup is plain text', () => {
    const reasons = '<script>alert(1)</script> <img src=x onerror=alert(1)>'
    expect(decide({ reasons }).referral?.referral.reasons).toBe(reasons)
    expect(decide({ motherName: '<b>Smith</b>, =cmd' }).referral?.mother).toMatchObject({ surname: '<b>Smith</b>', forenames: '=cmd' })
  })
})

it('takes parents under 20 from either date of birth on the day of the referral', () => {
  const factors = (cells: Partial<Record<ImportField, string>>) => decide({ reasons: '', ...cells }).referral?.factors
  expect(factors({ motherDateOfBirth: '2006-11-02' })).toEqual(['YOUNG_PARENT'])
  expect(factors({ motherDateOfBirth: '2006-11-01' })).toEqual([])
  expect(factors({ fatherName: 'Lee Dunn 2/11/06' })).toEqual(['YOUNG_PARENT'])
})

it('reads whether the father is identified', () => {
  const father = (cells: Partial<Record<ImportField, string>>) => decide({ reasons: '', ...cells }).referral?.father
  expect(father({ fatherName: 'Imran Khan 24/3/79' })).toMatchObject({
    surname: 'Khan',
    forenames: 'Imran',
    dateOfBirth: '1979-03-24',
    identified: 'identified',
  })
  for (const fatherName of ['', 'not named', 'unknown', '?'])
    expect(father({ fatherName })).toMatchObject({ surname: '', identified: 'not_yet' })
  expect(father({ fatherName: 'declined' })).toMatchObject({ surname: '', identified: 'declined' })
  expect(father({ fatherName: '', fatherIdentified: 'Declined to name' })).toMatchObject({ identified: 'declined' })
  expect(father({ fatherName: 'Lee Dunn', fatherIdentified: 'Yes' })).toMatchObject({ identified: 'identified' })
})

it('never throws, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('?', '9/7/27', '=1', '22/40', '9999615031', 'red', 'declined'),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: importFieldCodes.length + 2 }), cells => {
      const row = decideRow(
        { line: 1, cells },
        { fileName: 'x', today, columns: importFieldCodes.map(field => ({ header: field, field })) },
      )
      expect(row.referral === null).toBe(row.problems.some(({ weight }) => weight === 'stop'))
    }),
    { numRuns: 300 },
  )
})
