import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readList } from '../../../main/imports/read-list.ts'
import { cellDay, savedAs, workbookOf } from '../../support/workbook.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'lists')

/** Input, line, column, and what is read there. */
const shown: readonly (readonly [file: string, line: number, header: string, words: string])[] = [
  ['01a-prefix-x.xlsx', 2, 'Surname', 'Ashdown'],
  ['01b-part-sheet-xml.xlsx', 2, 'EDD', '2027-05-14'],
  ['01d-absolute-target.xlsx', 2, 'EDD', '2027-05-14'],
  ['01f-part-capital.xlsx', 2, 'EDD', '2027-05-14'],
  ['02-iso-date-cells.xlsx', 2, 'DOB', '1996-03-02'],
  ['02-iso-date-cells.xlsx', 3, 'DOB', '1996-03-02'],
  ['03-number-formats.xlsx', 2, 'Hospital no', '0012345'],
  ['03-number-formats.xlsx', 2, 'Phone', '07700 900123'],
  ['03-number-formats.xlsx', 2, 'Gest at ref', '20+3'],
  ['03b-plain-numbers.xlsx', 2, 'Gest at ref', '12 d'],
  ['04c-struck-part.xlsx', 2, 'EDD', '28/05/2027'],
  ['04c-struck-part.xlsx', 3, 'Surname', 'Kendal'],
  ['04c-struck-part.xlsx', 4, 'Phone', '07700 900222'],
  ['05a-gestation-made-date.xlsx', 2, 'Gest at ref', 'Aug-40'],
  ['06-equals-quoted.csv', 2, 'Hospital no', '0012345'],
  ['06-equals-quoted.csv', 2, 'Phone', '07700900123'],
  ['07a-unit-separator.csv', 2, 'NHS no', '9992058943'],
  ['07b-vertical-tab.csv', 2, 'Concerns', 'late booking\npartner on bail'],
  ['07c-vertical-tab.xlsx', 2, 'Concerns', 'late booking\npartner on bail'],
  ['07d-vertical-tab-as-excel.xlsx', 4, 'Forenames', 'Rhian'],
  ['10a-sep-semicolon.csv', 3, 'Concerns', 'late booking; no scan'],
  ['10b-pipe.csv', 2, 'Concerns', 'late booking, no scan'],
  ['10c-sep-pipe.csv', 3, 'Surname', 'Abbot'],
  ['13b-error-cells.xlsx', 2, 'Surname', '#N/A'],
  ['16-1904.xlsx', 2, 'DOB', '1996-03-02'],
  ['17b-date-and-time.xlsx', 2, 'Ref date', '2026-11-02'],
  ['17b-date-and-time.xlsx', 3, 'DOB', '1996-03-02'],
]

describe('a list of another program says what its cells show', () => {
  it.each(shown)('%s, line %i, %s', async (file, line, header, words) => {
    const list = await readList(readFileSync(join(fixtures, file)))
    const row = list.rows.find(({ line: at }) => at === line)
    expect(row?.cells[list.header.indexOf(header)]).toBe(words)
  })

  it('a struck row stops, a struck part and a control character are said', async () => {
    const read = async (file: string) => (await readList(readFileSync(join(fixtures, file)))).rows.flatMap(({ said = [] }) => said)
    expect(await read('04b-struck-row.xlsx')).toMatchObject(
      [{ column: null, weight: 'stop', reason: /struck out/ }].map(row => ({ ...row, reason: expect.stringMatching(row.reason) })),
    )
    expect((await read('04c-struck-part.xlsx')).map(({ value }) => value)).toEqual(['14/05/2027', 'Jarrow', '07700 900111'])
    expect((await read('07a-unit-separator.csv')).every(({ weight }) => weight === 'note')).toBe(true)
  })

  it.each(['xls', 'xlsb', 'ods'] as const)('.%s', async kind => {
    const header = ['NHS no', 'EDD', 'Concerns', 'Hospital no']
    const made = await workbookOf({
      T: [header, [9_999_615_031, cellDay('2027-03-09'), 'x', { value: 12_345, style: { numFmt: '0000000' } }]],
    })
    const list = await readList(savedAs(made, kind))
    expect(list.rows).toEqual([{ line: 2, cells: ['9999615031', '2027-03-09', 'x', '0012345'] }])
  })
})

describe('a file is bounded before it is read', () => {
  const header = ['NHS no', 'EDD', 'Concerns', 'Unborn / mum']
  const changed = async (change: (xml: string) => string) => {
    const parts = unzipSync(await workbookOf({ T: [header, ['1', '2', '3', '4']] }))
    const name = 'xl/worksheets/sheet1.xml'
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
  }

  it('a merge over the whole sheet is read', { timeout: 5_000 }, async () => {
    const whole = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    expect((await readList(await changed(xml => xml.replace('</sheetData>', whole)))).rows).toHaveLength(1)
  })

  it.each(['1000000000', '1048576'])('a row numbered %s is refused, never dropped', { timeout: 5_000 }, async row => {
    const file = await changed(xml => xml.replace('<row r="2"', `<row r="${row}"`))
    await expect(readList(file)).rejects.toMatchObject({ error: { message: expect.stringContaining('far beyond a list') } })
  })

  it('20 MB of line breaks below or within a list', { timeout: 10_000 }, async () => {
    const list = `${header.join(',')}\n1,2,3,4\n`
    const breaks = '\n'.repeat(20 * 1024 * 1024 - 200)
    expect((await readList(Buffer.from(list + breaks))).rows).toHaveLength(1)
    await expect(readList(Buffer.from(`${list}${breaks}1,2,3,4`))).rejects.toMatchObject({
      error: { message: expect.stringContaining('20,000 rows') },
    })
  })
})
