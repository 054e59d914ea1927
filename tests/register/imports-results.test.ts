import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { openDesk, value } from '../support/import-desk.ts'
import { bytes, confirm, header, line, tracker } from '../support/import-lists.ts'
import { startRegister } from '../support/session.ts'
import { cellDay, workbookOf } from '../support/workbook.ts'

const [known, other, wrong] = ['9999615031', '9990000018', '9990000008']

const rowsOf = (file: Buffer): string[][] => parse(file, { bom: true, relax_column_count: true })

describe('the results file', () => {
  it('has every line of the list, what became of it and why', async () => {
    const desk = await openDesk()
    const list = [
      header,
      line(known),
      line(other, 'Jones, Bea', '9/4/27'),
      line(known, 'Smith, Ada'),
      line(wrong, 'Wrong, Wen'),
      ',,,,,',
      'TOTAL,4,,,,',
    ]
    const preview = await desk.preview(bytes(list.join('\n')))
    const done = value(await confirm(desk, preview, [{ line: 3, choice: 'leave_out' }]))
    expect(done).toMatchObject({ received: 1, resultsFile: 'Import results 2026-11-23.csv', resultsProblem: '' })
    const rows = rowsOf(readFileSync(join(desk.register.folder, 'exports', done.resultsFile ?? '')))
    expect(rows[0]).toEqual(['Line', 'What became of it', 'Reference', 'Why', ...header.split(',')])
    expect(rows.slice(1).map(([at, became, reference]) => [at, became, reference])).toEqual([
      ['2', 'Imported', 'PB-2026-0001'],
      ['3', 'Left out', ''],
      ['4', 'Left out', ''],
      ['5', 'Left out', ''],
      ['6', 'Nothing to import', ''],
      ['7', 'Nothing to import', ''],
    ])
    expect(rows[2]?.[3]).toBe('Left out by choice.')
    expect(rows[3]?.[3]).toContain('on line 2 of this list')
    expect(rows[4]?.[3]).toContain('This is not an NHS number')
    expect(rows[2]?.slice(4)).toEqual([other, '9/4/27', 'late booking', 'Jones, Bea', 'A', '1/11/26'])
  })

  it('runs nothing when it is opened, and two imports of a day have a file each', async () => {
    const desk = await openDesk()
    const list = bytes(`${header}\n${known},9/3/27,"=HYPERLINK(""http://example.org"")","Smith, Ada",A,1/11/26`)
    const first = value(await confirm(desk, await desk.preview(list)))
    const second = value(await confirm(desk, await desk.preview(list)))
    expect([first.resultsFile, second.resultsFile]).toEqual(['Import results 2026-11-23.csv', 'Import results 2026-11-23 (2).csv'])
    const [, row] = rowsOf(readFileSync(join(desk.register.folder, 'exports', first.resultsFile ?? '')))
    expect(row?.[6]).toBe('\'=HYPERLINK("http://example.org")')
  })

  it('that cannot be written is told, and the referrals are in the register', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(bytes(`${header}\n${line(known)}`))
    const exports = join(desk.register.folder, 'exports')
    rmSync(exports, { recursive: true, force: true })
    writeFileSync(exports, 'in the way')
    const done = value(await confirm(desk, preview))
    expect(done).toMatchObject({ received: 1, resultsFile: null, resultsProblem: expect.stringContaining('cannot be written to') })
    expect(await desk.count('referral')).toBe(1)
  })
})

describe('the matching of columns', () => {
  const odd = ['Ref,Who,When due,Why', `${known},"Smith, Ada",9/3/27,late booking`].join('\n')
  const named = odd.replace('Ref,Who,When due,Why', 'NHS no,Who,EDD,Concerns')

  it('is remembered for lists with the same header, until it is forgotten', async () => {
    const desk = await openDesk()
    const importId = await desk.upload(bytes(named))
    const columns = ['nhsNumber', 'motherName', 'edd', 'reasons'] as const
    const first = value(await desk.call('imports.preview', { importId, columns: null }))
    expect(first).toMatchObject({ remembered: null, counts: { ready: 0, problem: 1 } })
    const shown = value(await desk.call('imports.preview', { importId, columns: [...columns] }))
    value(await confirm(desk, shown))

    // Case, accents and punctuation of the header make no other source.
    const next = await desk.preview(bytes(named.replace('NHS no,Who,EDD', 'NHS No.,WHO,edd').replace(known, other)))
    expect(next.columns.map(({ field }) => field)).toEqual(columns)
    expect(next.remembered).toMatchObject({ version: 1 })
    const { id, version } = next.remembered ?? expect.unreachable()
    value(await desk.call('imports.forgetColumns', { id, version }))
    expect(await desk.preview(bytes(named))).toMatchObject({ remembered: null, counts: { problem: 1 } })

    const again = value(
      await desk.call('imports.preview', { importId: await desk.upload(bytes(named.replace(known, other))), columns: [...columns] }),
    )
    value(await confirm(desk, again))
    expect((await desk.preview(bytes(named))).remembered).toMatchObject({ id, version: 3 })
  })

  it('that the names give anyway is not remembered', async () => {
    const desk = await openDesk()
    value(await confirm(desk, await desk.preview(tracker)))
    expect((await desk.preview(tracker)).remembered).toBeNull()
  })
})

it('a workbook comes in as the same list of CSV does', async () => {
  const desk = await openDesk()
  const file = await workbookOf({
    Tracker: [header.split(','), [9_999_615_031, cellDay('2027-03-09'), 'late booking', 'Smith, Ada', 'A', cellDay('2026-11-01')]],
  })
  const fromBook = await desk.preview(file, 'list.xlsx')
  const fromText = await desk.preview(bytes(`${header}\n${line(known)}`))
  expect(fromBook.rows).toEqual(fromText.rows)
  expect(fromBook).toMatchObject({ encoding: 'Excel workbook', separator: null, sheet: 'Tracker', counts: { ready: 1 } })
})

describe('stopping', () => {
  it('an import leaves nothing behind, and the same file can be imported afterwards', { timeout: 60_000 }, async () => {
    const started = await startRegister()
    const rows = Array.from({ length: 1_500 }, (_, index) => `,${1 + (index % 28)}/3/27,late booking,"Smith${index}, Ada",A,1/11/26`)
    const file = bytes([header, ...rows].join('\n'))
    const { importId } = await started.must('imports.begin', { fileName: 'list.csv', bytes: file.length })
    await started.must('imports.append', { importId, offset: 0, base64: file.toString('base64') })
    await started.must('imports.preview', { importId, columns: null })
    const confirming = () => started.call('imports.confirm', { importId, siteId: started.siteId, choices: [] })
    const running = confirming()
    while (!started.events.some(event => event.type === 'progress' && event.task === 'imports.confirm' && event.done > 0))
      await new Promise(resolve => setImmediate(resolve))
    expect(await started.must('imports.stop', {})).toEqual({})
    expect(await running).toMatchObject({ ok: false, error: { code: 'stopped', message: 'Stopped. Nothing was written.' } })
    expect(await started.must('referrals.list', { status: 'all', text: '', siteId: null })).toEqual([])
    expect(readdirSync(join(started.folder, 'exports'))).toEqual([])
    expect((await started.must('register.check', {})).ok).toBe(true)
    // What was asked of the import before does not stop this one.
    expect(await confirming()).toMatchObject({ ok: true, value: { received: 1_500 } })
    expect((await started.must('register.check', {})).ok).toBe(true)
  })

  it('a preview too', async () => {
    const started = await startRegister()
    const file = bytes([header, ...Array.from({ length: 3_000 }, () => line(known))].join('\n'))
    const { importId } = await started.must('imports.begin', { fileName: 'list.csv', bytes: file.length })
    await started.must('imports.append', { importId, offset: 0, base64: file.toString('base64') })
    const running = started.call('imports.preview', { importId, columns: null })
    while (!started.events.some(({ type }) => type === 'progress')) await new Promise(resolve => setImmediate(resolve))
    await started.must('imports.stop', {})
    expect(await running).toMatchObject({ ok: false, error: { code: 'stopped' } })
  })
})
