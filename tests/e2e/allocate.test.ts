import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, today } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'

const four = ['Nowak', 'Haile', 'Taylor', 'Mensah'] as const
const others = Array.from({ length: 36 }, (_, index) => `Other${index + 1}`)

/**
 * Referrals that nobody leads, in the order of their EDDs; Taylor has a social worker. Opens at an
 * address as a user of this role.
 */
async function openAt(hash: string, options: { surnames?: readonly string[]; role?: 'chair' | 'reader' } = {}) {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today, role: 'administrator' })
  for (const [index, surname] of (options.surnames ?? four).entries()) {
    const edd = `2027-0${1 + Math.floor(index / 20)}-${String(1 + (index % 20)).padStart(2, '0')}`
    const input = newReferral(siteId, { surname, edd, rag: 'green', nhsNumber: null })
    const referral = { ...input.referral, socialWorker: surname === 'Taylor' ? 'R. Lowe' : '' }
    await must('referrals.receive', { ...input, referral })
  }
  await must('access.addUser', { name: 'A. Shah', role: options.role ?? 'chair', passphrase })
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const { page } = app
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: 'A. Shah' }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor({ timeout: 30_000 })
  await go(page, hash)
  return { page, keyboard: page.keyboard, faults }
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate(to => {
    globalThis.location.hash = to
  }, hash)
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Referrals' })
const names = /\bbab/i
const namesIn = (page: Page) => grid(page).locator('tbody strong').filter({ hasText: names }).allTextContents()
const selected = (page: Page) =>
  grid(page).getByRole('row', { selected: true }).locator('strong').filter({ hasText: names }).allTextContents()
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Allocate/ })
const field = (page: Page, name: string) => dialog(page).getByRole('combobox', { name, exact: true })
const baby = (surname: string) => `Unborn baby ${surname.toUpperCase()}`
const hasFocus = (page: Page) => grid(page).evaluate(element => element === document.activeElement)
const count = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

test('by keyboard from Today: several are selected, allocated at once, and given back', async () => {
  const { page, keyboard, faults } = await openAt('#/today')
  await page.getByRole('link', { name: 'Allocate several: no lead' }).focus()
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor()
  await expect.poll(() => namesIn(page)).toEqual(four.map(baby))
  await expect.poll(() => hasFocus(page)).toBe(true)
  expect(await grid(page).getAttribute('aria-multiselectable')).toBe('true')
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await expect.poll(() => selected(page)).toEqual(['Nowak', 'Taylor', 'Mensah'].map(baby))
  await keyboard.press('Space')
  await count(page, '2 selected')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Allocate…' }).focus()
  await keyboard.press('Enter')
  await dialog(page)
    .getByText(`${baby('Nowak')} and ${baby('Taylor')}`)
    .waitFor()
  await dialog(page).getByText('Now: nobody 2. Left empty, each keeps its own.').waitFor()
  await dialog(page).getByText('Now: nobody 1, R. Lowe 1. Left empty, each keeps its own.').waitFor()
  // The name of the user is offered.
  await keyboard.type('sha')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  expect(await field(page, 'Pre-birth lead').inputValue()).toBe('A. Shah')
  await keyboard.press('Tab')
  await keyboard.type('T. Osei')
  await keyboard.press('Tab')
  await dialog(page).getByText('recorded where nobody was allocated before (1)').waitFor()
  await keyboard.type('20/11/26')
  await expectAccessible(page)
  await keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('2 referrals: lead A. Shah, social worker T. Osei.').waitFor()
  await expect.poll(() => namesIn(page)).toEqual(['Haile', 'Mensah'].map(baby))
  await count(page, '0 selected')

  await page.getByRole('button', { name: 'Undo' }).first().focus()
  await keyboard.press('Enter')
  await page.getByText('2 referrals are as they were before.').waitFor()
  await expect.poll(() => namesIn(page)).toEqual(four.map(baby))
  await grid(page).focus()
  await keyboard.press('Escape')
  await page.getByRole('button', { name: 'Select', exact: true }).waitFor()
  await expect.poll(() => hasFocus(page)).toBe(true)
  expect(faults).toEqual([])
})

test('what is wrong is said at its field; one that was changed meanwhile is named, and nothing is written until that was seen', async () => {
  const { page, keyboard, faults } = await openAt('#/register?list=no-lead')
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await expect.poll(() => hasFocus(page)).toBe(true)
  await keyboard.press('Control+a')
  await count(page, '4 selected')
  await page.getByRole('button', { name: 'Allocate…' }).click()
  await keyboard.press('Control+Enter')
  await dialog(page).getByText('Neither a lead nor a social worker is named.').waitFor()
  expect(await field(page, 'Pre-birth lead').getAttribute('aria-invalid')).toBe('true')
  expect(await field(page, 'Pre-birth lead').evaluate(element => element === document.activeElement)).toBe(true)
  await expectAccessible(page)
  await field(page, 'Social worker').fill('T. Osei')
  await dialog(page).getByText('Neither a lead nor a social worker is named.').waitFor({ state: 'detached' })
  const day = dialog(page).getByLabel('Social worker allocated on')
  await day.fill('whenever')
  await keyboard.press('Enter')
  await dialog(page).getByText('Not a date that can be read.').waitFor()
  await day.fill('25 nov 2026')
  await keyboard.press('Control+Enter')
  await dialog(page).getByText('This day is in the future.').waitFor()
  await dialog(page).getByLabel('Reason').focus()
  await keyboard.press('Enter')
  await expect.poll(() => day.evaluate(element => element === document.activeElement)).toBe(true)
  await day.fill('today')
  await dialog(page).getByLabel('Reason').fill('Team B from this week')

  const changed = await page.evaluate(async () => {
    const { call } = window.psychosocial
    const listed = await call('referrals.list', { status: 'open', text: 'haile', siteId: null })
    const [line] = listed.ok ? (listed.value as { id: string; version: number }[]) : []
    return call('referrals.change', { id: line?.id, version: line?.version, changes: { socialWorker: 'P. Lane' } })
  })
  expect(changed.ok).toBe(true)
  await keyboard.press('Control+Enter')
  await dialog(page).getByText('1 of 4 referrals was changed since the list was shown. Nothing was written.').waitFor()
  const meanwhile = dialog(page).getByRole('list', { name: 'Changed meanwhile' }).getByRole('listitem')
  expect(await meanwhile.allTextContents()).toEqual([`${baby('Haile')}: no lead, social worker P. Lane`])
  expect(await field(page, 'Social worker').inputValue()).toBe('T. Osei')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Leave it out' }).click()
  await keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('3 referrals: social worker T. Osei.').waitFor()
  await go(page, '#/register')
  await grid(page)
    .getByRole('row')
    .filter({ hasText: baby('Haile') })
    .click()
  await page.getByText('social worker P. Lane').first().waitFor()
  expect(faults).toEqual([])
})

test('ticks survive scrolling, sorting and a look at a case, and not another list; a press with Ctrl begins, Shift takes all between', async () => {
  const { page, keyboard, faults } = await openAt('#/register', { surnames: [...four, ...others] })
  await grid(page)
    .getByRole('row')
    .filter({ hasText: baby('Nowak') })
    .click({ modifiers: ['Control'] })
  await count(page, '1 selected')
  await keyboard.press('End')
  await grid(page)
    .getByRole('row')
    .filter({ hasText: baby('Other36') })
    .waitFor()
  expect(await selected(page)).toEqual([])
  await keyboard.press('Shift+Space')
  await keyboard.press('Shift+ArrowUp')
  await count(page, '3 selected')
  await keyboard.press('Home')
  await expect.poll(() => selected(page)).toEqual([baby('Nowak')])
  await grid(page).getByRole('button', { name: 'EDD' }).click()
  await expect.poll(() => selected(page)).toEqual([baby('Nowak')])
  await grid(page)
    .getByRole('row')
    .filter({ hasText: baby('Mensah') })
    .click({ modifiers: ['Shift'] })
  await count(page, '6 selected')

  // Nothing that the filter hides is acted on.
  const typed = page.getByRole('searchbox', { name: 'Filter this list' })
  await typed.fill('mensah')
  await count(page, '1 selected')
  await typed.fill('')
  await count(page, '6 selected')

  await grid(page).focus()
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: baby('Mensah') }).waitFor()
  await page.goBack()
  await count(page, '6 selected')

  await page.getByRole('radiogroup', { name: 'Show' }).getByText('No lead 40').click()
  await page.getByRole('button', { name: 'Select', exact: true }).waitFor()
  await page.goBack()
  await count(page, '0 selected')
  await grid(page).getByRole('checkbox', { name: 'Select all 40' }).focus()
  await keyboard.press('Space')
  await count(page, '40 selected')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop selecting' }).click()
  await page.getByRole('button', { name: 'Select', exact: true }).waitFor()
  expect(faults).toEqual([])
})

test('a reader selects nothing', async () => {
  const { page, keyboard, faults } = await openAt('#/register?list=no-lead&select=yes', { role: 'reader' })
  await expect.poll(() => namesIn(page)).toEqual(four.map(baby))
  await grid(page).focus()
  await keyboard.press('Shift+Space')
  await keyboard.press('Control+a')
  expect(await page.getByRole('button', { name: /^(Select|Allocate|Stop)/ }).count()).toBe(0)
  expect(await grid(page).getByRole('checkbox').count()).toBe(0)
  await go(page, '#/today')
  await page.getByRole('region', { name: 'Allocation' }).getByRole('listitem').first().waitFor()
  expect(await page.getByRole('link', { name: /^Allocate several/ }).count()).toBe(0)
  expect(faults).toEqual([])
})
