import { Buffer } from 'node:buffer'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackedLimit } from '../../../main/imports/measured-workbook.ts'
import { openList } from '../../../main/imports/open-list.ts'
import { headedList, kindOf, readList } from '../../../main/imports/read-list.ts'
import { cellDay, merge, workbookOf } from '../../support/workbook.ts'

const header = ['NHS no', 'EDD', 'Concerns', 'Unborn / mum']
/** A formula that comes to 29 February 2028, as a workbook counts days. */
const leapDay = { formula: 'B2', formulaResult: 46_812, style: { numFmt: 'dd/mm/yyyy' } }
const row = ['9999615031', '9/3/27', 'late booking', 'unborn Smith']

describe('an Excel workbook', () => {
  it('gives each cell as the words it shows', async () => {
    const list = await readList(
      await workbookOf({
        Tracker: [
          [...header, 'Time', 'Seen', 'Total'],
          [
            9_999_615_031,
            cellDay('2027-03-09'),
            { richText: [{ text: 'late ' }, { text: 'booking' }] },
            row[3],
            cellDay('1899-12-30', '14:05'),
            true,
          ],
          [
            '9999615031',
            cellDay('2026-11-23', '14:05'),
            { value: 'a link', hyperlink: { target: 'https://example.org' } },
            { value: '#REF!', type: 'error' },
          ],
          [],
          [{ formula: 'A2', formulaResult: 9_999_615_031 }, leapDay, { formula: 'C2' }, 1.5],
        ],
      }),
    )
    expect(list).toMatchObject({ encoding: 'Excel workbook', separator: null, sheet: 'Tracker', sheets: ['Tracker'], unworked: 1 })
    expect(list.rows).toEqual([
      { line: 2, cells: ['9999615031', '2027-03-09', 'late booking', 'unborn Smith', '14:05', 'Yes'] },
      { line: 3, cells: ['9999615031', '2026-11-23 14:05', 'a link', '#REF!'] },
      { line: 5, cells: ['9999615031', '2028-02-29', '', '1.5'] },
    ])
  })

  it('days come out as they stand, whatever the time zone and in the 1904 date system too', async () => {
    const file = await workbookOf({ Tracker: [header, ['1', cellDay('2027-03-28'), '', '']] }, { dateSystem: '1904' })
    expect((await readList(file)).rows[0]?.cells[1]).toBe('2027-03-28')
  })

  it('titles merged above the header, headers merged over two columns and a cell merged over two rows', async () => {
    const file = await workbookOf(
      { Tracker: [['Referrals, St Bede'], [...header, 'Notes'], [...row, 'first', 'second'], ['', '10/3/27', '', 'unborn Jones']] },
      {
        finish: ({ Tracker }) => {
          if (Tracker) Tracker.merges = [merge(0, 0, 0, 4), merge(1, 4, 1, 5), merge(2, 2, 3, 2)]
        },
      },
    )
    const list = await readList(file)
    expect(list.above).toEqual(['Referrals, St Bede'])
    expect(list.header).toEqual([...header, 'Notes', ''])
    expect(list.rows.map(({ cells }) => cells[2])).toEqual(['late booking', 'late booking'])
  })

  it('the sheet with the list is taken, another can be named, a hidden one is not offered', async () => {
    const file = await workbookOf(
      {
        Notes: [['Read me first']],
        March: [header, row],
        April: [header, ['9999615031', '9/4/27', '', 'unborn Jones']],
        Old: [header, row],
      },
      {
        finish: ({ Old }) => {
          if (Old) Old.hidden = true
        },
      },
    )
    const opened = await openList(file)
    expect(headedList(opened, 'referrals', null)).toMatchObject({ sheet: 'March', sheets: ['Notes', 'March', 'April'] })
    expect(headedList(opened, 'referrals', 'April').rows[0]?.cells[1]).toBe('9/4/27')
    expect(() => headedList(opened, 'referrals', 'Notes')).toThrow('No header was found in the first 30 lines of the sheet “Notes”')
    expect(() => headedList(opened, 'referrals', 'Old')).toThrow('That sheet of the workbook is not in this register.')
    expect(kindOf(opened)).toBe('referrals')
  })

  it('pictures, comments and broken parts beside the cells do not keep the list from being read', async () => {
    const parts = unzipSync(await workbookOf({ Tracker: [header, row] }))
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? [])
      .toString('utf8')
      .replace('</worksheet>', '<drawing r:id="rId9"/><legacyDrawing r:id="rId8"/></worksheet>')
    const file = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(sheet), 'xl/drawings/drawing1.xml': Buffer.from('<broken') })
    expect((await readList(file)).rows).toHaveLength(1)
  })
})

describe('a workbook that cannot be taken is refused with the cause', () => {
  const refused = async (file: Uint8Array, message: string) =>
    expect(readList(file)).rejects.toMatchObject({ error: { code: 'refused', message: expect.stringContaining(message) } })

  it('protected with a password', async () => {
    // What Excel writes then: a compound file with a part of this name.
    const file = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    await refused(file, 'protected with a password')
  })

  it('cut off', async () => {
    const whole = await workbookOf({ Tracker: [header, row] })
    await refused(whole.subarray(0, whole.length / 2), 'damaged or was not copied to its end')
  })

  it.each([
    ['a Word document', 'word/document.xml', 'a Word document'],
    ['a binary workbook without its parts', 'xl/workbook.bin', 'cannot be read'],
    ['an OpenDocument file without a table', 'content.xml', 'cannot be read'],
    ['any other packed file', 'readme.txt', 'neither a workbook nor a list'],
  ])('%s', async (_, name, message) => refused(zipSync({ [name]: Buffer.from('x') }), message))

  it('with nothing in it', async () => {
    await refused(await workbookOf({ Tracker: [] }), 'This workbook is empty')
    await refused(await workbookOf({ Tracker: [header] }), 'has a header and no rows below it')
  })

  it('with a cell far beyond the list', async () => {
    await refused(
      await workbookOf({ Tracker: [header, [...row, ...Array.from({ length: 16_379 }, () => ''), 'x']] }),
      'the cell in row 2, column 16384 is filled',
    )
  })

  it('that unpacks to far more than it says, or than the program can hold', { timeout: 60_000 }, async () => {
    const parts = unzipSync(await workbookOf({ Tracker: [header, row] }))
    const huge = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(unpackedLimit + 1).fill(0x20) })
    expect(huge.length).toBeLessThan(1024 * 1024)
    await refused(huge, 'unpacks to more than 64 MB')
    await refused(lying(huge, unpackedLimit + 1, 1_000), 'This workbook')
  })

  it('with more rows than one import takes', { timeout: 60_000 }, async () => {
    await refused(await workbookOf({ Tracker: [header, ...Array.from({ length: 20_001 }, () => ['1'])] }), 'more than 20,000 rows')
  })
})

/** The archive with its directory saying that a part is small. */
function lying(archive: Uint8Array, real: number, said: number): Uint8Array {
  const file = Buffer.from(archive)
  const sought = Buffer.alloc(4)
  sought.writeUInt32LE(real)
  let at = file.indexOf(sought)
  expect(at).toBeGreaterThan(0)
  for (; at >= 0; at = file.indexOf(sought, at + 4)) file.writeUInt32LE(said, at)
  return file
}
