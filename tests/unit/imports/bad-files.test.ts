import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readList } from '../../../main/imports/read-list.ts'
import { importLimits } from '../../../shared/imports/model.ts'

const header = 'NHS no,EDD,Concerns,Unborn / mum'
const row = '9999615031,9/3/27,late booking,unborn Smith'
const bytes = (text: string) => Buffer.from(text, 'utf8')

describe('a file that is no list is refused with the cause', () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), deflateSync(Buffer.alloc(4_000, 7))])
  it.each<[string, Buffer, RegExp]>([
    ['a picture', png, /not a list as text \(CSV\): line \d+ holds characters that no list has/],
    ['a workbook cut off at once', Buffer.from('PK\u0003\u0004 and so on', 'latin1'), /This workbook cannot be read: the file is damaged/],
    ['a PDF', bytes('%PDF-1.7 …'), /a PDF/],
    ['UTF-16 without its mark', iconv.encode(`${header}\n${row}\n`, 'utf-16le'), /not a list as text/],
    ['nothing but spaces', bytes(' \r\n\r\n'), /This file is empty/],
    ['a letter', bytes('Dear colleague,\n\nthank you for the list.\n'), /No header was found in the first 30 lines/],
    ['rows without a header', bytes(`${row}\n`.repeat(50)), /No header was found/],
    ['only a header', bytes(`${header}\n`), /has a header and no rows below it/],
    ['a header and empty rows', bytes(`${header}\n,,,\n\n,,,\n`), /has a header and no rows below it/],
    [
      'a list cut off inside a quoted cell',
      bytes(`${header}\n${row}\n9999615031,9/3/27,"late boo`),
      /row that begins on line 3 a quotation mark is opened and never closed/,
    ],
  ])('%s', async (_, file, cause) => {
    await expect(readList(file)).rejects.toMatchObject({ error: { code: 'refused', message: expect.stringMatching(cause) } })
  })

  it('1,000,000 rows, at once and in little memory', { timeout: 20_000 }, async () => {
    const file = bytes(`${header}\n${'1,2,3,4\n'.repeat(1_000_000)}`)
    const [began, before] = [performance.now(), process.memoryUsage().rss]
    await expect(readList(file)).rejects.toMatchObject({ error: { message: expect.stringContaining('more than 20,000 rows') } })
    const [took, grew] = [performance.now() - began, process.memoryUsage().rss - before]
    console.log(`1,000,000 rows refused in ${took.toFixed(0)} ms, ${(grew / 2 ** 20).toFixed(0)} MB more memory`)
    expect(took).toBeLessThan(3_000)
  })

  it('20,001 rows; 20,000 are taken', async () => {
    const most = `${header}\n${`${row}\n`.repeat(importLimits.rows)}`
    expect((await readList(bytes(most))).rows).toHaveLength(importLimits.rows)
    await expect(readList(bytes(`${most}${row}\n`))).rejects.toMatchObject({ error: { message: expect.stringContaining('20,000 rows') } })
  })
})

describe('a list is read as it was written', () => {
  const name = 'Róisín Núñez – O’Connor £40'
  const text = `${header}\r\n9999615031,9/3/27,late booking,${name}\r\n`
  it.each<[string, Buffer, string]>([
    ['UTF-8', bytes(text), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)]), 'UTF-8'],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), 'Windows-1252'],
    ['UTF-16 of Excel', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]), 'UTF-16'],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]), 'UTF-16'],
    ['Windows-1252 with one accent', iconv.encode(text.replace(name, 'Chloë'), 'windows-1252'), 'Windows-1252'],
    ['DOS, with Ctrl-Z', bytes(`${text}\u001a`), 'UTF-8'],
  ])('%s', async (how, file, encoding) => {
    const list = await readList(file)
    expect(list.encoding).toBe(encoding)
    expect(list.header[0]).toBe('NHS no')
    expect(list.rows).toEqual([{ line: 2, cells: ['9999615031', '9/3/27', 'late booking', how.includes('one accent') ? 'Chloë' : name] }])
  })

  it('UTF-8 cut off in the middle of a letter is still UTF-8', async () => {
    const cut = bytes(`${header}\n1,2,3,Chloë\n1,2,3,Chlo`)
    const list = await readList(Buffer.concat([cut, Buffer.from([0xc3])]))
    expect(list.encoding).toBe('UTF-8')
    expect(list.rows[0]?.cells[3]).toBe('Chloë')
  })

  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
  ])('with %j between the cells', async separator => {
    const title = 'Tracker, kept by KD; ward 3'
    const list = await readList(
      bytes([title, header.replaceAll(',', separator), `1${separator}2${separator}"a${separator}b"${separator}d`].join('\n')),
    )
    expect(list.separator).toBe(separator)
    expect(list.rows[0]?.cells).toEqual(['1', '2', `a${separator}b`, 'd'])
    expect(list.above).toEqual([separator === '\t' ? title : list.above[0]])
  })

  it.each(['\n', '\r\n', '\r'])('with lines ending in %j, and breaks inside cells counted', async end => {
    const list = await readList(bytes(['Title', header, `1,2,"a${end}b",d`, '1,2,3,4', '', `1,2,"${end}${end}",4`, '5,6,7,8'].join(end)))
    expect(list.rows.map(({ line }) => line)).toEqual([3, 5, 6, 7, 10])
  })

  it('stray quotation marks do not swallow the rows after them', async () => {
    const list = await readList(bytes(`${header}\n1,2,5" tall,d\n1,2,he said "no" twice,d\n`))
    expect(list.rows.map(({ cells }) => cells[2])).toEqual(['5" tall', 'he said "no" twice'])
  })

  it('empty rows at the end are dropped, however many', async () => {
    const list = await readList(bytes(`${header}\n${row}\n,,,\n${row}\n${',,,\n'.repeat(50_000)}`))
    expect(list.rows).toHaveLength(3)
  })

  it('a last row without an end is told', async () => {
    expect((await readList(bytes(`${header}\n${row}\n9999615031,9/3/27`))).cutShort).toBe(true)
    expect((await readList(bytes(`${header}\n${row}`))).cutShort).toBe(false)
    expect((await readList(bytes(`${header}\n${row}\n9999615031,9/3/27\n`))).cutShort).toBe(false)
  })
})
