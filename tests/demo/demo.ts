import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchApp } from '../support/app.ts'
import { createRegister } from '../support/steps/access.ts'
import { discussByKeyboard, goToClose, nextCase } from '../support/steps/chair.ts'
import { confirmImport, previewImport } from '../support/steps/imports.ts'
import { addPerson, planMeeting, startMeeting } from '../support/steps/meetings.ts'
import { goToRoom } from '../support/steps/rooms.ts'
import { caseWords } from '../support/words.ts'

// npm run demo [-- --out DIR]: a whole meeting through the real screens, in a register in a
// temporary folder that is removed at the end.

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const today = '2026-11-24'
const chaired = 4

function outFolder(): string {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } })
  return resolve(values.out)
}

/** Says what is being done and leaves a picture of it. */
function camera(page: Page, out: string) {
  let number = 0
  return async (name: string): Promise<void> => {
    number++
    const file = `${String(number).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(out, file) })
    process.stdout.write(`  ${file}\n`)
  }
}

async function demonstrate(out: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'psychosocial-demo-'))
  const folder = join(home, 'register')
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  try {
    await holdMeeting(app.page, camera(app.page, out))
    await app.close()
    for (const name of readdirSync(join(folder, 'exports'))) {
      copyFileSync(join(folder, 'exports', name), join(out, name))
      process.stdout.write(`  ${name}\n`)
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function holdMeeting(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await createRegister(
    page,
    { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], name: 'M. Bell', passphrase: 'seven quiet herons wade' },
    look,
  )
  await previewImport(page, join(fixtures, 'referrals-midwifery.csv'))
  await look('import-clean-list')
  await confirmImport(page)
  await previewImport(page, join(fixtures, 'referrals-tracker.csv'))
  await look('import-tracker')
  await confirmImport(page)
  await look('import-done')
  await goToRoom(page, 'Register')
  await look('register')
  await page.getByRole('grid').getByRole('row').nth(1).dblclick()
  await page.getByRole('heading', { level: 1, name: /^Unborn|^Baby/ }).waitFor()
  // The safeguards come last: calls are answered one after another.
  await page
    .getByRole('button', { name: /^Answer/ })
    .first()
    .waitFor()
  await look('referral')
  await planMeeting(page, { date: 'today', time: '2pm', place: 'Seminar room 2', chair: 'M. Bell', minuteTaker: 'K. Dunn' }, look)
  await addPerson(page, 'T. Osei', 'Hospital social worker')
  await addPerson(page, 'P. Shah', 'Police')
  await look('agenda-and-attendance')
  await startMeeting(page)
  await look('opening')
  for (let n = 0; n < chaired; n++) {
    await nextCase(page)
    await discussByKeyboard(page, caseWords(n))
    await page.evaluate(() => document.querySelector('[data-talk]')?.scrollTo(0, 0))
    await look(`case-${n + 1}`)
  }
  await showCase(page, look)
  await goToClose(page)
  await page.getByLabel('Any other business').fill('Next week in the Women’s Centre.')
  await page.getByRole('button', { name: 'Mark the rest not reached' }).click()
  await page.getByRole('button', { name: 'Mark not reached', exact: true }).click()
  await page
    .getByText(/cases have neither an outcome nor/)
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 })
  await look('close')
  await page.getByRole('button', { name: 'Close meeting' }).click()
  await page.getByRole('button', { name: 'Make minutes' }).click()
  await page.getByRole('button', { name: /^Show in folder/ }).waitFor()
  await look('minutes')
  await goToRoom(page, 'Actions')
  await look('actions')
}

/**
 * The picture of the README: a case in the thirty-first or thirty-second week, which has most to
 * decide.
 */
async function showCase(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /3[01]\+\d$/ })
    .first()
    .click()
  await discussByKeyboard(page, caseWords(0))
  await page.evaluate(() => document.querySelector('[data-talk]')?.scrollTo(0, 0))
  await look('meeting')
}

const out = outFolder()
mkdirSync(out, { recursive: true })
process.stdout.write(`Chairing a meeting through the real screens. Pictures and minutes go to ${out}\n`)
await demonstrate(out)
process.stdout.write('Done.\n')
