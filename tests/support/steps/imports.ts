import type { Page } from 'playwright-core'

/** Chooses a list in the import screen and waits until it says what would happen. */
export async function previewImport(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    globalThis.location.hash = '#/import'
  })
  const again = page.getByRole('button', { name: 'Import another list' })
  const choose = page.getByRole('button', { name: 'Choose a file…' })
  await again.or(choose).first().waitFor()
  if (await again.isVisible()) await again.click()
  const chooser = page.waitForEvent('filechooser')
  await choose.click()
  await (await chooser).setFiles(file)
  await page.getByRole('grid', { name: 'Rows of the list' }).waitFor({ timeout: 60_000 })
}

/** The lines and sentences of the rows under a filter, for example `Problems`. */
export async function rowsUnder(page: Page, filter: string): Promise<string[]> {
  await page
    .getByRole('radiogroup', { name: 'Show rows' })
    .getByText(new RegExp(`^${filter} `))
    .click()
  return page.getByRole('grid', { name: 'Rows of the list' }).locator('tbody tr').allTextContents()
}

/** Confirms and returns how many referrals came in. */
export async function confirmImport(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Import [\d,]+ referrals?$/ }).click()
  const told = page.getByText(/[\d,]+ referrals? came in\./)
  await told.waitFor({ timeout: 120_000 })
  return Number.parseInt(((await told.textContent()) ?? '').replace(/,/g, ''), 10)
}
