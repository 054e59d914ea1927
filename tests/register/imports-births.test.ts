import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import { bytes } from '../support/import-lists.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'
import { cellDay, workbookOf } from '../support/workbook.ts'

const header =
  'Baby NHS number,Mother NHS number,Mother surname,Mother forenames,Date of birth,Time of birth,Gestation,Sex,Birth weight,Birth order'
const [haile, okafor, twin1, twin2] = ['9999615031', '9990000018', '9991540075', '9994765914'] as const

async function withMothers() {
  const started = await startRegister()
  const receive = (about: Parameters<typeof newReferral>[1]) => started.must('referrals.receive', newReferral(started.siteId, about))
  const one = await receive({ surname: 'Okafor', forenames: 'Chidinma', nhsNumber: okafor, edd: '2026-12-30' })
  const two = await receive({ surname: 'Haile', forenames: 'Selam', nhsNumber: haile, edd: '2027-01-05', numberExpected: 2 })
  return { ...started, one: one.line, two: two.line }
}

type Started = Awaited<ReturnType<typeof withMothers>>

async function upload(started: Started, file: Buffer, fileName = 'births.csv'): Promise<string> {
  const { importId } = await started.must('imports.begin', { fileName, bytes: file.length })
  await started.must('imports.append', { importId, offset: 0, base64: file.toString('base64') })
  return importId
}

async function show(started: Started, lines: readonly string[]) {
  const importId = await upload(started, bytes([header, ...lines].join('\n')))
  return started.must('imports.previewBirths', { importId, columns: null })
}

const record = (started: Started, importId: string, choices: InputOf<'imports.recordBirths'>['choices'] = []) =>
  started.must('imports.recordBirths', { importId, choices })

describe('births from an extract', () => {
  it('are recorded where they belong, twins in their order, and every line is accounted for', async () => {
    const started = await withMothers()
    const shown = await show(started, [
      `${twin2},${haile},Haile,Selam,22/11/2026,0315,33+5,M,1980,2`,
      `${twin1},${haile},Haile,Selam,22/11/2026,0301,33+5,F,2100,1`,
      `,${okafor},Okafor,Chidinma,20/11/2026 14:05,,34,F,2.3kg,`,
      ',9434765919,Nobody,Ann,21/11/2026,,39,F,3400,',
    ])
    expect(shown.rows.map(({ state }) => state)).toEqual(['matched', 'matched', 'matched', 'none'])
    const done = await record(started, shown.importId)
    expect(done).toMatchObject({ recorded: 3, leftOut: 1, resultsFile: 'Import results 2026-11-24.csv' })
    const twins = await started.must('birth.read', { referralId: started.two.id })
    expect(
      twins.map(({ position, nhsNumber, bornAt, gestationDays, weightGrams }) => [position, nhsNumber, bornAt, gestationDays, weightGrams]),
    ).toEqual([
      [1, twin1, '03:01', 236, 2100],
      [2, twin2, '03:15', 236, 1980],
    ])
    const [only] = await started.must('birth.read', { referralId: started.one.id })
    expect(only).toMatchObject({ bornOn: '2026-11-20', bornAt: '14:05', weightGrams: 2300, gestationDays: null })
    // The referral is turned over: same-day tasks stand among the actions.
    expect((await started.must('actions.list', { state: 'open', referralId: started.one.id, meetingId: null })).length).toBeGreaterThan(0)
    const results: string[][] = parse(readFileSync(join(started.folder, 'exports', done.resultsFile ?? '')), { bom: true })
    expect(results.slice(1).map(([line, became, reference]) => [line, became, reference])).toEqual([
      ['2', 'Birth recorded', started.two.reference],
      ['3', 'Birth recorded', started.two.reference],
      ['4', 'Birth recorded', started.one.reference],
      ['5', 'Left out', ''],
    ])
    expect((await started.must('register.check', {})).ok).toBe(true)

    const again = await show(started, [`${twin1},,,,22/11/2026,,,,,`, `,${okafor},,,20/11/2026,,,,,`])
    expect(again.rows.map(({ state }) => state)).toEqual(['recorded', 'recorded'])
    expect(await record(started, again.importId)).toMatchObject({ recorded: 0, leftOut: 2 })
  })

  it('are recorded where they were chosen, and left out where that was chosen', async () => {
    const started = await withMothers()
    const shown = await show(started, [',,Okafor,Chidinma,20/11/2026,,,F,,', `,${haile},,,22/11/2026,,,F,,`])
    expect(shown.rows.map(({ state }) => state)).toEqual(['choose', 'matched'])
    const wrong = await started.call('imports.recordBirths', {
      importId: shown.importId,
      choices: [{ line: 2, referralId: started.two.id }],
    })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const choices = [
      { line: 2, referralId: started.one.id },
      { line: 3, referralId: null },
    ]
    expect(await record(started, shown.importId, choices)).toMatchObject({ recorded: 1, leftOut: 1 })
    expect(await started.must('birth.read', { referralId: started.one.id })).toHaveLength(1)
    expect(await started.must('birth.read', { referralId: started.two.id })).toHaveLength(0)
  })

  it('come from a workbook as well, and the file is known for what it is', async () => {
    const started = await withMothers()
    const file = await workbookOf({
      Births: [
        header.split(','),
        [9_991_540_075, 9_990_000_018, 'Okafor', 'Chidinma', cellDay('2026-11-20', '14:05'), null, 238, 'F', 2300, 1],
      ],
    })
    const importId = await upload(started, file, 'births.xlsx')
    expect(await started.must('imports.look', { importId })).toEqual({ kind: 'births' })
    const shown = await started.must('imports.previewBirths', { importId, columns: null })
    expect(shown.rows[0]).toMatchObject({ state: 'matched', bornOn: '2026-11-20', bornAt: '14:05', babyNhsNumber: twin1 })
    await record(started, importId)
    expect((await started.must('birth.read', { referralId: started.one.id }))[0]).toMatchObject({ gestationDays: 238, sex: 'female' })
  })

  it('one that cannot be recorded keeps all out: all or nothing', async () => {
    const started = await withMothers()
    const shown = await show(started, [`,${okafor},,,20/11/2026,,,F,,`, `,${haile},,,22/11/2026,,,F,,`])
    // Seven babies of one mother are beyond what a birth can have.
    const many = await show(started, [`,${okafor},,,20/11/2026,,,F,,`, ...Array.from({ length: 7 }, () => `,${haile},,,22/11/2026,,,F,,`)])
    expect(shown.importId).not.toBe(many.importId)
    const reply = await started.call('imports.recordBirths', { importId: many.importId, choices: [] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('Nothing was recorded') } })
    expect(await started.must('birth.read', { referralId: started.one.id })).toEqual([])
    const out = Array.from({ length: 7 }, (_, index) => ({ line: 3 + index, referralId: null }))
    expect(await record(started, many.importId, out)).toMatchObject({ recorded: 1, leftOut: 7 })
  })

  it('a register that changed so that they belong elsewhere is a conflict', async () => {
    const started = await withMothers()
    const shown = await show(started, [`,${okafor},,,20/11/2026,,,F,,`])
    const { id, version } = started.one
    // By this EDD the booking was two days into the pregnancy, which is asked about.
    const edd = { edd: '2027-04-10', method: '03', reason: 'Scan', confirmed: ['bookedOn-before-it-was-known'] } as const
    await started.must('referrals.reviseEdd', { id, version, ...edd })
    const reply = await started.call('imports.recordBirths', { importId: shown.importId, choices: [] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } })
    const anew = await started.must('imports.previewBirths', { importId: shown.importId, columns: null })
    expect(anew.rows[0]?.state).toBe('problem')
  })
})
