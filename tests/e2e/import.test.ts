import { Buffer } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { confirmImport, previewImport, rowsUnder } from '../support/steps/imports.ts'

const fixture = (name: string) => join(import.meta.dirname, '..', 'fixtures', name)
const midwifery = fixture('referrals-midwifery.csv')
const tracker = fixture('referrals-tracker.csv')

/** A file of one's own, to be chosen in the page. */
function file(name: string, bytes: Buffer | string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

async function openReferrals(page: Page): Promise<number> {
  const reply = await page.evaluate(() => window.psychosocial.call('referrals.list', { status: 'open', text: '', siteId: null }))
  if (!reply.ok) throw new Error(reply.error.message)
  return (reply.value as unknown[]).length
}

async function chooseSite(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Site/ }).click()
  await page.getByRole('option', { name }).click()
}

const line = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: String(number), exact: true }) })

/**
 * Drops files on an element with the browser's own drag events, which carry real files as a file
 * manager's do.
 */
async function drop(page: Page, on: Locator, files: string[]): Promise<void> {
  const box = await on.boundingBox()
  if (box === null) throw new Error('There is nothing to drop on.')
  const devtools = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + 20, data: { items: [], files, dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at })
  await devtools.detach()
}

describe('a list comes in through the screen', () => {
  it('the clean list and the ward clerk’s, with everything said of every row', async () => {
    const { page, go, faults } = await openNewRegister({ sites: ['St Bede'] })
    await go('/import')
    await page.getByRole('button', { name: 'Choose a file…' }).waitFor()
    await expectAccessible(page)

    await previewImport(page, midwifery)
    await page.getByRole('button', { name: 'Import 80 referrals' }).click()
    await page.getByText('Choose the site these referrals belong to.').waitFor()
    expect(await openReferrals(page)).toBe(0)
    await chooseSite(page, 'St Bede')
    expect(await confirmImport(page)).toBe(80)
    await page.getByText('No row stayed out.').waitFor()

    await previewImport(page, tracker)
    await page.getByText('Windows-1252, separated by comma').waitFor()
    const chips = await page.getByRole('radiogroup', { name: 'Show rows' }).locator('label').allTextContents()
    expect(chips).toEqual(['All 125', 'Ready 114', 'Duplicates 1', 'Problems 7', 'Blank 3', 'With notes 94'])
    await expectAccessible(page)
    const problems = await rowsUnder(page, 'Problems')
    expect(problems).toHaveLength(7)
    for (const said of problems) expect(said).toContain('This is not an NHS number.')
    expect(problems[0]).toContain('Mei ?IMI?')
    expect(problems[0]).toContain('11 May 2027')
    expect(problems[0]).toContain('16+0')
    expect(await rowsUnder(page, 'Duplicates')).toEqual([
      expect.stringContaining('The same surname and EDD within 7 days as POPESCU on line 14 of this list.'),
    ])
    await expectAccessible(page)

    await rowsUnder(page, 'Problems')
    await line(page, 6).getByText('Import without the NHS number').click()
    await rowsUnder(page, 'Ready')
    await page.getByRole('button', { name: 'Leave out line 3', exact: true }).click()
    await page.getByRole('button', { name: 'Import 114 referrals' }).waitFor()
    await page.getByRole('button', { name: 'Import line 3 after all' }).click()
    await chooseSite(page, 'Riverside General')
    await page.getByRole('button', { name: 'Import 115 referrals' }).waitFor()
    expect(await confirmImport(page)).toBe(115)
    await page.getByRole('heading', { name: 'Stayed out: 7 rows' }).waitFor()
    expect(await page.getByRole('row', { name: /^7 Siobhán O’CONNOR 9991540076 \(not valid\)/ }).count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Copy the list of rows left out' }).click()
    const copied = page.getByText('7 rows copied, with names.').or(page.getByLabel('Rows left out, as text'))
    await copied.first().waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Open the register' }).click()
    await page.getByText('195 open referrals').waitFor()
    expect(faults).toEqual([])
  })

  it('a list imported again is compared with the register, record by record', async () => {
    const { page } = await openNewRegister()
    await previewImport(page, midwifery)
    expect(await confirmImport(page)).toBe(80)
    await previewImport(page, midwifery)
    await page.getByRole('button', { name: 'Nothing to import' }).waitFor()
    await page.getByRole('button', { name: 'Compare line 2 with the register' }).click()
    await page.getByText('PB-2026-0001, open').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).waitFor()
    expect(await openReferrals(page)).toBe(80)
  })

  it('with the keyboard: arrows move, Space decides', async () => {
    const { page } = await openNewRegister()
    await previewImport(page, tracker)
    await page.getByRole('grid', { name: 'Rows of the list' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Import 115 referrals' }).waitFor()
    expect(await line(page, 7).getAttribute('aria-selected')).toBe('true')
    await page.getByText('Line 7: Import without the NHS number.').waitFor({ state: 'attached' })
    await page.keyboard.press('End')
    expect(await line(page, 130).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Import 116 referrals' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Import 115 referrals' }).waitFor()
  })

  it('dropped on the page, one file at a time', async () => {
    const { page, go } = await openNewRegister()
    await go('/import')
    const zone = page.locator('[data-rac]').filter({ hasText: 'dropped here or chosen' }).first()
    await zone.waitFor()
    await drop(page, zone, [tracker, midwifery])
    await page.getByText('One file at a time can be imported').waitFor()
    await drop(page, zone, [midwifery])
    await page.getByText('referrals-midwifery.csv · nothing is written yet').waitFor()
    await page.getByRole('button', { name: 'Import 80 referrals' }).waitFor()
  })

  it('with columns matched by hand', async () => {
    const { page } = await openNewRegister()
    await previewImport(page, file('list.csv', 'NHS no,EDD,RAG,Client ref,Whose\n9999615031,9/3/27,A,"Smith, Ada",Ward 3\n'))
    await page.getByText('No name stands here: a referral needs at least the mother’s surname.').waitFor()
    await page.getByRole('button', { name: /Column 4, Client ref, holds/ }).click()
    await page.getByRole('option', { name: 'Mother’s name, as one cell' }).click()
    await page.getByRole('button', { name: 'Import 1 referral' }).waitFor()
    // A field comes from one column only: the other one lets it go.
    await page.getByRole('button', { name: /Column 5, Whose, holds/ }).click()
    await page.getByRole('option', { name: 'RAG' }).click()
    await page.getByText('RAG comes from “Whose” now, and no longer from “RAG”.').waitFor()
    await page.getByRole('button', { name: /Column 3, RAG, holds.*kept in the note|kept in the note.*Column 3, RAG, holds/ }).waitFor()
  })
})

describe('nothing comes in', () => {
  it.each<[string, () => string, RegExp]>([
    ['from an empty file', () => file('empty.csv', ''), /This file is empty: there is nothing to import/],
    ['from a picture', () => file('scan.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /not a list as text \(CSV\)/],
    ['of 50 MB', () => file('large.csv', Buffer.alloc(50 * 1024 * 1024, 'a,b\n')), /50 MB; an import takes at most 20 MB/],
    [
      'from more rows than an import takes',
      () => file('long.csv', `NHS no,EDD,Name\n${'1,2,3\n'.repeat(30_000)}`),
      /more than 20,000 rows/,
    ],
    ['from a list without a header', () => file('plain.csv', 'a,b,c\n1,2,3\n'), /No header was found/],
  ])('%s, and another file can be chosen', async (_, bad, message) => {
    const { page, go, faults } = await openNewRegister()
    const path = bad()
    await go('/import')
    await page.locator('input[type=file]').setInputFiles(path)
    const alert = page.getByRole('alert').filter({ hasText: message })
    await alert.waitFor({ timeout: 60_000 })
    expect(await alert.textContent()).toContain('was not imported.')
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(midwifery)
    await page.getByRole('button', { name: 'Import 80 referrals' }).waitFor()
    expect(await openReferrals(page)).toBe(0)
    expect(faults).toEqual([])
  })

  it('when the import is stopped or left, and the file is forgotten', async () => {
    const { page, go } = await openNewRegister()
    await go('/import')
    // As large as an import may be, so that there is something to stop.
    await page.locator('input[type=file]').setInputFiles(file('large.csv', Buffer.alloc(20 * 1024 * 1024, 'a,b\n')))
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).waitFor()

    await previewImport(page, tracker)
    await page.getByRole('link', { name: 'Meetings' }).click()
    await page.getByRole('alertdialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click()
    await page.getByRole('grid', { name: 'Rows of the list' }).waitFor()
    await page.getByRole('link', { name: 'Meetings' }).click()
    await page.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor()
    expect(await openReferrals(page)).toBe(0)
    await go('/import')
    await page.getByRole('button', { name: 'Choose a file…' }).waitFor()
  })

  it('when the register has changed meanwhile; the list is shown anew and can be confirmed', async () => {
    const { page } = await openNewRegister()
    await previewImport(page, midwifery)
    const [site] = ((await page.evaluate(() => window.psychosocial.call('directory.sites', {}))) as { value: { id: string }[] }).value
    const other = newReferral(site?.id ?? '', { surname: 'Whitehouse', forenames: 'Jade', nhsNumber: '9998666694', edd: null })
    expect(await page.evaluate(input => window.psychosocial.call('referrals.receive', input), other)).toMatchObject({ ok: true })
    await page.getByRole('button', { name: 'Import 80 referrals' }).click()
    await page.getByRole('alert').filter({ hasText: 'The register has changed since this list was shown' }).waitFor()
    expect(await openReferrals(page)).toBe(1)
    await page.getByRole('button', { name: 'Import 79 referrals' }).waitFor()
    expect(await confirmImport(page)).toBe(79)
  })

  it('for a reader', async () => {
    const { page, go } = await openNewRegister({ role: 'reader' })
    await go('/import')
    await page.getByText('A reader cannot import.').waitFor()
    await expectAccessible(page)
  })
})
