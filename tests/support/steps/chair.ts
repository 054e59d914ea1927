import type { Page } from 'playwright-core'

/** What is said and decided in one case, as a chair types it. */
export interface CaseWords {
  readonly said: string
  readonly worries: string
  readonly workingWell: string
  readonly analysis: string
  readonly bornTonight: string
  /** 1 to 9, the digit beside the outcome. */
  readonly outcome: number
  readonly reason: string
  readonly decision: { readonly text: string; readonly why: string }
  /** As it is typed: `See her alone @S. Doyle fri`. */
  readonly action: string
}

/** Goes to the chair's screen of a meeting and opens the case of this baby. */
export async function openCase(page: Page, meetingId: string, babyName: string): Promise<void> {
  await page.evaluate(hash => {
    globalThis.location.hash = hash
  }, `#/meetings/${meetingId}/chair`)
  await page
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: new RegExp(babyName) })
    .click()
  await page.getByRole('heading', { name: babyName, level: 1 }).waitFor()
}

/**
 * Chairs the case on the screen with the keyboard alone; the next case is one key away afterwards.
 */
export async function discussByKeyboard(page: Page, words: CaseWords): Promise<void> {
  const { keyboard } = page
  await keyboard.press('Alt+G')
  await page.getByRole('menu').waitFor()
  await keyboard.press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.locator('textarea[name^="view-"]:focus').waitFor()
  await keyboard.type(words.said)
  await keyboard.press('Alt+W')
  await keyboard.type(words.worries)
  await keyboard.press('Tab')
  await keyboard.type(words.workingWell)
  await keyboard.press('Tab')
  await keyboard.type(words.analysis)
  await keyboard.press('Alt+B')
  await keyboard.type(words.bornTonight)
  await keyboard.press(`Alt+${words.outcome}`)
  await page.getByRole('radio', { checked: true }).first().waitFor()
  await page.getByLabel('Reason for the outcome').focus()
  await keyboard.type(words.reason)
  await keyboard.press('Control+D')
  await keyboard.type(words.decision.text)
  await keyboard.press('Enter')
  await keyboard.type(words.decision.why)
  await keyboard.press('Enter')
  await keyboard.press('Alt+A')
  await keyboard.type(words.action)
  await keyboard.press('Enter')
  await keyboard.press('Alt+R')
  await keyboard.press('Enter')
}

/** The next case, waiting until it is there. Returns its heading. */
export async function nextCase(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.textContent()
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(text => document.querySelector('h1')?.textContent !== text, before)
  return (await heading.textContent()) ?? ''
}

/** Goes to the last step of the meeting, after the cases. */
export async function goToClose(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: 'Any other business and close' }).click()
  await page.getByRole('heading', { level: 1, name: 'Any other business and close' }).waitFor()
}
