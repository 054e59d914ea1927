import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { headingsOf, readDocx } from '../support/docx.ts'
import { temporaryFolder } from '../support/folder.ts'
import { passphrase } from '../support/secrets.ts'
import { createRegister, unlock } from '../support/steps/access.ts'
import { discussByKeyboard, goToClose, nextCase } from '../support/steps/chair.ts'
import { confirmImport, previewImport, rowsUnder } from '../support/steps/imports.ts'
import { addPerson, planMeeting, startMeeting } from '../support/steps/meetings.ts'
import { goToRoom } from '../support/steps/rooms.ts'
import { caseWords } from '../support/words.ts'

const today = '2026-11-24'
const tracker = join(import.meta.dirname, '..', 'fixtures', 'referrals-tracker.csv')
const chaired = 12
/** Lines of the tracker whose NHS number has a mistyped digit. */
const badLines = [6, 7, 9, 17, 20, 43, 130]

describe('one weekly meeting, from first launch to minutes in Word', () => {
  it('is chaired with the keyboard and found again after closing the program', { timeout: 600_000 }, async () => {
    const folder = join(temporaryFolder(), 'register')
    const faults: string[] = []
    const first = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
    const { page } = first
    page.on('pageerror', error => faults.push(error.name))
    page.on('console', message => message.type() === 'error' && faults.push(message.text()))
    const accessible = () => expectAccessible(page)

    await createRegister(
      page,
      { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], name: 'M. Bell', passphrase },
      accessible,
    )
    await accessible()

    await previewImport(page, tracker)
    const bad = await rowsUnder(page, 'Problems')
    expect(bad.map(row => Number.parseInt(row, 10))).toEqual(badLines)
    for (const row of bad) expect(row).toContain('This is not an NHS number.')
    await accessible()
    expect(await confirmImport(page)).toBe(114)

    await goToRoom(page, 'Register')
    await accessible()

    await planMeeting(page, { date: 'today', time: '2pm', place: 'Seminar room 2', chair: 'M. Bell', minuteTaker: 'K. Dunn' }, accessible)
    await addPerson(page, 'T. Osei', 'Hospital social worker')
    await addPerson(page, 'P. Shah', 'Police')
    await accessible()
    await startMeeting(page)
    await page.getByText('Quorate:').waitFor()
    await accessible()

    const names: string[] = []
    for (let n = 0; n < chaired; n++) {
      names.push(await nextCase(page))
      await discussByKeyboard(page, caseWords(n))
      if (n === 0) await accessible()
    }
    await goToClose(page)
    await page.getByLabel('Any other business').fill('Next week in the Women’s Centre.')
    await page.getByRole('button', { name: 'Close meeting' }).click()
    await page
      .getByText(/cases have neither an outcome nor/)
      .first()
      .waitFor()
    await accessible()
    await page.getByRole('button', { name: 'Mark the rest not reached' }).click()
    await page.getByRole('button', { name: 'Mark not reached', exact: true }).click()
    await page
      .getByText(/cases have neither an outcome nor/)
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('button', { name: 'Close meeting' }).click()
    await page.getByRole('button', { name: 'Make minutes' }).click()
    await page.getByRole('button', { name: /^Show in folder/ }).waitFor()
    await accessible()
    await first.close()
    expect(faults).toEqual([])

    await expectMinutes(folder, names)

    const second = await launchApp({ folder, today: '2026-11-25', viewport: { width: 1366, height: 768 } })
    await unlock(second.page, { passphrase })
    await second.page.getByText('114 open referrals').waitFor()
    await second.page.keyboard.press('Control+K')
    await second.page.keyboard.type('allocated this week')
    await second.page
      .getByRole('option', { name: new RegExp(names[1] ?? '') })
      .first()
      .click()
    await second.page.getByRole('heading', { level: 1, name: names[1] }).waitFor()
    await goToRoom(second.page, 'Meetings')
    await second.page.getByText('12 discussed, 102 not reached').waitFor()
    // What was not finished is on the next meeting by itself.
    await planMeeting(second.page, { date: '1 dec', time: '2pm', place: '', chair: 'M. Bell', minuteTaker: '' })
    await second.page
      .getByText(/Not reached on 24 November 2026/)
      .first()
      .waitFor()
    await second.close()
  })
})

async function expectMinutes(folder: string, names: readonly string[]): Promise<void> {
  const exported = readdirSync(join(folder, 'exports')).filter(name => name.endsWith('.docx'))
  expect(exported).toEqual(['Psychosocial meeting 2026-11-24 Riverside General v1.docx'])
  const file = join(folder, 'exports', exported[0] ?? '')
  const { text, html } = await readDocx(readFileSync(file))
  const missing: string[] = []
  for (let n = 0; n < chaired; n++) {
    const { said, worries, workingWell, analysis, bornTonight, reason, decision, action } = caseWords(n)
    const typed = [said, worries, workingWell, analysis, bornTonight, reason, decision.text, decision.why, action.split(' @')[0] ?? '']
    missing.push(...typed.filter(sentence => !text.includes(sentence)))
  }
  expect(missing).toEqual([])
  expect(text.includes('Next week in the Women’s Centre.')).toBe(true)
  expect(text.includes('T. Osei')).toBe(true)
  for (const name of names) expect(headingsOf(html).some(heading => heading.endsWith(name))).toBe(true)
  if (spawnSync('soffice', ['--version']).status !== 0)
    return void process.stdout.write('LibreOffice is not installed: the conversion was skipped.\n')
  const out = temporaryFolder()
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${out}/profile`, '--convert-to', 'pdf', '--outdir', out, file], {
    stdio: 'ignore',
  })
  expect(readdirSync(out).some(name => name.endsWith('.pdf'))).toBe(true)
}
