import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { referralSections } from '../../renderer/record/sections.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'

const today = '2026-11-24'

async function open(folder: string, on = today) {
  const app = await launchApp({ folder, today: on, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(error.message))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlock(app.page, { passphrase })
  return { page: app.page, faults }
}

function go(page: Page, path: string): Promise<void> {
  return page.evaluate(hash => {
    globalThis.location.hash = hash
  }, path)
}

test('on the first morning Today comforts nobody: it says that there is no referral, and how one comes in', async () => {
  const folder = join(temporaryFolder(), 'register')
  const { session } = await startRealRegister({ folder, today })
  await session.close({ backup: false })
  const { page, faults } = await open(folder)
  await go(page, '/today')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.getByRole('heading', { name: 'No open referrals' }).waitFor()
  expect(await page.getByText('has been spoken to').count()).toBe(0)
  await expectAccessible(page)

  // An entry of the log that cannot be saved yet: the first field that wants something has the
  // focus, and nothing typed is lost on leaving.
  await page.getByRole('button', { name: 'Add log entry' }).click()
  const form = page.getByRole('form', { name: 'Log entry' })
  await form.getByRole('textbox', { name: 'With whom' }).fill('T. Osei')
  await page.keyboard.press('Control+Enter')
  await form.getByText('Without a referral, what it was about is needed.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id))
    .toBe(await form.getByRole('textbox', { name: 'About' }).getAttribute('id'))
  await go(page, '/register')
  const leaving = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await leaving.waitFor()
  await leaving.getByRole('button').first().click()
  expect(await form.getByRole('textbox', { name: 'With whom' }).inputValue()).toBe('T. Osei')
  expect(faults).toEqual([])
})

test('a baby whose EDD is long past is nowhere 46 weeks along, and a birth nobody recorded is said', async () => {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today: '2026-10-01' })
  const { line } = await must('referrals.receive', newReferral(siteId, { edd: '2026-10-12', receivedOn: '2026-09-20' }))
  await session.close({ backup: false })
  const { page, faults } = await open(folder)
  const past = '43 days after the EDD'
  await go(page, '/register')
  await page
    .getByRole('row', { name: /OKAFOR/ })
    .getByText(past)
    .waitFor()
  await go(page, `/register/${line.id}`)
  await page.getByText(`today ${past}`).waitFor()
  await page.getByRole('navigation', { name: 'Parts of this referral' }).getByRole('link', { name: 'Birth none' }).click()
  await page.getByText(`${past}, standard the day of the birth.`).waitFor()
  await expectAccessible(page)
  // It was not today: the day of the birth is asked, not offered.
  await page.getByRole('button', { name: 'Record birth…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record birth' })
  expect(await dialog.getByRole('textbox', { name: 'Born on' }).inputValue()).toBe('')
  await dialog.getByRole('button', { name: 'Record birth' }).click()
  await dialog.getByText('An answer is needed.').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await go(page, '/today')
  await page.getByRole('region', { name: 'Births expected in 6 weeks' }).getByText('EDD 43 days ago').waitFor()
  expect(await page.getByText('46+1').count()).toBe(0)
  expect(faults).toEqual([])
})

test('a reader sees everything of a referral and is offered nothing that would be refused', async () => {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today, role: 'administrator' })
  const { line } = await must('referrals.receive', newReferral(siteId, { note: 'Aunt rang the ward.' }))
  await must('access.addUser', { name: 'R. Reader', role: 'reader', passphrase })
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const { page } = app
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: 'R. Reader' }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: 30_000 })
  const writing = /^(Add|Edit|Record|More|Withdraw|Answer|Revise|Save|Close|Link|Import|Merge|Plan|The pregnancy)/
  const paths = ['/today', '/register', '/log', '/actions', '/meetings', '/today/reminders', '/today/changes']
  const parts = Object.keys(referralSections).map(part => (part === 'summary' ? '' : `/${part}`))
  for (const path of [...paths, ...parts.map(part => `/register/${line.id}${part}`)]) {
    await go(page, path)
    await page
      .locator(`a[href="#${path}"][aria-current]`)
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
    expect(await page.getByRole('main').getByRole('button', { name: writing }).allTextContents(), path).toEqual([])
  }
})

test('by keyboard, a refused form goes to the field that is wrong, and a form that closes gives the focus back', async () => {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today })
  const { line } = await must('referrals.receive', newReferral(siteId))
  const other = await must('referrals.receive', newReferral(siteId, { surname: 'Nowak', forenames: 'Ewa', nhsNumber: null }))
  const { id, version } = other.line
  const withdrawn = await must('referrals.withdraw', { id, version, reason: 'Entered by mistake' })
  await must('directory.addSite', { name: 'Hillside' })
  await session.close({ backup: false })
  const { page, faults } = await open(folder)
  const press = async (name: string) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().focus()
    await page.keyboard.press('Enter')
  }
  const expectFocus = (role: 'button' | 'textbox', name: string) =>
    expect
      .poll(() =>
        page
          .getByRole('main')
          .getByRole(role, { name, exact: true })
          .first()
          .evaluate(at => at === document.activeElement),
      )
      .toBe(true)

  await go(page, `/register/${line.id}/mother`)
  await press('Edit Mother')
  const born = page.getByRole('textbox', { name: 'Date of birth' })
  await born.fill('31/2/99')
  await page.keyboard.press('Enter')
  await page.getByText('Not a date that can be read.').waitFor()
  await expectFocus('textbox', 'Date of birth')
  // From the far end of a long form: Save leads back to what is wrong.
  await press('Save')
  await expectFocus('textbox', 'Date of birth')
  await born.fill('3/2/99')
  await page.getByRole('textbox', { name: 'NHS number' }).fill('999 000 0008')
  await press('Save')
  await expectFocus('textbox', 'NHS number')
  await press('Cancel')
  await expectFocus('button', 'Edit Mother')

  await go(page, `/register/${line.id}/concerns`)
  await press('Add concern')
  await page.getByRole('textbox', { name: 'Raised on' }).fill('yesterdayish')
  await page.keyboard.press('Enter')
  await page.getByText('Not a date that can be read.').waitFor()
  await press('Cancel')
  await expectFocus('button', 'Add concern')
  await go(page, `/register/${line.id}/factors`)
  await press('Add factor')
  await press('Save factor')
  await page.getByText('A factor has to be chosen.').waitFor()
  await press('Cancel')
  await expectFocus('button', 'Add factor')

  // Far below what was typed: the site, which a list with no name typed cannot guess.
  await go(page, '/register/add')
  await page.getByRole('textbox', { name: 'Surname' }).first().fill('Haile')
  await page.keyboard.press('Control+Enter')
  await page.getByText('A site has to be chosen.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.parentElement?.textContent ?? ''))
    .toContain('A site has to be chosen.')
  await page.getByRole('button', { name: 'Cancel' }).last().click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()

  // Closing is asked after what speaks against it; of what is withdrawn nothing is checked, and
  // that is said.
  await go(page, `/register/${line.id}/safeguards`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Close referral…' }).click()
  const closing = page.getByRole('dialog', { name: 'Close this referral?' })
  await closing.getByText('This speaks against closing today:').waitFor()
  await closing.getByRole('textbox', { name: 'Reason for closing' }).fill('Moved away')
  await closing.getByRole('button', { name: 'Close referral' }).click()
  await page.getByRole('region', { name: 'Safeguards' }).getByRole('heading', { name: 'Closing too soon' }).waitFor()
  await go(page, `/register/${withdrawn.line.id}/safeguards`)
  await page.getByText('Not checked: the referral is withdrawn.').waitFor()
  expect(faults).toEqual([])
})
