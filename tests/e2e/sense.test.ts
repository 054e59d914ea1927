import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { passphrase, today } from '../support/secrets.ts'
import { createRegister } from '../support/steps/access.ts'
import { openPart } from '../support/steps/record.ts'

async function addReferral() {
  const app = await launchApp({ folder: join(temporaryFolder(), 'register'), today, viewport: { width: 1366, height: 768 } })
  await createRegister(app.page, { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], name: 'M. Bell', passphrase })
  await app.page.keyboard.press('Alt+n')
  await app.page.getByRole('heading', { name: 'Add referral' }).waitFor()
  await field(app.page, 'Surname').fill('Okafor')
  return app
}

/** The mother’s comes first. */
function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true }).first()
}

test('what is hardly ever so is asked beside its field, answered by keyboard, and kept in the history', async () => {
  const { page, close } = await addReferral()
  const born = field(page, 'Date of birth')
  await born.fill('1/1/2020')
  await page.keyboard.press('Control+Enter')
  await page.getByText('The mother would be aged 6').waitFor()
  expect(await page.getByRole('button', { name: /^It is right/ }).count()).toBe(0)

  await born.fill('1/1/2015')
  await page.keyboard.press('Control+Enter')
  const right = page.getByRole('button', { name: /^It is right: The mother would be aged 11/ })
  await right.waitFor()
  await expect.poll(() => born.evaluate(one => one === document.activeElement)).toBe(true)
  expect(
    await born.evaluate(one => document.getElementById(one.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent),
  ).toContain('aged 11')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  expect(await right.evaluate(one => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText(/^Referral PB-2026-\d+ added\.$/).waitFor()

  await openPart(page, 'History')
  await page.getByText('Confirmed as right').first().waitFor()

  // The one form of every record asks in the same way.
  await openPart(page, 'Mother')
  await page.getByRole('button', { name: 'Edit Mother' }).click()
  await field(page, 'Date of birth').fill('2/1/2015')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^It is right/ }).click()
  await page.getByText('2 January 2015').first().waitFor()
  await close()
})
