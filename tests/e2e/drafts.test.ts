import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchApp } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type OpenRegister, openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, today } from '../support/secrets.ts'
import { unlockAgain } from '../support/steps/access.ts'

const call = <T>(page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    async ([of, about]) => {
      const reply = await window.psychosocial.call(of as string, about)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as T
    },
    [name, input] as const,
  )

interface Box {
  readonly what: string
  /** Goes there and types; the path may name the referral as `:id`. */
  readonly path: string
  readonly open?: (page: Page) => Promise<void>
  readonly label: string
}

const press = (name: string) => async (page: Page) => page.getByRole('button', { name, exact: true }).first().click()

/** A box of every kind: written at once, in a form, in a dialog, in a dialog over a list. */
const boxes: readonly Box[] = [
  { what: 'a new note', path: '/register/:id/notes', label: 'New note' },
  { what: 'facts edited in place', path: '/register/:id', open: press('Edit Mother'), label: 'Surname' },
  { what: 'a new referral', path: '/register/add', label: 'Surname' },
  {
    what: 'an event',
    path: '/register/:id',
    open: page =>
      page
        .getByRole('button', { name: /^Record event… / })
        .first()
        .click(),
    label: 'Who',
  },
  { what: 'an entry of the log', path: '/log/add', label: 'What was said' },
  { what: 'a revised EDD', path: '/register/:id/edd', open: press('Revise EDD'), label: 'Reason for the revision' },
  { what: 'settings', path: '/settings/organisation', label: 'Line at the foot of the minutes' },
  { what: 'a reminder', path: '/today/reminders', open: press('Add reminder…'), label: 'What' },
  { what: 'the plan of a meeting', path: '/meetings', open: press('Plan meeting'), label: 'Place' },
]

const words = 'Seen at home on Tuesday by'

describe('what is typed and not saved', () => {
  it.each(boxes)('$what is there again after locking, with its cursor', async box => {
    const { page, faults, go } = await opened()
    await type(page, box, go)
    await page.keyboard.press('Control+l')
    await unlockAgain(page, { passphrase })
    await expectBack(page, box)
    // Typing goes on where it stopped.
    await page.keyboard.type(' me')
    expect(await page.getByLabel(box.label, { exact: true }).first().inputValue()).toBe(`${words} me`)
    expect(faults).toEqual([])
  })

  it.each(boxes.slice(0, 4))('$what is there again after the program was killed, on the page it was typed on', async box => {
    const { page, folder, go } = await opened()
    await type(page, box, go)
    await page.waitForTimeout(700)
    const killed = join(temporaryFolder(), 'register')
    cpSync(folder, killed, { recursive: true })
    const app = await launchApp({ folder: killed, today, viewport: { width: 1366, height: 768 } })
    await unlockAgain(app.page, { passphrase })
    await expectBack(app.page, box)
    await app.close()
  })

  it('is there again when the page was loaded anew', async () => {
    const { page, go } = await opened()
    const [note] = boxes
    if (!note) throw new Error('No box.')
    await type(page, note, go)
    await page.waitForTimeout(700)
    await page.reload()
    await expectBack(page, note)
  })

  it('is gone once it is saved or given up', async () => {
    const { page, go } = await opened()
    await go(`/register/${await referralId(page)}/notes`)
    await page.getByLabel('New note').fill(words)
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByRole('listitem').getByText(words).waitFor()
    await go(`/register/${await referralId(page)}`)
    await page.getByRole('button', { name: 'Edit Mother', exact: true }).click()
    await page.getByLabel('Surname').first().fill(words)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(async () => (await kept(page)).filter(place => place !== 'cursor')).toEqual([])
    await page.keyboard.press('Control+l')
    await unlockAgain(page, { passphrase })
    await page.getByRole('button', { name: 'Edit Mother', exact: true }).click()
    expect(await page.getByLabel('Surname').first().inputValue()).toBe('Okafor')
    await go(`/register/${await referralId(page)}/notes`)
    expect(await page.getByLabel('New note').inputValue()).toBe('')
  })

  it('is one user’s own', async () => {
    const { page, go } = await opened()
    await call(page, 'access.addUser', { name: 'K. Dunn', role: 'chair', passphrase: 'nine grey seals bask' })
    await go(`/register/${await referralId(page)}/notes`)
    await page.getByLabel('New note').fill(words)
    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: /User/ }).click()
    await page.getByRole('option', { name: 'K. Dunn' }).click()
    await page.getByLabel('Passphrase').fill('nine grey seals bask')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('New note').inputValue()).toBe('')
  })
})

async function opened(): Promise<OpenRegister> {
  const register = await openNewRegister()
  const [site] = await call<{ id: string }[]>(register.page, 'directory.sites')
  await call(register.page, 'referrals.receive', newReferral(site?.id ?? ''))
  return register
}

async function referralId(page: Page): Promise<string> {
  const [line] = await call<{ id: string }[]>(page, 'referrals.list', { status: 'open', text: '', siteId: null })
  return line?.id ?? ''
}

async function type(page: Page, { path, open, label }: Box, go: OpenRegister['go']): Promise<void> {
  await go(path.replace(':id', await referralId(page)))
  await page.getByRole('main').waitFor()
  await open?.(page)
  const box = page.getByLabel(label, { exact: true }).first()
  await box.fill('')
  await box.focus()
  await page.keyboard.type(words)
}

/** The words stand in the box, and the cursor behind them. */
async function expectBack(page: Page, { label }: Box): Promise<void> {
  const box = page.getByLabel(label, { exact: true }).first()
  await box.waitFor()
  expect(await box.inputValue()).toBe(words)
  await expect
    .poll(() => box.evaluate(element => [document.activeElement === element, (element as HTMLInputElement).selectionStart]))
    .toEqual([true, words.length])
}

async function kept(page: Page): Promise<string[]> {
  return (await call<{ place: string }[]>(page, 'drafts.list')).map(({ place }) => place)
}
