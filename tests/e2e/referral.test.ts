import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Referral } from '../../shared/referrals/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { passphrase, today } from '../support/secrets.ts'
import { createRegister } from '../support/steps/access.ts'

const register = { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], name: 'M. Bell', passphrase }

async function openRegister() {
  const folder = join(temporaryFolder(), 'register')
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(error.name))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await createRegister(app.page, register)
  return { ...app, faults, folder }
}

/** The first field of this name; the father’s come after the mother’s. */
function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true }).first()
}

async function addReferral(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: 'Add referral' }).waitFor()
  for (const [name, value] of Object.entries(answers)) await field(page, name).fill(value)
}

const okafor = { Surname: 'Okafor', Forenames: 'Chidinma', 'NHS number': '999 000 0018', EDD: '22/1/27' }

/** A call of another part of the program, past the screen. */
async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = (await page.evaluate(([call, value]) => window.psychosocial.call(call as string, value), [
    name,
    input,
  ] as const)) as Reply<T>
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

function shownId(page: Page): string {
  return new URL(page.url()).hash.split('/')[2] ?? ''
}

test('a referral is taken in: wrong answers are named at their fields and nothing typed is lost', async () => {
  const { page, close, faults } = await openRegister()
  await addReferral(page, { ...okafor, 'NHS number': '9990000008', EDD: '22/1/30' })
  await page.getByText('This EDD puts the last menstrual period in the future').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Nothing was saved yet.').waitFor()
  await expectAccessible(page)

  await field(page, 'EDD').fill('22/1/27')
  await page.getByText('gestation today 31+4').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('The last digit does not fit').waitFor()
  expect(await field(page, 'Surname').inputValue()).toBe('Okafor')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')

  await field(page, 'NHS number').fill('9990000018')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Unborn baby OKAFOR' }).waitFor()
  await page.getByRole('img', { name: /^Today 31\+4\./ }).waitFor()
  await expectAccessible(page)

  await addReferral(page, { Surname: 'OKAFOR', Forenames: 'Chidinma' })
  await page.getByText('May be the same mother.').waitFor()
  await page.getByRole('link', { name: /Unborn baby OKAFOR/ }).click()
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stay here' }).click()
  expect(await field(page, 'Surname').inputValue()).toBe('OKAFOR')
  expect(faults).toEqual([])
  await close()
})

test('an EDD is revised after its effect on gestation was shown, and the history keeps both', async () => {
  const { page, close } = await openRegister()
  await addReferral(page, okafor)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Unborn baby OKAFOR' }).waitFor()
  await page.getByRole('link', { name: 'EDD', exact: true }).click()
  await page.getByRole('button', { name: 'Revise EDD' }).click()
  await field(page, 'EDD').fill('31/1/27')
  await page.getByText('Gestation today 31+4 becomes 30+2: the EDD moves 9 days later.').waitFor()
  await expectAccessible(page)
  await field(page, 'Reason for the revision').fill('Dating scan')
  await page.getByRole('button', { name: 'Save EDD' }).click()
  await page.getByText('31 January 2027 in force').waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByText('EDD revised').waitFor()
  await close()
})

test('a field changed twice shows both values and overwrites nothing unseen', async () => {
  const { page, close } = await openRegister()
  await addReferral(page, okafor)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Unborn baby OKAFOR' }).waitFor()
  const id = shownId(page)
  await page.getByRole('link', { name: 'Mother', exact: true }).click()

  // Somebody else changes another field meanwhile: both stand afterwards, and nobody is asked.
  await page.getByRole('button', { name: 'Edit Mother' }).click()
  await field(page, 'Phone').fill('07700 900111')
  const first = await call<Referral>(page, 'referrals.read', { id })
  await call(page, 'referrals.changeMother', { id, version: first.line.version, changes: { postcode: 'ZZ1 1ZZ' } })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Mother' }).waitFor()
  const merged = await call<Referral>(page, 'referrals.read', { id })
  expect([merged.mother.phone, merged.mother.postcode]).toEqual(['07700 900111', 'ZZ1 1ZZ'])

  // The same field: both values are shown, and the choice decides.
  await page.getByRole('button', { name: 'Edit Mother' }).click()
  await field(page, 'Phone').fill('07700 900222')
  await call(page, 'referrals.changeMother', { id, version: merged.line.version, changes: { phone: '07700 900333' } })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Changed twice.').waitFor()
  await page.getByText('07700 900333').waitFor()
  await page.getByText('07700 900222').waitFor()
  await expectAccessible(page)
  expect((await call<Referral>(page, 'referrals.read', { id })).mother.phone).toBe('07700 900333')
  await page.getByText('Use what was typed here').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Mother' }).waitFor()
  expect((await call<Referral>(page, 'referrals.read', { id })).mother.phone).toBe('07700 900222')
  await close()
})

test('what is typed in the moment of locking is there after unlocking', async () => {
  const { page, close } = await openRegister()
  await addReferral(page, okafor)
  await page.keyboard.press('Control+Enter')
  const tonight = page.getByRole('textbox', { name: 'If born tonight' })
  await tonight.pressSequentially('Call the out-of-hours team before anybody visits.')
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Unlock the register' }).waitFor()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await tonight.waitFor()
  expect(await tonight.inputValue()).toBe('Call the out-of-hours team before anybody visits.')
  await close()
})

test('a register left alone locks itself, and keeps what was being typed', async () => {
  const { page, close } = await openRegister()
  await addReferral(page, okafor)
  await page.keyboard.press('Control+Enter')
  const tonight = page.getByRole('textbox', { name: 'If born tonight' })
  await tonight.waitFor()
  await page.clock.install()
  await page.reload()
  await tonight.waitFor()
  await page.clock.fastForward('14:50')
  await tonight.pressSequentially('Typing counts as being there.')
  await page.clock.fastForward('14:50')
  expect(await tonight.isVisible()).toBe(true)
  await page.clock.fastForward('00:20')
  await page.getByRole('heading', { name: 'Unlock the register' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await tonight.waitFor()
  expect(await tonight.inputValue()).toBe('Typing counts as being there.')
  await close()
})

test('F9 hides everything, F1 lists the keys, and Ctrl+K finds the referral from anywhere', async () => {
  const { page, close } = await openRegister()
  await addReferral(page, { ...okafor, 'Preferred name': 'Keks' })
  await page.keyboard.press('Control+Enter')
  const name = page.getByRole('heading', { level: 1, name: 'Unborn baby OKAFOR' })
  await name.waitFor()
  await page.getByText('social worker not allocated · mother called Keks').waitFor()
  await page.keyboard.press('F9')
  await page.getByText('The screen is blanked.').waitFor()
  const middle = await page.evaluate(() => document.elementFromPoint(300, 100)?.textContent ?? '')
  expect(middle).not.toContain('OKAFOR')
  await page.keyboard.press('F9')
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: 'Keys on this screen' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Register', exact: true }).click()
  await page.getByRole('grid', { name: 'Referrals' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('chidin')
  await page.getByRole('option', { name: /OKAFOR/ }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await name.waitFor()
  await close()
})
