import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { PrintedBirths, PrintedReferrals } from '../../main/tool/import/shape.ts'
import { closedRegister } from '../support/closed-register.ts'
import { temporaryFolder } from '../support/folder.ts'
import { header, line } from '../support/import-lists.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startSession, today } from '../support/session.ts'
import { tool } from '../support/tool.ts'

const midwifery = join(import.meta.dirname, '..', 'fixtures', 'referrals-midwifery.csv')
const everything = { status: 'all', text: '', siteId: null } as const

/** Works on a register in between two starts of the tool. */
async function within<T>(folder: string, work: (started: ReturnType<typeof startSession>) => Promise<T>): Promise<T> {
  const started = startSession({ folder, today })
  const { state } = await started.must('access.state', {})
  const user = state.kind === 'locked' ? (state.users[0]?.id ?? '') : ''
  await started.must('access.unlock', { user, passphrase })
  try {
    return await work(started)
  } finally {
    await started.session.close({ backup: false })
  }
}

function fileOf(lines: readonly string[]): string {
  const file = join(temporaryFolder(), 'list.csv')
  writeFileSync(file, lines.join('\n'))
  return file
}

// Every start of the tool derives a key.
describe('the tool imports', { timeout: 120_000 }, () => {
  it('a list as the screen shows it, writes nothing before it is confirmed, and then what it said', async () => {
    const folder = await closedRegister()
    const shown = tool(['import', folder, midwifery])
    expect(shown).toMatchObject({ code: 0, err: expect.stringMatching(/^\d+ of \d+ rows would come in\. Nothing was written; --confirm/) })
    const preview: PrintedReferrals = JSON.parse(shown.out)
    const screen = await within(folder, async ({ must }) => {
      expect(await must('referrals.list', everything)).toEqual([])
      const file = readFileSync(midwifery)
      const { importId } = await must('imports.begin', { fileName: 'referrals-midwifery.csv', bytes: file.length })
      await must('imports.append', { importId, offset: 0, base64: file.toString('base64') })
      return must('imports.preview', { importId, columns: null })
    })
    expect(preview.columns).toEqual(screen.columns)
    expect(preview.remarks).toEqual(screen.remarks)
    expect(preview.rows.map(row => [row.line, row.state, row.problems.length + row.notes.length])).toEqual(
      screen.rows.map(row => [row.line, row.state, row.problems.length]),
    )
    expect(preview.counts).toEqual({ rows: screen.rows.length - screen.counts.blank, comeIn: screen.counts.ready })
    expect(preview.result).toBeNull()
    expect(preview.rows.every(row => row.result === null)).toBe(true)

    const confirmed = tool(['import', folder, midwifery, '--confirm', '--site', 'riverside general'])
    expect(confirmed.code).toBe(0)
    const done: PrintedReferrals = JSON.parse(confirmed.out)
    expect(done.rows.map(({ result, ...row }) => row)).toEqual(preview.rows.map(({ result, ...row }) => row))
    const came = done.rows.filter(({ result }) => result?.became === 'imported')
    expect(came.map(row => row.line)).toEqual(done.rows.filter(row => row.comesIn).map(row => row.line))
    expect(done.result).toMatchObject({
      cameIn: screen.counts.ready,
      leftOut: preview.counts.rows - screen.counts.ready,
      resultsProblem: '',
    })
    const results: string[][] = parse(readFileSync(join(folder, 'exports', done.result?.resultsFile ?? '')), { bom: true })
    expect(results.slice(1).map(([at, , reference, why]) => [Number(at), reference, why])).toEqual(
      done.rows.map(row => [row.line, row.result?.reference, row.result?.why]),
    )
    await within(folder, async ({ must }) => {
      expect(await must('referrals.list', everything)).toHaveLength(came.length)
      for (const { stored, result } of came) {
        const referral = await must('referrals.read', { id: result?.referralId ?? '' })
        expect(referral.line.reference).toBe(result?.reference)
        expect(referral.fields).toEqual({ ...stored?.referral, siteId: done.site?.id })
        expect(referral.mother).toEqual({ ...stored?.mother, id: referral.mother.id })
        expect(referral.father).toEqual({ ...stored?.father, id: referral.father.id })
        expect(referral.factors.map(({ code }) => code).sort()).toEqual(stored?.factors.toSorted())
        expect(referral.line.nextDiscussionOn).toBe(stored?.nextDiscussionOn)
      }
    })

    const again: PrintedReferrals = JSON.parse(tool(['import', folder, midwifery, '--confirm']).out)
    expect(again.result).toMatchObject({ cameIn: 0, leftOut: preview.counts.rows })
    const stayed = again.rows.find(row => row.line === came[0]?.line)
    expect(stayed).toMatchObject({ state: 'duplicate', duplicates: [{ referralId: came[0]?.result?.referralId }] })
    expect(stayed?.result).toMatchObject({ became: 'left_out', referralId: null, why: expect.stringContaining('in the register') })
  })

  it('births onto the referrals of their mothers, and leaves what a person has to choose', async () => {
    const folder = await closedRegister(['Riverside General', 'St Bede'])
    const mother = await within(folder, async ({ must }) => {
      const [site] = await must('directory.sites', {})
      return (await must('referrals.receive', newReferral(site?.id ?? '', { nhsNumber: '9990000018', edd: '2026-12-30' }))).line
    })
    const file = fileOf([
      'Mother NHS number,Mother surname,Mother forenames,Date of birth,Gestation,Sex,Birth weight',
      '9990000018,Okafor,Chidinma,20/11/2026 14:05,34,F,2.3kg',
      '9999615031,Nobody,Ann,21/11/2026,39,F,3400',
    ])
    const { code, out, err } = tool(['import', folder, file, '--births', '--confirm'])
    expect({ code, err }).toEqual({ code: 0, err: '1 of 2 rows came in. Results file: Import results 2026-11-24.csv\n' })
    const printed: PrintedBirths = JSON.parse(out)
    expect(printed.rows).toMatchObject([
      {
        line: 2,
        state: 'matched',
        comesIn: true,
        stored: { bornOn: '2026-11-20', bornAt: '14:05', sex: 'female', weightGrams: 2300 },
        result: { became: 'birth_recorded', referralId: mother.id, reference: mother.reference },
      },
      { line: 3, state: 'none', comesIn: false, result: { became: 'left_out', referralId: null } },
    ])
    const babies = await within(folder, ({ must }) => must('birth.read', { referralId: mother.id }))
    expect(babies).toMatchObject([printed.rows[0]?.stored ?? {}])

    // The register has two sites, and this list holds no births.
    const list = fileOf([header, line('9999615031')])
    expect(tool(['import', folder, list, '--confirm'])).toEqual({
      code: 2,
      out: '',
      err: '--site is needed, because this register has several: “Riverside General”, “St Bede”. Nothing was imported.\n',
    })
    expect(tool(['import', folder, list, '--births'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Without --births') })
    expect(tool(['import', folder, file])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--births reads them') })
  })

  it('nothing that is not a list, and says in a line why', async () => {
    const folder = join(temporaryFolder(), 'register')
    const missing = join(folder, 'none.csv')
    const said = [[missing], [midwifery, '--births', '--site', 'A']]
    expect(said.map(args => tool(['import', folder, ...args]))).toEqual([
      { code: 2, out: '', err: `There is no file ${missing}.\n` },
      { code: 2, out: '', err: '--births has no --site: a birth belongs to the referral of its mother.\n' },
    ])
    const empty = fileOf([''])
    expect(tool(['import', await closedRegister(), empty, '--confirm'])).toEqual({
      code: 1,
      out: '',
      err: 'This file is empty: there is nothing to import.\n',
    })
  })
})
