import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RowDraft } from '../../shared/imports/model.ts'
import { startRegister } from '../support/session.ts'

/**
 * Lists as people keep them, each a kind of fault that a list had: tests/fixtures/lists. Nobody in
 * them is real.
 */
const folder = join(import.meta.dirname, '..', 'fixtures', 'lists')

async function desk() {
  const { must, siteId } = await startRegister({ today: '2026-11-24' })
  const upload = async (fileName: string, bytes: Uint8Array = readFileSync(join(folder, fileName))) => {
    const { importId } = await must('imports.begin', { fileName, bytes: bytes.length })
    await must('imports.append', { importId, offset: 0, base64: Buffer.from(bytes).toString('base64') })
    return importId
  }
  return {
    upload,
    must,
    async referrals(fileName: string, dates: 'day' | 'month' | null = null, bytes?: Uint8Array) {
      const importId = await upload(fileName, bytes)
      const preview = await must('imports.preview', { importId, columns: null, dates })
      const drafts = new Map((await must('imports.drafts', { importId })).map(draft => [draft.line, draft]))
      return { preview, rows: preview.rows.map(row => ({ ...row, stored: drafts.get(row.line)?.referral ?? null })) }
    },
    async births(fileName: string, bytes?: Uint8Array) {
      const mothers = await upload('09-mothers.csv')
      await must('imports.preview', { importId: mothers, columns: null })
      await must('imports.confirm', { importId: mothers, siteId, choices: [] })
      const preview = await must('imports.previewBirths', { importId: await upload(fileName, bytes), columns: null })
      return preview.rows.map(({ state, problems }) => [state, problems.find(({ weight }) => weight === 'stop')?.field ?? null])
    },
  }
}

const nameOf = (stored: RowDraft['referral']) => [stored?.mother.surname, stored?.mother.forenames, stored?.mother.aliases]
const list = (lines: readonly string[]) => Buffer.from(lines.join('\n'))

it('an outcome that is not known never passes as no outcome', async () => {
  expect(await (await desk()).births('09a-births-codes.csv')).toEqual([
    ['matched', null],
    ['problem', 'outcome'],
    ['problem', 'outcome'],
    ['problem', 'outcome'],
    ['problem', 'outcome'],
    ['problem', 'outcome'],
    ['matched', null],
  ])
  expect(await (await desk()).births('09b-births-dictionary-header.csv')).toEqual([
    ['matched', null],
    ['problem', 'outcome'],
  ])
  expect(await (await desk()).births('09c-births-stillbirth-column.csv')).toEqual([
    ['matched', null],
    ['problem', 'stillbirth'],
  ])
})

it.each([
  ['Outcome', '6', 'outcome'],
  ['Outcome', 'Fetal demise', 'outcome'],
  ['Outcome', 'see notes', 'outcome'],
  ['Still born?', 'yes', 'stillbirth'],
  ['Date of death', '16/07/2026', 'diedOn'],
  ['Neonatal death (Y/N)', 'Y', null],
  ['Cause of death', 'under review', null],
])('a birth with “%s”: %s stops', async (header, value, field) => {
  const head = readFileSync(join(folder, '09a-births-codes.csv'), 'utf8').split('\n')[0]?.replace('Outcome', header) ?? ''
  const row = `9994355457,9990791902,Akers,Amy,01/03/1996,15/07/2026 10:05,1,3120,275,${value},1,Fenwick General`
  expect(await (await desk()).births('one.csv', list([head, row]))).toEqual([['problem', field]])
})

it('a birth whose baby has the mother’s NHS number stops', async () => {
  const [head = '', row = ''] = readFileSync(join(folder, '09a-births-codes.csv'), 'utf8').split('\n')
  const births = await (await desk()).births('one.csv', list([head, row.replace('9994355457', '9990791902')]))
  expect(births).toEqual([['problem', 'babyNhsNumber']])
})

it('names with letters that are written otherwise match', async () => {
  expect((await (await desk()).births('09e-births-names.csv')).map(([state]) => state)).toEqual(['matched', 'matched', 'matched'])
})

it.each(['11a-two-header-rows.xlsx', '11c-fob-dob-first.csv', '11d-mum-first.csv'])(
  '%s: each date of birth is the right parent’s',
  async file => {
    const { rows } = await (await desk()).referrals(file)
    expect(rows[0]?.stored).toMatchObject({
      mother: { surname: 'Birch', forenames: 'Cora', dateOfBirth: '1996-03-02', nhsNumber: '9994434640' },
      father: { surname: 'Cedar', forenames: 'Dylan', dateOfBirth: '1990-07-08', identified: 'identified' },
    })
  },
)

it('a column of dates is read in one order, which is said and can be changed', async () => {
  const { referrals } = await desk()
  const told = await referrals('12a-us-dates.csv')
  expect(told.preview.remarks.filter(remark => remark.includes('month first'))).toHaveLength(3)
  expect(told.rows.map(({ stored }) => [stored?.edd?.edd, stored?.referral.receivedOn, stored?.mother.dateOfBirth])).toEqual([
    ['2027-05-07', '2026-10-09', '1996-01-28'],
    ['2027-05-25', '2026-10-30', '1996-02-28'],
    ['2027-04-03', '2026-11-05', '1996-03-28'],
  ])
  const dayFirst = await referrals('12a-us-dates.csv', 'day')
  expect(dayFirst.rows[0]?.edd).toBe('2027-07-05')
  expect(dayFirst.rows[1]?.state).toBe('problem')
})

it('a day with a time is that day, and an offset counts', async () => {
  const { rows } = await (await desk()).referrals('17a-date-and-time.csv')
  expect(rows.map(({ stored }) => stored?.referral.receivedOn)).toEqual(['2026-11-02', '2026-11-02', '2026-10-13', undefined, '2026-11-02'])
  // Day first it was before this pregnancy, which cannot be.
  expect(rows[3]).toMatchObject({ state: 'problem', receivedOn: '2026-02-11' })
  expect(rows[2]?.stored).toMatchObject({ edd: { edd: '2027-05-14' }, mother: { dateOfBirth: '1996-03-01' } })
})

it('the NHS’s own way to write a name is known', async () => {
  const { rows } = await (await desk()).referrals('08-cui-names.csv')
  expect(rows.map(({ stored }) => nameOf(stored))).toEqual([
    ['Begum', 'Nasrin', ''],
    ['Rowe', 'Tamsin', ''],
    ['Sands', 'Una', ''],
    ['Trent', 'Vera', 'Vee'],
    ['Upton', 'Wanda', 'Young'],
    ['Vale', 'Xanthe', ''],
    ['West', 'Yasmin', ''],
    ['Yorke', 'Zara', ''],
    ["O'Dell", 'Maeve', ''],
    ['St John', 'Abi', ''],
  ])
  const variants = (await (await desk()).referrals('08b-cui-variants.csv')).rows
  expect(variants.map(({ stored }) => nameOf(stored))).toEqual([
    ['Begum', 'Nasrin', ''],
    ['Begum', '', ''],
    ...Array(4).fill(['Begum', 'Nasrin', '']),
    ['Begum', 'Nasrin', 'Naz'],
    ['Begum', 'Nasrin', ''],
    ['Begum', 'Nasrin', ''],
  ])
  expect(variants[0]?.stored?.father).toMatchObject({ surname: 'Khan', forenames: 'Imran' })
})

it('what spreadsheets do to a cell is undone or left out, in every field, and said', async () => {
  const { referrals } = await desk()
  const wrapped = (await referrals('06-equals-quoted.csv')).rows[0]
  expect(wrapped?.stored?.mother).toMatchObject({ nhsNumber: '9991979751', hospitalNumber: '0012345', phone: '07700900123' })
  const [, shortened, failed] = (await referrals('13-scientific.csv')).rows
  expect(shortened?.stored?.mother).toMatchObject({ hospitalNumber: '', phone: '' })
  expect(shortened?.problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['hospitalNumber', 'phone']))
  expect(failed?.state).toBe('problem')
  const made = (await referrals('05a-gestation-made-date.xlsx')).rows
  expect(made.map(({ problems }) => problems.map(({ reason }) => reason).join(' '))).toEqual([
    expect.stringContaining('it is read as 8/40'),
    expect.stringContaining('it is read as 12/40'),
  ])
})

it('separators in an NHS number mean nothing', async () => {
  const { rows } = await (await desk()).referrals('14-nhs-separators.csv')
  expect(rows.map(({ state }) => state)).toEqual(Array(8).fill('ready'))
})

it('a year of the first centuries is no year', async () => {
  const { rows } = await (await desk()).referrals('19-century.csv')
  expect(rows.map(({ state }) => state)).toEqual(['problem', 'ready'])
})

it('the program’s own list comes in again as it went out', async () => {
  const [row] = (await (await desk()).referrals('20-own-words.csv')).rows
  expect(row).toMatchObject({ state: 'ready', stored: { referral: { numberExpected: 2, rag: 'not_rated' } } })
  expect(row?.problems).toEqual([])
})

it('rows that a filter hides are said, and can be left out', async () => {
  const { upload, must } = await desk()
  const importId = await upload('04a-filtered-rows.xlsx')
  const all = await must('imports.preview', { importId, columns: null })
  expect(all.hidden.rows).toBeGreaterThan(0)
  expect(all.remarks.join(' ')).toContain('hidden')
  const shown = await must('imports.preview', { importId, columns: null, hidden: false })
  expect(shown.rows).toHaveLength(all.rows.length - all.hidden.rows)
})

it.each([
  ['Jo Pool', 'Jo Pool'],
  ['Mast, Ann', 'Mast, Ann'],
  ['Ann Smith (Duty team)', 'Ann Smith'],
])('%s is a person', async (cell, name) => {
  const head = 'NHS no,Surname,Forenames,EDD,Ref date,Concerns,SW'
  const { rows } = await (await desk()).referrals(
    'sw.csv',
    null,
    list([head, `,Begum,Nasrin,14/05/2027,02/11/2026,late booking,"${cell}"`]),
  )
  expect(rows[0]?.stored?.referral.socialWorker).toBe(name)
})

it.each([
  ['FOB,Phone,DOB,Mum,DOB', 'Dylan Cedar,07700 900123,08/07/1990,Cora Birch,02/03/1996', '1996-03-02', '1990-07-08'],
  ['Mum,FOB,Phone,DOB', 'Cora Birch,Dylan Cedar,07700 900123,08/07/1990', null, null],
])('%s: a date of birth is never the wrong parent’s', async (columns, cells, mother, father) => {
  const head = `${columns},NHS No,EDD,Ref date,Concerns`
  const { rows } = await (await desk()).referrals('dob.csv', null, list([head, `${cells},,14/05/2027,02/11/2026,late booking`]))
  expect(rows[0]?.stored?.mother.dateOfBirth).toBe(mother)
  expect(rows[0]?.stored?.father.dateOfBirth).toBe(father)
})

it('two first names under one surname come in, beside each other', async () => {
  const head = 'NHS no,Surname,Forenames,EDD,Ref date,Concerns'
  const rows = [',Begum,Nasrin,14/05/2027,02/11/2026,late booking', ',Begum,Salma,16/05/2027,02/11/2026,late booking']
  const { rows: shown } = await (await desk()).referrals('two.csv', null, list([head, ...rows]))
  expect(shown.map(({ state, duplicates }) => [state, duplicates.length])).toEqual([
    ['ready', 0],
    ['ready', 1],
  ])
})

it.each(['MASH', 'Duty team', 'EDT', 'Referral and Assessment Team'])('%s is a team, and nobody is allocated', async team => {
  const head = 'NHS no,Surname,Forenames,EDD,Ref date,Concerns,SW'
  const { rows } = await (await desk()).referrals(
    'team.csv',
    null,
    list([head, `,Begum,Nasrin,14/05/2027,02/11/2026,late booking,${team}`]),
  )
  expect(rows[0]?.stored?.referral.socialWorker).toBe('')
  expect(rows[0]?.problems.some(({ field }) => field === 'socialWorker')).toBe(true)
})
