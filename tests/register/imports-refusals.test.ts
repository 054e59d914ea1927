import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '../../shared/people/nhs-number.ts'
import { openDesk, value } from '../support/import-desk.ts'
import { at, bytes, confirm, counts, header, line, midwifery } from '../support/import-lists.ts'

describe('files that cannot be imported', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['empty', () => Buffer.alloc(0), /This file is empty/],
    ['25 MB', () => Buffer.alloc(25 * 1024 * 1024, 'a,b\n'), /25 MB; an import takes at most 20 MB/],
    ['1,000,000 rows', () => bytes(`${header}\n${'1,2,3,4,5,6\n'.repeat(1_000_000)}`), /more than 20,000 rows/],
    ['binary', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a list as text/],
  ])('%s', async (_, file, message) => {
    const desk = await openDesk()
    const before = await counts(desk)
    const error = await desk.refusal(file())
    expect(error.code).toBe('refused')
    expect(error.message).toMatch(message)
    expect(await counts(desk)).toEqual(before)
  })

  it('pieces out of order, too many, or missing', async () => {
    const desk = await openDesk()
    const begin = async () => value(await desk.call('imports.begin', { fileName: 'x.csv', bytes: 10 })).importId
    const base64 = Buffer.from('12345').toString('base64')
    const early = await begin()
    expect(await desk.call('imports.append', { importId: early, offset: 5, base64 })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    const much = await begin()
    value(await desk.call('imports.append', { importId: much, offset: 0, base64 }))
    expect(await desk.call('imports.append', { importId: much, offset: 5, base64: Buffer.alloc(6).toString('base64') })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    const little = await begin()
    value(await desk.call('imports.append', { importId: little, offset: 0, base64 }))
    expect(await desk.call('imports.preview', { importId: little, columns: null })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Only 5 of 10 bytes') },
    })
    const next = await begin()
    expect(await desk.call('imports.append', { importId: little, offset: 5, base64 })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    })
    expect(next).not.toBe(little)
  })
})

describe('hostile cells', () => {
  it('come in as the plain text they are, and a cell of 10 MB is a bad row beside good ones', async () => {
    const desk = await openDesk()
    const formula = "=cmd|'/C calc'!A0"
    const script = '<script>alert(1)</script>'
    const rows = [
      header,
      `9999615031,9/3/27,"${formula}","Smith, Ada",A,1/11/26`,
      `9990000018,9/3/27,${script},"@SUM(1), Cam",A,1/11/26`,
      `9996155692,9/3/27,"${'x'.repeat(10 * 1024 * 1024)}","Grant, Bea",A,1/11/26`,
      `9998719569,9/3/27,'; DROP TABLE referral; --,"O’Neil'); --, Dee",A,1/11/26`,
    ]
    const preview = await desk.preview(bytes(rows.join('\n')))
    expect(preview.rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'problem', 'ready'])
    expect(at(preview, 2).problems).toEqual([
      { field: 'reasons', value: formula, reason: expect.stringContaining('never run'), weight: 'note' },
    ])
    expect(at(preview, 4).problems[0]).toMatchObject({
      field: 'reasons',
      weight: 'stop',
      reason: expect.stringContaining('10,485,760 characters; a cell may have 20,000'),
    })
    expect(JSON.stringify(preview).length).toBeLessThan(10_000)
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 3, leftOut: 1 })
    const stored = await desk.register.db.selectFrom('referral').select('reasons').orderBy('reference').execute()
    expect(stored.map(({ reasons }) => reasons)).toEqual([formula, script, "'; DROP TABLE referral; --"])
  })

  it('impossible EDDs stay out, each with its reason', async () => {
    const desk = await openDesk()
    const rows = [
      header,
      line('9999615031', 'A, A', '1/9/27'),
      line('9990000018', 'B, B', '23/11/29'),
      line('9996155692', 'C, C', '31/2/27'),
      line('9998719569', 'D, D', '9/3/27'),
    ]
    const preview = await desk.preview(bytes(rows.join('\n')))
    expect(preview.rows.map(({ state }) => state)).toEqual(['problem', 'problem', 'problem', 'ready'])
    expect(preview.rows.slice(0, 3).map(row => row.problems[0]?.reason)).toEqual([
      expect.stringContaining('last menstrual period in the future, on 25 November 2026'),
      expect.stringContaining('in the future'),
      expect.stringContaining('cannot be read as one date'),
    ])
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 1, leftOut: 3 })
  })
})

it('10,000 rows come in, with progress', { timeout: 120_000 }, async () => {
  const desk = await openDesk()
  const [head, ...sample] = midwifery.toString('utf8').trim().split(/\r?\n/)
  const rows = validNumbers(10_000).map((number, index) => {
    const cells = (sample[index % sample.length] ?? '').split(',')
    const surname = `${cells[2]}-${surnames[Math.floor(index / sample.length) % surnames.length]}`
    return [number, `H${index}`, surname, ...cells.slice(3)].join(',')
  })
  const began = performance.now()
  const preview = await desk.preview(bytes([head, ...rows].join('\n')))
  const shown = performance.now()
  expect(preview.counts).toMatchObject({ problem: 0, blank: 0 })
  const choices = preview.rows.map(({ line: number }) => ({ line: number, choice: 'import' as const }))
  expect(value(await confirm(desk, preview, choices))).toMatchObject({ received: 10_000, leftOut: 0 })
  const done = performance.now()
  console.log(`10,000 rows: preview ${(shown - began).toFixed(0)} ms, import with audit ${(done - shown).toFixed(0)} ms`)
  expect(await desk.count('referral')).toBe(10_000)
  expect(desk.progress.length).toBeGreaterThan(10)
})

const surnames = Array.from({ length: 125 }, (_, index) => `Test${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`)

/** Valid NHS numbers of the test range. */
function validNumbers(count: number): string[] {
  const numbers: string[] = []
  for (let nine = 999_000_000; numbers.length < count; nine++) {
    const check = checkDigit(String(nine))
    if (check < 10) numbers.push(`${nine}${check}`)
  }
  return numbers
}
