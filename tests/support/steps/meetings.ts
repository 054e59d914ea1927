import type { Page } from 'playwright-core'
import { goToRoom } from './rooms.ts'

export interface PlanWords {
  readonly date: string
  readonly time: string
  readonly place: string
  readonly chair: string
  readonly minuteTaker: string
}

/** Plans a meeting from the Meetings room; ends on the meeting's own screen. */
export async function planMeeting(page: Page, words: PlanWords, look: (name: string) => Promise<void> = async () => {}): Promise<void> {
  await goToRoom(page, 'Meetings')
  await page.getByRole('button', { name: 'Plan meeting' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan meeting' })
  await dialog.getByLabel('Date').fill(words.date)
  await dialog.getByLabel('Time').fill(words.time)
  await dialog.getByLabel('Place').fill(words.place)
  await dialog.getByLabel('Chair').fill(words.chair)
  await dialog.getByLabel('Minute taker').fill(words.minuteTaker)
  await look('plan-meeting')
  await dialog.getByRole('button', { name: 'Plan meeting' }).click()
  await page.getByRole('heading', { level: 1, name: /^Psychosocial meeting, / }).waitFor()
}

/** Adds a person who is present, with one of the roles of such meetings. */
export async function addPerson(page: Page, name: string, role: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a person' })
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  await form.getByRole('button', { name: /Role/ }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await form.getByRole('button', { name: 'Add person' }).click()
  await page.getByRole('radiogroup', { name: `Attendance of ${name}` }).waitFor()
}

export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start meeting' }).click()
  await page.getByRole('heading', { level: 1, name: 'Opening' }).waitFor()
}
