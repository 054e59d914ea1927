import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../shared/calendar/day.ts'
import type { OutputOf } from '../../shared/contract.ts'
import { cellsOf, sheetsOf } from '../support/exported.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

type Started = Awaited<ReturnType<typeof startRegister>>

const hostile = ['=HYPERLINK("http://example.org")', '+1+1', '-2+3', '@SUM(A1)', '\t=1'] as const

async function withReferrals(names: readonly string[]) {
  const started = await startRegister()
  const ids: string[] = []
  for (const surname of names) {
    const made = await started.must('referrals.receive', newReferral(started.siteId, { surname, nhsNumber: null }))
    ids.push(made.line.id)
  }
  return { ...started, ids }
}

const exportOf = ({ folder }: Started, name: string) => readFileSync(join(folder, 'exports', name))

async function opened(started: Started, { fileName }: OutputOf<'exports.write'>) {
  const [sheet, about] = await sheetsOf(exportOf(started, fileName))
  return { sheet: sheet ?? expect.unreachable(), about: about ?? expect.unreachable() }
}

describe('a list leaves the register', () => {
  it('as a workbook with typed days, in the order shown, that says what it is', async () => {
    const started = await withReferrals(['Okafor', 'Haile', 'Ní Bhriain'])
    const ids = started.ids.toReversed()
    const made = await started.must('exports.write', { list: 'referrals', ids, shown: 'Open, sorted by name', format: 'xlsx' })
    expect(made).toEqual({ fileName: 'Referrals 2026-11-24.xlsx', rows: 3 })
    const { sheet, about } = await opened(started, made)
    expect(sheet.name).toBe('Referrals')
    const [header = [], ...rows] = cellsOf(sheet)
    const column = (name: string) => header.findIndex(({ value }) => value === name)
    expect(rows.map(row => row[column('Mother’s surname')]?.value)).toEqual(['Ní Bhriain', 'Haile', 'Okafor'])
    const [line] = await started.must('referrals.list', { status: 'open', text: 'Haile', siteId: null })
    const edd = rows[1]?.[column('EDD')] ?? expect.unreachable()
    expect(edd).toMatchObject({ type: 'date', numFmt: 'yyyy-mm-dd' })
    expect((edd.value as Date).toISOString().slice(0, 10)).toBe(line?.edd)
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    expect(sheet.autoFilter?.range).toMatch(/^A1:[A-Z]+4$/)
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$1:$1' })
    expect(sheet.columns?.every(({ width = 0 }) => width >= 10)).toBe(true)
    expect(about.name).toBe('About this list')
    expect(about.rows.map(([, words]) => words)).toEqual([
      'Referrals',
      'Open, sorted by name',
      '3',
      '2026-11-24',
      'M. Bell',
      'Riverside NHS Trust',
      'OFFICIAL-SENSITIVE',
    ])
  })

  it('as CSV that a strict reader takes, with ISO days', async () => {
    const started = await withReferrals(['Okafor'])
    const made = await started.must('exports.write', { list: 'referrals', ids: started.ids, shown: 'Open', format: 'csv' })
    const file = exportOf(started, made.fileName)
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows: string[][] = parse(file, { bom: true, record_delimiter: '\r\n', relax_column_count: true })
    expect(rows[0]).toEqual(['Referrals · Open · 24 November 2026, M. Bell, Riverside NHS Trust · OFFICIAL-SENSITIVE'])
    const [line] = await started.must('referrals.list', { status: 'open', text: '', siteId: null })
    const column = (name: string) => rows[1]?.indexOf(name) ?? -1
    expect(rows[2]?.[column('EDD')]).toBe(line?.edd)
    expect(rows[2]?.[column('Mother’s surname')]).toBe('Okafor')
    expect(rows[2]?.[column('Born')]).toBe('')
  })

  it('with what is due and what fires on each referral, and the lead’s log as a list of its own', async () => {
    const started = await withReferrals(['Okafor'])
    const made = await started.must('exports.write', { list: 'referrals', ids: started.ids, shown: 'Open', format: 'csv' })
    const [, header = [], row = []]: string[][] = parse(exportOf(started, made.fileName), { bom: true, relax_column_count: true })
    const cell = (name: string) => row[header.indexOf(name)]
    const [tracked] = await started.must('tracking.list', {})
    expect(cell('Next due on')).toBe(tracked?.unmet[0]?.dueOn)
    expect(cell('Assessment')).toBe('Not started')
    expect(cell('Standard')).toBe(tracked?.unmet[0]?.standard)
    expect(Number(cell('Days late'))).toBe(Math.max(0, daysBetween(tracked?.unmet[0]?.dueOn ?? today, today)))
    expect(cell('Safeguards unanswered')?.split('; ')).toHaveLength(tracked?.raised.length ?? 0)
    const about = { referralId: null, kind: 'consultation' as const, on: '2026-11-23', who: 'J. Marsh', agency: null }
    const [entry] = await started.must('log.add', {
      ...about,
      subject: 'Threshold',
      text: '=1+1',
      followUpOn: null,
      followedUpOn: null,
    })
    const log = await started.must('exports.write', { list: 'log', ids: [entry?.id ?? ''], shown: 'All', format: 'csv' })
    const [, names = [], first = []]: string[][] = parse(exportOf(started, log.fileName), { bom: true, relax_column_count: true })
    expect(first[names.indexOf('Day')]).toBe('2026-11-23')
    expect(first[names.indexOf('Entry')]).toBe("'=1+1")
  })

  it('with nothing that a spreadsheet would run', async () => {
    const started = await withReferrals(['Okafor'])
    const [referralId] = started.ids
    if (referralId === undefined) return expect.unreachable()
    const ids: string[] = []
    for (const text of hostile) {
      const action = { text: `${text}`, owner: text, agency: null, dueOn: '2026-12-01' }
      ids.push((await started.must('actions.add', { referralId, itemId: null, action })).id)
    }
    const stored = (await started.must('actions.list', { state: 'open', referralId: null, meetingId: null })).map(({ text }) => text)
    const csv = await started.must('exports.write', { list: 'actions', ids, shown: 'Open', format: 'csv' })
    const rows: string[][] = parse(exportOf(started, csv.fileName), { bom: true, relax_column_count: true })
    for (const row of rows.slice(2)) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows.slice(2).map(([text]) => text?.replace(/^'/, ''))).toEqual(expect.arrayContaining(stored))

    const { sheet, about } = await opened(
      started,
      await started.must('exports.write', { list: 'actions', ids, shown: 'Open', format: 'xlsx' }),
    )
    expect(sheet.name).toBe('Actions')
    expect(sheet.rows.slice(1).map(([text]) => text)).toEqual(expect.arrayContaining(stored))
    for (const cell of [sheet, about].flatMap(cellsOf).flat()) expect(cell.type).not.toBe('formula')
  })

  it('never over another file, recorded with its hash, and the chain holds', async () => {
    const started = await withReferrals(['Okafor'])
    const what = { list: 'referrals', ids: started.ids, shown: 'Open', format: 'csv' } as const
    const first = await started.must('exports.write', what)
    const before = exportOf(started, first.fileName)
    const second = await started.must('exports.write', what)
    expect(second.fileName).toBe('Referrals 2026-11-24 (2).csv')
    expect(exportOf(started, first.fileName)).toEqual(before)
    rmSync(join(started.folder, 'exports', second.fileName))
    expect((await started.must('exports.write', what)).fileName).toBe('Referrals 2026-11-24 (3).csv')
    expect(readdirSync(join(started.folder, 'exports')).sort()).toEqual(['Referrals 2026-11-24 (3).csv', 'Referrals 2026-11-24.csv'])
    const health = await started.must('register.check', {})
    expect(health.ok).toBe(true)
  })

  it('is shown by the host, and only what stands in the folder', async () => {
    const started = await withReferrals(['Okafor'])
    const { fileName } = await started.must('exports.write', { list: 'referrals', ids: started.ids, shown: 'Open', format: 'csv' })
    await started.must('exports.reveal', { fileName })
    expect(started.events.at(-1)).toMatchObject({ type: 'reveal', path: expect.stringContaining(fileName) })
    expect(await started.call('exports.reveal', { fileName: '../register.db' })).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('leaves nothing behind where the folder cannot be written to, and says so', async () => {
    const started = await withReferrals(['Okafor'])
    const exports = join(started.folder, 'exports')
    rmSync(exports, { recursive: true, force: true })
    writeFileSync(exports, 'in the way')
    const reply = await started.call('exports.write', { list: 'referrals', ids: started.ids, shown: 'Open', format: 'csv' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('The rows were not written') } })
    rmSync(exports)
    mkdirSync(exports)
    const health = await started.must('register.check', {})
    expect(health.ok).toBe(true)
  })

  it('stopped half-way, writes no file and no record', async () => {
    const started = await withReferrals(['Okafor'])
    const ids = Array.from({ length: 3_000 }, () => started.ids[0] ?? '')
    const running = started.call('exports.write', { list: 'referrals', ids, shown: 'Open', format: 'xlsx' })
    while (!started.events.some(({ type }) => type === 'progress')) await new Promise(resolve => setImmediate(resolve))
    await started.must('exports.stop', {})
    expect(await running).toMatchObject({ ok: false, error: { code: 'stopped', message: 'Stopped. Nothing was written.' } })
    expect(existsSync(join(started.folder, 'exports')) ? readdirSync(join(started.folder, 'exports')) : []).toEqual([])
  })
})
