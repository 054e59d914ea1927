import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillMonday, leadName, monday, tuesdayBefore } from '../support/monday.ts'
import { passphrase } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'

/**
 * Six referrals in different trouble, taken in by somebody else; then the lead’s Monday, up to the
 * room that opens first.
 */
async function openOnMonday() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today: tuesdayBefore, role: 'administrator' })
  await must('access.addUser', { name: leadName, role: 'lead', passphrase })
  const ids = await fillMonday(must, siteId)
  await session.close({ backup: false })

  const app = await launchApp({ folder, today: monday, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const { page } = app
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlockAsLead(page)
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor({ timeout: 30_000 })
  await block(page, 'Milestones overdue').getByRole('listitem').first().waitFor()
  return { page, ids, faults }
}

async function unlockAsLead(page: Page): Promise<void> {
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: leadName }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
}

function block(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

/** The babies named in a block, in their order. */
function babiesIn(page: Page, name: string): Promise<string[]> {
  return block(page, name).getByRole('listitem').getByRole('strong').allTextContents()
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate(to => {
    globalThis.location.hash = to
  }, hash)
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Referrals' })
const namesIn = (page: Page) => grid(page).locator('tbody strong').filter({ hasText: /bab/i }).allTextContents()

test('on Monday the lead sees, without asking anyone, who is let down by time; every count opens its list', async () => {
  const { page, faults } = await openOnMonday()
  expect(await babiesIn(page, 'Assessment not started')).toEqual(['Unborn baby OKAFOR', 'Unborn baby NOWAK'])
  await block(page, 'Assessment not started').getByText('74 days late').waitFor()
  await block(page, 'Assessment not started').getByText('Standard 21 days from receipt').waitFor()
  expect(await babiesIn(page, 'Father not spoken to')).toEqual(['Unborn baby TAYLOR'])
  await block(page, 'Father not spoken to').getByText('42 days late').waitFor()
  await block(page, 'Father not spoken to').getByText('Not identified; standard 28 days from receipt').waitFor()
  expect(await babiesIn(page, 'Drift')).toEqual(['Unborn baby MENSAH'])
  await block(page, 'Drift').getByText('No contact of children’s social care with the family for 68 days').waitFor()
  expect(await babiesIn(page, 'Births expected in 6 weeks')).toEqual(['Unborn babies HAILE (twins)'])
  expect(await babiesIn(page, 'Due in the next 7 days')).toContain('Unborn baby KOWALSKA')
  expect(await babiesIn(page, 'Allocation')).toEqual(['Unborn babies HAILE (twins)', 'Unborn baby NOWAK'])
  // Red before amber, then by EDD; how many there are ranks nobody.
  expect(await babiesIn(page, 'Safeguards unanswered')).toEqual([
    'Unborn babies HAILE (twins)',
    'Unborn baby OKAFOR',
    'Unborn baby MENSAH',
    'Unborn baby KOWALSKA',
    'Unborn baby TAYLOR',
  ])
  await expectAccessible(page)

  const lists = [
    'Assessment not started',
    'Father not spoken to',
    'Drift',
    'Safeguards unanswered',
    'Milestones overdue',
    'Due in the next 7 days',
    'Births expected in 6 weeks',
  ]
  for (const name of lists) {
    const link = block(page, name).getByRole('heading').getByRole('link')
    const count = Number((await link.textContent())?.match(/\d+$/)?.[0])
    await link.click()
    await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor()
    await expect.poll(() => namesIn(page)).toHaveLength(count)
    await page.keyboard.press('Alt+T')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await block(page, name).getByRole('listitem').first().waitFor()
  }
  for (const [link, baby] of [
    ['No social worker', 'Unborn babies HAILE (twins)'],
    ['No lead', 'Unborn baby NOWAK'],
  ] as const) {
    await block(page, 'Allocation').getByRole('link', { name: link }).first().click()
    await expect.poll(() => namesIn(page)).toEqual([baby])
    await page.keyboard.press('Alt+T')
    await block(page, 'Allocation').getByRole('listitem').first().waitFor()
  }
  expect(faults).toEqual([])
})

test('the lead of a referral that has none is taken in one press, and given back', async () => {
  const { page, faults } = await openOnMonday()
  await block(page, 'Allocation').getByRole('button', { name: 'Take lead of Unborn baby NOWAK' }).click()
  await expect.poll(() => babiesIn(page, 'Allocation')).toEqual(['Unborn babies HAILE (twins)'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => babiesIn(page, 'Allocation')).toEqual(['Unborn babies HAILE (twins)', 'Unborn baby NOWAK'])
  expect(faults).toEqual([])
})

test('Today can be about the lead’s own referrals, and the lists behind the counts follow', async () => {
  const { page, faults } = await openOnMonday()
  await page.getByRole('radiogroup', { name: 'Whose referrals' }).getByText('Mine 5').click()
  await expect.poll(() => babiesIn(page, 'Assessment not started')).toEqual(['Unborn baby OKAFOR'])
  await block(page, 'Assessment not started').getByRole('heading').getByRole('link').click()
  await expect.poll(() => namesIn(page)).toEqual(['Unborn baby OKAFOR'])
  const conditions = page.getByRole('list', { name: 'Conditions of this list' }).getByRole('listitem')
  expect(await conditions.allTextContents()).toEqual(['Lead: me', 'Assessment not started'])
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('a safeguard is answered with a reason and leaves the list; nothing else does', async () => {
  const { page, faults } = await openOnMonday()
  await block(page, 'Safeguards unanswered')
    .getByRole('link', { name: /MENSAH/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Unborn baby MENSAH' }).waitFor()
  await page.getByRole('button', { name: 'Answer Drift' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Answer: Drift' })
  await dialog.getByRole('button', { name: 'Save answer' }).click()
  await dialog.getByText('A reason is needed.').waitFor()
  await dialog.getByLabel('Reason').fill('Seen by her health visitor; home visit agreed for Thursday.')
  await dialog.getByRole('button', { name: 'Save answer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+T')
  await expect.poll(() => babiesIn(page, 'Safeguards unanswered')).not.toContain('Unborn baby MENSAH')
  // It still drifts, and is still overdue: an answer hides nothing.
  expect(await babiesIn(page, 'Drift')).toEqual(['Unborn baby MENSAH'])
  expect(await babiesIn(page, 'Milestones overdue')).toContain('Unborn baby MENSAH')
  const changes = page.getByRole('region', { name: /^Changed since Fri 20 Nov/ })
  await changes.getByText('Safeguard answered').waitFor()
  await changes.getByRole('heading').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor()
  await page.getByRole('link', { name: 'Unborn baby MENSAH' }).first().waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('a reminder and an entry of the log that concern no referral yet are taken by keyboard and kept', async () => {
  const { page, faults } = await openOnMonday()
  const { keyboard } = page
  await page.getByRole('button', { name: 'Add reminder…' }).focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add reminder' })
  await keyboard.press('Control+Enter')
  await dialog.getByText('A day is needed.').waitFor()
  await expectAccessible(page)
  await keyboard.type('Ring the named midwife')
  await keyboard.press('Tab')
  await keyboard.type('today')
  await keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await block(page, 'My reminders').getByText('Ring the named midwife').waitFor()

  await keyboard.press('Alt+L')
  const form = page.getByRole('form', { name: 'Log entry' })
  await form.waitFor()
  await keyboard.type('K. Adams')
  await keyboard.press('Control+Enter')
  await form.getByText('Without a referral, what it was about is needed.').waitFor()
  await expectAccessible(page)
  await form.getByLabel('About').fill('A pregnancy at 9 weeks, not referred yet')
  await form.getByLabel('Follow up on').fill('24 nov')
  await form.getByLabel('What was said').fill('Asked when a referral should be made. Advised: now.')
  await keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  const month = page.getByRole('region', { name: 'November 2026' })
  await month.getByText('A pregnancy at 9 weeks, not referred yet').waitFor()
  await page.getByLabel('Search the log').fill('nothing like it')
  await page.getByText('No entry matches').waitFor()
  await page.getByLabel('Search the log').fill('advised adam')
  await month.waitFor()
  await expectAccessible(page)

  await keyboard.press('Alt+T')
  await block(page, 'Log to follow up').getByText('A pregnancy at 9 weeks, not referred yet').waitFor()
  await block(page, 'Log to follow up').getByRole('heading').getByRole('link').click()
  await page.getByRole('button', { name: /^Followed up today/ }).click()
  await page.getByText('No entry matches').waitFor()

  await keyboard.press('Control+l')
  await unlockAsLead(page)
  await page.getByRole('heading', { level: 1, name: 'Lead’s log' }).waitFor({ timeout: 30_000 })
  await go(page, '#/today')
  await block(page, 'My reminders').getByRole('button', { name: 'Done: Ring the named midwife' }).click()
  await block(page, 'My reminders').getByText('No reminder is set.').waitFor()
  expect(faults).toEqual([])
})

test('the register is filtered by conditions that can be seen and taken away, and the view is kept under a name', async () => {
  const { page, faults } = await openOnMonday()
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Register' }).click()
  await expect.poll(() => namesIn(page)).toHaveLength(6)
  await expectAccessible(page)
  await grid(page).getByText('Planning meeting, 112 days late').waitFor()
  await grid(page).getByText('2 red, 1 amber').first().waitFor()

  await page.getByRole('button', { name: 'Filter…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filter the list' })
  await dialog.getByText('Amber', { exact: true }).click()
  await dialog.getByText('3 referrals').waitFor()
  await dialog.getByRole('combobox', { name: 'Overdue milestones' }).fill('assessment fin')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Remove: Assessment finished' }).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Gestation from week' }).fill('24')
  await page.keyboard.press('Tab')
  await dialog.getByText('1 referral', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Show', exact: true }).click()
  await expect.poll(() => namesIn(page)).toEqual(['Unborn baby KOWALSKA'])
  const conditions = page.getByRole('list', { name: 'Conditions of this list' })
  expect(await conditions.getByRole('listitem').allTextContents()).toEqual(['RAG: amber', 'Overdue: Assessment end', 'Gestation from 24+0'])
  await conditions.getByRole('button', { name: 'Remove: Gestation from 24+0' }).click()
  await expect.poll(() => namesIn(page)).toEqual(['Unborn baby KOWALSKA', 'Unborn baby MENSAH', 'Unborn baby TAYLOR'])

  await page.getByRole('button', { name: 'Save this view…' }).click()
  const save = page.getByRole('dialog', { name: 'Save this view' })
  await save.getByRole('button', { name: 'Save view' }).click()
  await save.getByText('Not filled in.').waitFor()
  await save.getByLabel('Name').fill('Open')
  await page.keyboard.press('Enter')
  await save.getByText('Another worklist has this name.').waitFor()
  await expectAccessible(page)
  await save.getByLabel('Name').fill('Late assessments')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Late assessments 3', checked: true }).waitFor({ state: 'attached' })
  await expectAccessible(page)

  // The way back from a referral leads to the same list.
  await grid(page).getByText('Unborn baby KOWALSKA').click()
  await page.getByRole('heading', { level: 1, name: 'Unborn baby KOWALSKA' }).waitFor()
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Register' }).click()
  await page.getByRole('radio', { name: 'Late assessments 3', checked: true }).waitFor({ state: 'attached' })

  await page.getByRole('button', { name: 'Rename…' }).click()
  await page.getByRole('dialog', { name: 'Rename view' }).getByLabel('Name').fill('Assessments not finished')
  await page.getByRole('dialog', { name: 'Rename view' }).getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('radio', { name: 'Assessments not finished 3', checked: true }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove view' }).click()
  await expect.poll(() => namesIn(page)).toHaveLength(6)
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('Closed', { exact: true }).click()
  await page.getByText('No referral matches').waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})
