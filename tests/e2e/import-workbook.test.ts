import type { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { confirmImport, previewImport } from '../support/steps/imports.ts'
import { cellDay, workbookOf } from '../support/workbook.ts'

function file(name: string, bytes: Buffer | string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(([one, two]) => window.psychosocial.call(one as string, two), [name, input])
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(path)
}

const header = ['NHS no', 'When due', 'Concerns', 'Unborn / mum', 'RAG']
const smith = [9_999_615_031, cellDay('2027-03-09'), 'late booking', 'Smith, Ada', 'A']
const jones = ['9990000018', '9/4/27', 'missed appointments', 'Jones, Bea', 'R']

describe('an Excel workbook', () => {
  it('comes in from the sheet that is chosen, matched by hand once and remembered', async () => {
    const { page, folder, faults } = await openNewRegister()
    const book = await workbookOf({ March: [header, smith], April: [header, jones, ['9990000008', '', '', 'Wrong, Wen', 'G']] })
    await previewImport(page, file('tracker.xlsx', book))
    await page.getByText('Excel workbook', { exact: true }).waitFor()
    await page.getByRole('row', { name: /SMITH/i }).first().waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: /Sheet of the workbook/ }).click()
    await page.getByRole('option', { name: 'April' }).click()
    await page.getByText('Bea JONES').waitFor()
    await page.getByRole('button', { name: /Column 2, When due, holds/ }).click()
    await page.getByRole('option', { name: 'EDD', exact: true }).click()
    await page.getByText('9 April 2027').waitFor()
    expect(await confirmImport(page)).toBe(1)

    await page.getByText('Import results 2026-11-24.csv in the register’s exports folder').waitFor()
    await expectAccessible(page)
    const rows: string[][] = parse(readFileSync(join(folder, 'exports', 'Import results 2026-11-24.csv')), { bom: true })
    expect(rows.slice(1).map(([line, became]) => [line, became])).toEqual([
      ['2', 'Imported'],
      ['3', 'Left out'],
    ])

    await previewImport(page, file('tracker again.xlsx', book))
    await page.getByText(/matched as they were for a list with the same header, imported on 24 November 2026.* by M\. Bell\./).waitFor()
    await page.getByText('9 March 2027').waitFor()
    await page.getByRole('button', { name: 'Forget this matching' }).click()
    await page.getByText('No EDD', { exact: true }).first().waitFor()
    expect(await page.getByText(/matched as they were/).count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('that cannot be read is refused with the way out, and another file can be chosen', async () => {
    const { page, go } = await openNewRegister()
    await go('/import')
    const whole = await workbookOf({ March: [header, smith] })
    await choose(page, file('half.xlsx', whole.subarray(0, whole.length / 2)))
    await page.getByText(/half\.xlsx was not imported\. This workbook cannot be read: the file is damaged/).waitFor()
    await expectAccessible(page)
    await choose(page, file('notes.xlsx', await workbookOf({ Notes: [['Nothing to see']] })))
    await page.getByText(/No header was found in the first 30 lines of the sheet “Notes”/).waitFor()
  })
})

it('an import of thousands shows how far it is, and stopped it leaves nothing', { timeout: 120_000 }, async () => {
  const { page } = await openNewRegister()
  const rows = Array.from({ length: 6_000 }, (_, index) => `,${1 + (index % 28)}/3/27,late booking,"Smith${index}, Ada",A`)
  await previewImport(page, file('long.csv', [header.join(',').replace('When due', 'EDD'), ...rows].join('\n')))
  await page.getByRole('button', { name: 'Import 6,000 referrals' }).click()
  await page.getByRole('progressbar', { name: 'Importing' }).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped. Nothing was imported.').waitFor()
  expect(await call(page, 'referrals.list', { status: 'all', text: '', siteId: null })).toEqual([])
  // The list is still there and can be imported after all.
  await page.getByRole('button', { name: 'Import 6,000 referrals' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
})

it('an extract of births is matched row by row, chosen where several are possible, and recorded', async () => {
  const { page, folder, go, faults } = await openNewRegister()
  const [site] = (await call(page, 'directory.sites', {})) as { id: string }[]
  const receive = (about: Parameters<typeof newReferral>[1]) => call(page, 'referrals.receive', newReferral(site?.id ?? '', about))
  await receive({ surname: 'Okafor', forenames: 'Chidinma', nhsNumber: '9990000018', edd: '2026-12-30' })
  await receive({ surname: 'Haile', forenames: 'Selam', nhsNumber: null, edd: '2026-12-20' })
  const list = [
    'Baby NHS number,Mother NHS number,Mother surname,Mother forenames,Date of birth,Time of birth,Gestation,Sex,Birth weight',
    '9991540075,9990000018,Okafor,Chidinma,20/11/2026,1405,34+2,F,2300',
    ',,Haile,Selam,21/11/2026,,35+6,M,2500',
    ',9434765919,Nobody,Ann,21/11/2026,,39,F,3400',
    ',9990000018,Okafor,Chidinma,25/11/2026,,35,F,2500',
  ]
  await go('/import')
  await choose(page, file('births.csv', list.join('\n')))
  await page.getByRole('heading', { name: 'Import births' }).waitFor()
  await expectAccessible(page)
  const chips = page.getByRole('radiogroup', { name: 'Show rows' }).locator('label')
  expect(await chips.allTextContents()).toEqual(['All 4', 'Matched 1', 'To choose 1', 'Problems 1', 'No referral 1', 'Recorded already 0'])
  await page.getByRole('button', { name: 'Record 1 birth' }).waitFor()
  await page.getByRole('button', { name: /Referral of line 3/ }).click()
  await page.getByRole('option', { name: /mother Selam HAILE/ }).click()
  await page.getByRole('button', { name: 'Record 2 births' }).waitFor()
  await page
    .getByRole('radiogroup', { name: 'Show rows' })
    .getByText(/^Problems/)
    .click()
  await page.getByText('This day is in the future: the birth is not recorded from this row.').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Record 2 births' }).click()
  await page.getByText('2 births were recorded.').waitFor()
  await expectAccessible(page)
  const rows: string[][] = parse(readFileSync(join(folder, 'exports', 'Import results 2026-11-24.csv')), { bom: true })
  expect(rows.slice(1).map(([, became]) => became)).toEqual(['Birth recorded', 'Birth recorded', 'Left out', 'Left out'])
  const lines = (await call(page, 'referrals.list', { status: 'open', text: '', siteId: null })) as { bornOn: string | null }[]
  expect(lines.map(({ bornOn }) => bornOn).sort()).toEqual(['2026-11-20', '2026-11-21'])
  await page.getByRole('link', { name: /mother Chidinma OKAFOR/ }).click()
  await page.getByRole('heading', { level: 1, name: /OKAFOR/ }).waitFor()
  expect(faults).toEqual([])
})
