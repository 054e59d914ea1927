import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { launchApp } from '../support/app.ts'
import { createRegister, unlock } from '../support/steps/access.ts'
import { discussByKeyboard, goToClose, nextCase } from '../support/steps/chair.ts'
import { confirmImport, previewImport } from '../support/steps/imports.ts'
import { startMeeting } from '../support/steps/meetings.ts'
import { goToRoom } from '../support/steps/rooms.ts'
import { caseWords } from '../support/words.ts'

// npm run demo [-- --out DIR]: first launch and two lists read in, in a register of their own; then
// one whole evening through the real screens, in a register of invented people whose dates lie
// around the day on which it is run. Both are in a temporary folder that is removed at the end.

const fixtures = join(import.meta.dirname, '..', 'fixtures')
/** The lists in `fixtures` were written for this day. */
const listsDay = '2026-11-24'
/** As many as make an evening of about 25 cases, of every kind. */
const sampled = { referrals: 165, seed: 7 }
const who = { name: 'M. Bell', passphrase: 'seven quiet herons wade' }
const chaired = 4

function outFolder(): string {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } })
  return resolve(values.out)
}

/** Says what is being done and leaves a picture of it. */
function camera(out: string) {
  let number = 0
  return async (page: Page, name: string): Promise<void> => {
    number++
    const file = `${String(number).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(out, file) })
    process.stdout.write(`  ${file}\n`)
  }
}

async function demonstrate(out: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'psychosocial-demo-'))
  try {
    const look = camera(out)
    const viewport = { width: 1366, height: 768 }
    const first = await launchApp({ folder: join(home, 'first'), today: listsDay, viewport })
    await beginRegister(first.page, name => look(first.page, name))
    await first.close()

    const folder = join(home, 'register')
    const today = Temporal.Now.plainDateISO().toString()
    tool(today, ['sample', folder, '--referrals', String(sampled.referrals), '--seed', String(sampled.seed)])
    const meeting = nextMeeting(folder, today)
    const evening = await launchApp({ folder, today: meeting.date, viewport })
    await holdEvening(evening.page, meeting.id, name => look(evening.page, name))
    await evening.close()
    for (const name of readdirSync(join(folder, 'exports'))) {
      copyFileSync(join(folder, 'exports', name), join(out, name))
      process.stdout.write(`  ${name}\n`)
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** `npm run tool` on a day; its standard output. */
function tool(today: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, PSYCHOSOCIAL_USER: who.name, PSYCHOSOCIAL_PASSPHRASE: who.passphrase, PSYCHOSOCIAL_TODAY: today }
  const program = join(import.meta.dirname, '..', '..', 'main', 'tool.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr || stdout)
  return stdout
}

interface Evening {
  readonly id: string
  readonly date: string
  readonly state: string
}

/** The next meeting of the larger site, as the sample plans it. */
function nextMeeting(folder: string, today: string): Evening {
  const read = <T>(name: string, input: object): readonly T[] =>
    JSON.parse(tool(today, ['call', folder, name], JSON.stringify(input))).value
  const [site] = read<{ readonly id: string }>('directory.sites', {})
  const planned = read<Evening>('meetings.list', { siteId: site?.id }).filter(({ state }) => state === 'planned')
  const [next] = planned.toSorted((one, other) => one.date.localeCompare(other.date))
  if (next === undefined) throw new Error('The sample has no meeting planned.')
  return next
}

type Look = (name: string) => Promise<void>

async function beginRegister(page: Page, look: Look): Promise<void> {
  await createRegister(page, { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], ...who }, look)
  await previewImport(page, join(fixtures, 'referrals-midwifery.csv'))
  await look('import-clean-list')
  await confirmImport(page)
  await previewImport(page, join(fixtures, 'referrals-tracker.csv'))
  await look('import-tracker')
  await confirmImport(page)
  await look('import-done')
}

async function holdEvening(page: Page, meetingId: string, look: Look): Promise<void> {
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: who.name }).click()
  await unlock(page, who)
  await look('register')
  await goTo(page, '/today')
  await page.getByRole('region', { name: 'Milestones overdue' }).getByRole('link', { name: /late/ }).first().waitFor()
  await look('today')
  await goToRoom(page, 'Register')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.getByRole('heading', { level: 1, name: /^Unborn|^Baby/ }).waitFor()
  // The safeguards come last: calls are answered one after another.
  await page
    .getByRole('button', { name: /^Answer/ })
    .first()
    .waitFor()
  await look('referral')
  await goTo(page, `/meetings/${meetingId}`)
  await page.getByRole('heading', { level: 1, name: /^Psychosocial meeting, / }).waitFor()
  await page.getByRole('button', { name: 'Refresh from register' }).click()
  for (const group of await page.getByRole('radiogroup', { name: /^Attendance of / }).all())
    await group.getByText('Present', { exact: true }).click()
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

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => {
    globalThis.location.hash = hash
  }, `#${path}`)
}

/** The picture of the README: a case in the last months, which has most to decide. */
async function showCase(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /(2[4-9]|3\d)\+\d/ })
    .last()
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
