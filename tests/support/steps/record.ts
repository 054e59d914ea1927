import type { Locator, Page } from 'playwright-core'

/** Fields of a form by their labels; each is typed and left. */
export async function fillForm(form: Locator, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) await form.getByRole('textbox', { name: label, exact: true }).fill(value)
}

/** One answer of a question whose answers are all in sight. */
export async function choosePill(form: Locator, question: string, answer: string): Promise<void> {
  await form
    .getByRole('radiogroup', { name: question, exact: true })
    .or(form.getByRole('group', { name: question, exact: true }))
    .getByText(answer, { exact: true })
    .click()
}

/** One of a list that opens. */
export async function chooseOption(page: Page, form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/**
 * Opens a part of the referral on the screen by its name in the list of parts; what stands beside
 * the name does not count.
 */
export async function openPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of this referral' })
  await parts.locator(`xpath=.//a[normalize-space(text())="${name}"]`).click()
  await parts.locator(`xpath=.//a[@aria-current and normalize-space(text())="${name}"]`).waitFor()
}
