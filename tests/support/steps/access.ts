import type { Page } from 'playwright-core'

export interface NewRegisterWords {
  readonly organisation: string
  readonly sites: readonly string[]
  readonly name: string
  readonly passphrase: string
}

/**
 * First launch to open register, through the screens. Returns the recovery code as it was shown.
 */
export async function createRegister(
  page: Page,
  words: NewRegisterWords,
  look: (name: string) => Promise<void> = async () => {},
): Promise<string> {
  await page.getByRole('heading', { name: 'No register on this computer yet' }).waitFor()
  await look('first-launch')
  await page.getByRole('button', { name: 'Create a register' }).click()
  await page.getByLabel('Organisation').fill(words.organisation)
  await page.getByLabel('Sites').fill(words.sites.join('\n'))
  await look('create-register')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Own name').fill(words.name)
  await page.getByLabel('Passphrase', { exact: true }).fill(words.passphrase)
  await page.getByLabel('Passphrase again').fill(words.passphrase)
  await page.getByRole('status', { name: 'Strength of the passphrase' }).getByText(/\w/).waitFor()
  await look('create-passphrase')
  await page.getByRole('button', { name: 'Create register' }).click()
  const code = page.getByRole('img', { name: /^Recovery code/ })
  await code.waitFor({ timeout: 30_000 })
  await look('recovery-code')
  const groups = await code.locator('span').allInnerTexts()
  await page.getByLabel('Last group of the code').fill(groups.at(-1) ?? '')
  await page.getByRole('button', { name: 'Open the register' }).click()
  await page.getByRole('heading', { name: 'Register', exact: true }).waitFor()
  return groups.join('-')
}

/** Unlocks with the passphrase and waits for the room that was open, whichever it was. */
export async function unlockAgain(page: Page, { passphrase }: { passphrase: string }): Promise<void> {
  await page.getByRole('heading', { name: 'Unlock the register' }).waitFor()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor({ timeout: 30_000 })
}

/** Unlocks with the passphrase and waits for the register. */
export async function unlock(page: Page, words: { passphrase: string }): Promise<void> {
  await unlockAgain(page, words)
  await page.getByRole('heading', { name: 'Register', exact: true }).waitFor({ timeout: 30_000 })
}
