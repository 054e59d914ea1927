import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { referralSections } from '../../renderer/record/sections.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { passphrase, today } from '../support/secrets.ts'
import { createRegister } from '../support/steps/access.ts'
import { chooseOption, choosePill, fillForm, openPart } from '../support/steps/record.ts'

const register = { organisation: 'Riverside NHS Trust', sites: ['Riverside General'], name: 'M. Bell', passphrase }

async function openRegister() {
  const folder = join(temporaryFolder(), 'register')
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(`${error.name}: ${error.message}`))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await createRegister(app.page, register)
  return { ...app, faults }
}

async function addReferral(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press('Alt+n')
  await page.getByRole('heading', { name: 'Add referral' }).waitFor()
  for (const [name, value] of Object.entries(answers)) await page.getByRole('textbox', { name, exact: true }).first().fill(value)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: new RegExp(answers.Surname?.toUpperCase() ?? '') }).waitFor()
}

/** What the focused control is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const label = document.activeElement?.getAttribute('aria-labelledby')?.split(' ').at(-1) ?? ''
    return document.getElementById(label)?.textContent ?? ''
  })
}

test('an event is recorded with the keyboard alone, and what is wrong is named at its field', async () => {
  const { page, close, faults } = await openRegister()
  const { keyboard } = page
  await addReferral(page, { Surname: 'Okafor', Forenames: 'Chidinma', EDD: '22/1/27' })

  await keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Record event' })
  await dialog.waitFor()
  await expect.poll(() => focused(page)).toBe('Kind of event')
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await dialog.getByText('Nothing is chosen.').waitFor()
  await expectAccessible(page)

  // Found by an abbreviation that its words do not hold; Tab takes it.
  await keyboard.type('icpc')
  await page.getByRole('option', { name: 'Initial child protection conference' }).waitFor()
  await keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Day')
  await keyboard.press('Control+a')
  await keyboard.type('+3d')
  await keyboard.press('Enter')
  await dialog.getByText('Nothing is chosen.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await keyboard.press('Space')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Day' }).focus()
  await keyboard.press('Enter')
  await dialog.getByText('This day is in the future.').waitFor()
  await expect.poll(() => focused(page)).toBe('Day')
  await keyboard.press('Control+a')
  await keyboard.type('20/11/26')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('T. Osei')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })

  await openPart(page, 'Conferences')
  await page.getByText('Initial child protection conference: child protection plan made', { exact: true }).waitFor()
  await page.getByText('31+0', { exact: true }).waitFor()

  // What is typed is not lost by Escape: it asks.
  await keyboard.press('Control+e')
  await keyboard.type('core')
  await keyboard.press('Tab')
  await dialog.getByRole('textbox', { name: 'Who' }).fill('T. Osei')
  await keyboard.press('Escape')
  await dialog.getByText('What was typed is not recorded.').waitFor()
  await dialog.locator('button:focus', { hasText: 'Keep writing' }).waitFor()
  await keyboard.press('Enter')
  expect(await dialog.getByRole('textbox', { name: 'Who' }).inputValue()).toBe('T. Osei')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: /^Edit Initial child protection conference/ }).click()
  const change = page.getByRole('dialog', { name: 'Change event' })
  await choosePill(change, 'Outcome', 'No child protection plan')
  await change.getByRole('button', { name: 'Save event' }).click()
  await page.getByText('Initial child protection conference: no child protection plan', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Withdraw Initial child protection conference/ }).click()
  await page.getByRole('button', { name: 'Withdraw event' }).click()
  await page.getByText('A reason is needed.').waitFor()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Recorded on the wrong baby')
  await page.getByRole('button', { name: 'Withdraw event' }).click()
  await page.getByText('Nothing recorded.').waitFor()
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('a whole family is recorded, stands after lock and unlock, and every part of the page is accessible', async () => {
  const { page, close, faults } = await openRegister()
  // The earlier pregnancy, under the name she had then.
  await addReferral(page, { Surname: 'Tesfay', Forenames: 'Selam' })
  await addReferral(page, { Surname: 'Haile', Forenames: 'Selam', EDD: '22/1/27' })

  // The social worker is named for the first time: the day of the allocation is asked for.
  await page.getByRole('button', { name: 'Edit Referral' }).click()
  await page.getByRole('textbox', { name: 'Pre-birth lead' }).fill('M. Bell')
  await page.getByRole('textbox', { name: 'Social worker' }).fill('T. Osei')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const allocation = page.getByRole('dialog', { name: 'When was the social worker allocated?' })
  await fillForm(allocation, { Day: '20/11/26' })
  await allocation.getByRole('button', { name: 'Record event' }).click()
  await allocation.waitFor({ state: 'detached' })
  await page.getByText('lead M. Bell · social worker T. Osei').waitFor()

  await openPart(page, 'Mother')
  await page.getByRole('button', { name: 'Edit Mother' }).click()
  await page.getByRole('textbox', { name: 'Contact note' }).fill('Partner answers the phone')
  await chooseOption(page, page.getByRole('main'), 'Ethnicity', 'Black or Black British: African')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Mother' }).waitFor()
  await page.getByRole('main').getByText('Black or Black British: African').waitFor()
  await page.getByRole('button', { name: 'Add address' }).click()
  const address = page.getByRole('form', { name: 'New address' })
  await fillForm(address, { Address: '9 Quay Street', From: '1/8/26', Until: '1/7/26' })
  await address.getByRole('button', { name: 'Save address' }).click()
  await address.getByText('This day is before the first day.').waitFor()
  await fillForm(address, { Until: '' })
  await address.getByRole('button', { name: 'Save address' }).click()
  await page.getByText('From 1 August 2026').waitFor()

  await openPart(page, 'Father')
  await page.getByRole('button', { name: 'Record asked… Police' }).click()
  const check = page.getByRole('form', { name: 'New check' })
  await fillForm(check, { 'Asked on': '14/11/26', 'Answered on': '13/11/26', Answer: 'Two call-outs in October' })
  await check.getByRole('button', { name: 'Save check' }).click()
  await check.getByText('This day is before the day it was asked.').waitFor()
  await expectAccessible(page)
  await fillForm(check, { 'Answered on': '', Answer: '' })
  await check.getByRole('button', { name: 'Save check' }).click()
  await page.getByText('Asked 14 November, no answer').waitFor()
  await page.getByRole('button', { name: /^Record answer, Police/ }).click()
  await fillForm(page.getByRole('form', { name: 'Change check' }), { 'Answered on': '20/11/26', Answer: 'Two call-outs in October' })
  await page.getByRole('button', { name: 'Save check' }).click()
  await page.getByText('asked 14 November, answered 20 November').waitFor()
  await page.getByRole('button', { name: 'Add partner or possible father' }).click()
  const partner = page.getByRole('form', { name: 'New partner' })
  await fillForm(partner, { Forenames: 'Liam', Surname: 'Ward' })
  await partner.getByRole('button', { name: 'Save partner' }).click()
  await page.getByRole('heading', { name: 'Checks: Liam WARD' }).waitFor()

  await openPart(page, 'Family')
  await page.getByRole('button', { name: 'Add sibling' }).click()
  const sibling = page.getByRole('form', { name: 'New sibling' })
  // By keyboard: the form begins in the first field, Tab goes through it, Enter saves.
  await expect.poll(() => focused(page)).toBe('Surname')
  await page.keyboard.type('Haile')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ada')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3/5/22')
  await choosePill(sibling, 'Child of', 'Mother')
  await chooseOption(page, sibling, 'Lives', 'In foster care')
  await chooseOption(page, sibling, 'Legal status', 'Care order')
  await choosePill(sibling, 'Before', 'Removed')
  await fillForm(sibling, { 'Outcome on': '1/2/27' })
  await page.keyboard.press('Enter')
  await sibling.getByText('This day is in the future.').waitFor()
  await expectAccessible(page)
  await fillForm(sibling, { 'Outcome on': '1/2/24' })
  await page.keyboard.press('Enter')
  await sibling.waitFor({ state: 'detached' })
  for (const [what, forenames, relationship] of [
    ['adult', 'Joan', 'paternal grandmother'],
    ['relative', 'Ngozi', 'aunt'],
  ] as const) {
    await page.getByRole('button', { name: `Add ${what}` }).click()
    const form = page.getByRole('form', { name: `New ${what}` })
    await fillForm(form, { Forenames: forenames, Relationship: relationship })
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Edit Household' }).click()
  await page.getByRole('textbox', { name: 'Household' }).fill('Mother, Joan and Ada at weekends')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Link earlier pregnancy…' }).click()
  const link = page.getByRole('form', { name: 'Link earlier pregnancy' })
  await link.getByRole('combobox').fill('tesfay')
  await link.getByText('1 record.').waitFor()
  await link.getByRole('button', { name: 'Link pregnancy' }).click()
  await link.getByText('No record is chosen.').waitFor()
  await link.getByText(/PB-\d+-0001/).click()
  await fillForm(link, { Reason: 'Same mother, known then as Tesfay' })
  await link.getByRole('button', { name: 'Link pregnancy' }).click()
  await page.getByText('Earlier pregnancy', { exact: true }).waitFor()

  await openPart(page, 'Concerns')
  await page.getByRole('button', { name: 'Add concern' }).click()
  const concern = page.getByRole('form', { name: 'New concern' })
  await concern.getByRole('button', { name: 'Save concern' }).click()
  expect(await concern.getByText('Not filled in.').count()).toBe(2)
  await fillForm(concern, { 'Raised by': 'Ngozi Haile', 'Raised on': '14/11/26', 'What was said': 'She is not allowed out.' })
  await concern.getByRole('button', { name: 'Save concern' }).click()
  await page.getByText('7 working days, standard 5').waitFor()
  await page.getByRole('button', { name: 'Record response… concern of Ngozi Haile' }).click()
  const response = page.getByRole('form', { name: 'Change concern' })
  await fillForm(response, { 'Responded on': '24/11/26' })
  await response.getByRole('button', { name: 'Save concern' }).click()
  await response.getByText('Not filled in.').waitFor()
  await fillForm(response, { Response: 'Visited; spoke to her alone.', 'Response by': 'T. Osei' })
  await response.getByRole('button', { name: 'Save concern' }).click()
  await page.getByText('Response today, T. Osei:').waitFor()
  await page.getByRole('button', { name: 'Add disagreement' }).click()
  const disagreement = page.getByRole('form', { name: 'New disagreement' })
  await fillForm(disagreement, {
    'What it is about': 'Whether to hold a strategy discussion',
    'Raised by': 'S. Doyle',
    'Raised on': '20/11/26',
  })
  await choosePill(disagreement, 'Urgent', 'Yes')
  await fillForm(disagreement, { 'At this stage since': '20/11/26' })
  await disagreement.getByRole('button', { name: 'Save disagreement' }).click()
  await page.getByText('4 days, standard 24 hours').waitFor()

  await openPart(page, 'Factors')
  await page.getByRole('button', { name: 'Add protective factor' }).click()
  const protective = page.getByRole('form', { name: 'New protective factor' })
  await fillForm(protective, { 'What protects': 'Keeps every appointment', Source: 'Perinatal nurse' })
  await protective.getByRole('button', { name: 'Save protective factor' }).click()
  await page.getByText('Perinatal nurse · 24 November 2026').waitFor()

  await openPart(page, 'Assessments')
  await page.getByRole('button', { name: 'Record event, Assessments' }).click()
  const event = page.getByRole('dialog', { name: 'Record event' })
  await page.keyboard.type('assessment completed')
  await page.keyboard.press('Tab')
  await choosePill(event, 'Rests on', 'An assessment done for a sibling')
  await choosePill(event, 'Covered', 'Siblings')
  await event.getByRole('button', { name: 'Record event' }).click()
  await event.getByText('A day is needed.').waitFor()
  await fillForm(event, { 'Day of that assessment': '1/8/26' })
  await event.getByRole('button', { name: 'Record event' }).click()
  await page.getByText('Rests on: an assessment done for a sibling, 1 August 2026.').waitFor()

  await openPart(page, 'Birth plan')
  await page.keyboard.press('Control+e')
  await page.keyboard.type('birth plan sent')
  await page.keyboard.press('Tab')
  await event.getByRole('button', { name: 'Record event' }).click()
  await event.getByText('Nothing is chosen.').waitFor()
  await choosePill(event, 'Sent to', 'Maternity')
  await choosePill(event, 'Sent to', 'GP')
  await event.getByRole('button', { name: 'Record event' }).click()
  await event.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Acknowledged today by maternity' }).click()
  await page.getByRole('button', { name: 'Acknowledged today by maternity' }).waitFor({ state: 'detached' })
  // One each: the other has not.
  await page.getByRole('button', { name: 'Acknowledged today by GP' }).waitFor()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('lead M. Bell · social worker T. Osei').waitFor()
  const stands: Partial<Record<keyof typeof referralSections, readonly string[]>> = {
    summary: ['Two call-outs in October', '1 partner or possible father', 'Not asked', 'Other pregnancies of this family'],
    mother: ['Partner answers the phone', '9 Quay Street'],
    father: ['asked 14 November, answered 20 November', 'Liam WARD'],
    family: ['Ada HAILE', 'Removed', 'Joan', 'Ngozi', 'Mother, Joan and Ada at weekends', 'Same mother, known then as Tesfay'],
    concerns: ['Visited; spoke to her alone.', 'Whether to hold a strategy discussion'],
    factors: ['Keeps every appointment'],
    work: ['Social worker allocated'],
    assessments: ['Rests on: an assessment done for a sibling'],
    'birth-plan': ['Acknowledged today', 'Not acknowledged'],
  }
  for (const section of Object.keys(referralSections) as (keyof typeof referralSections)[]) {
    await openPart(page, referralSections[section])
    for (const words of stands[section] ?? []) await page.getByRole('main').getByText(words).first().waitFor()
    await expectAccessible(page)
  }
  expect(faults).toEqual([])
  await close()
}, 240_000)
