import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { noDetail } from '../../shared/events/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, today } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'

async function openWithReferral() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today })
  const { line } = await must('referrals.receive', newReferral(siteId, {}))
  const referralId = line.id
  await must('events.add', {
    referralId,
    event: { kind: 'contact', on: '2026-11-16', agency: 'maternity', who: 'S. Doyle', text: '', detail: { ...noDetail, seen: ['mother'] } },
  })
  await must('family.addConcern', {
    referralId,
    fields: {
      raisedBy: 'Ngozi OKAFOR',
      relationship: 'aunt',
      raisedOn: '2026-11-14',
      text: 'She is not allowed out.',
      takenBy: 'S. Doyle',
      respondedOn: null,
      respondedBy: '',
      response: '',
    },
  })
  await must('family.addMember', {
    referralId,
    fields: {
      kind: 'sibling',
      relationship: 'half-brother',
      person: { ...blankPerson, forenames: 'Noah', surname: 'Clarke', dateOfBirth: '2022-03-01' },
      parentage: 'father',
      livesWith: 'foster_care',
      legalStatus: 'care_order',
      past: ['removed'],
      outcome: '',
      outcomeOn: null,
      posesRisk: 'not_known',
      identified: 'identified',
      spokenToOn: null,
      note: '',
    },
  })
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(error.message))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlock(app.page, { passphrase })
  return { page: app.page, id: referralId, faults }
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate(to => {
    globalThis.location.hash = to
  }, hash)
}

test('the chronology shows what is wanting in its place and is narrowed by kind; the family picture can be read as words', async () => {
  const { page, id, faults } = await openWithReferral()
  await go(page, `#/register/${id}/chronology`)
  const chronology = page.getByRole('region', { name: 'Chronology' })
  const row = chronology.getByRole('row').filter({ hasText: 'She is not allowed out.' })
  await row.getByText('No response recorded').waitFor()
  expect(await row.getByRole('cell').nth(1).textContent()).toBe('30+1')
  const all = await chronology.getByRole('row').count()
  await chronology.getByText('Relatives’ concerns 1').click()
  await expect.poll(() => chronology.getByRole('row').count()).toBe(2)
  await expectAccessible(page)
  await chronology.getByText('Relatives’ concerns 1').click()
  await expect.poll(() => chronology.getByRole('row').count()).toBe(all)
  await chronology.getByRole('button', { name: 'Newest first' }).click()
  expect(await chronology.getByRole('row').last().textContent()).toContain('Noah CLARKE born')

  const family = page.getByRole('region', { name: 'Family', exact: true })
  const words = family.getByRole('list', { name: 'Family in words' })
  await words.getByText('Half-brother: Noah CLARKE, 4, of the father, in foster care, care order, removed.').waitFor({ state: 'attached' })
  await family.getByRole('button', { name: 'Show as words' }).click()
  await words.getByText('Father: not yet identified, not spoken to directly yet.').waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('the lead’s log takes an entry, names what is missing, and keeps a follow-up in sight', async () => {
  const { page, id, faults } = await openWithReferral()
  await go(page, `#/register/${id}/log`)
  await page.getByRole('button', { name: 'Add entry' }).click()
  const form = page.getByRole('form', { name: 'Log entry' })
  await form.getByRole('textbox', { name: 'What was said' }).fill('Start the assessment this week.')
  await form.getByRole('button', { name: 'Save entry' }).click()
  await form.getByText('Not filled in.').waitFor()
  await form.getByRole('textbox', { name: 'With whom' }).fill('T. Osei')
  await form.getByRole('textbox', { name: 'On', exact: true }).fill('25/11/26')
  await form.getByRole('button', { name: 'Save entry' }).click()
  await form.getByText('This day is in the future.').first().waitFor()
  await expectAccessible(page)
  expect(await form.getByRole('textbox', { name: 'What was said' }).inputValue()).toBe('Start the assessment this week.')
  await form.getByRole('textbox', { name: 'On', exact: true }).fill('20/11/26')
  await form.getByRole('textbox', { name: 'Follow up on' }).fill('23/11/26')
  await form.getByText('Advice given', { exact: true }).click()
  await form.getByRole('button', { name: 'Save entry' }).click()
  await page.getByText('Follow-up was due 23 November').waitFor()
  await page.getByRole('button', { name: 'Withdraw entry of 20 November' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw this entry?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Entered on the wrong record.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Withdraw entry' }).click()
  await page.getByText('No entry yet.').waitFor()
  expect(faults).toEqual([])
})

test('when the pregnancy has ended, Cancel comes first, the words are plain, and every reminder stops', async () => {
  const { page, id, faults } = await openWithReferral()
  await go(page, `#/register/${id}/birth`)
  const safeguards = page.getByRole('region', { name: 'Safeguards' })
  await safeguards
    .getByRole('button', { name: /^Answer/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'The pregnancy has ended…' }).click()
  const dialog = page.getByRole('dialog', { name: 'The pregnancy has ended' })
  await dialog.waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Record' }).click()
  await dialog.getByText('Nothing is chosen.').waitFor()
  await dialog.getByText('Stillbirth', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill('1/12/26')
  await dialog.getByRole('button', { name: 'Record' }).click()
  await dialog.getByText('This day is in the future.').first().waitFor()
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill('23/11/26')
  await dialog.getByRole('button', { name: 'Record' }).click()
  await page.getByText('The pregnancy ended on 23 November 2026. No reminder of it is left.').waitFor()
  await safeguards.getByText('Nothing fires today.').waitFor()
  await go(page, `#/register/${id}/milestones`)
  const milestones = page.getByRole('region', { name: 'Milestones' })
  await milestones.getByText(/^England default/).waitFor()
  await expect.poll(() => milestones.getByRole('cell', { name: /^(Late|Due|Amber)/ }).count()).toBe(0)
  await expectAccessible(page)
  expect(faults).toEqual([])
})
