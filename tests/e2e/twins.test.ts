import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { EventKind } from '../../shared/events/kinds.ts'
import { noDetail } from '../../shared/events/model.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'

/** 33+0 by an EDD of 22 January 2027. */
const today = '2026-12-04'

async function openWithTwins() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today })
  const referral = newReferral(siteId, { surname: 'Haile', forenames: 'Sara', numberExpected: 2, receivedOn: '2026-09-01' })
  const { line } = await must('referrals.receive', { ...referral, referral: { ...referral.referral, socialWorker: 'T. Osei' } })
  const record = (kind: EventKind, on: string, answer: string | null = null) =>
    must('events.add', {
      referralId: line.id,
      event: { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, answer } },
    })
  await record('referral_decision', '2026-09-02', 'accepted')
  await record('allocated', '2026-09-03')
  await record('assessment_started', '2026-11-02')
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(error.message))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlock(app.page, { passphrase })
  return { page: app.page, id: line.id, faults }
}

async function fillBaby(page: Page, name: string, answers: Readonly<Record<string, string>>, sex: string): Promise<void> {
  const baby = page.getByRole('region', { name })
  for (const [label, value] of Object.entries(answers)) await baby.getByRole('textbox', { name: label, exact: true }).fill(value)
  await baby.getByRole('radiogroup', { name: 'Sex' }).getByText(sex, { exact: true }).click()
}

test('twins born at 33+0 with the assessment unfinished: what the birth turns over is said, and a discharge without a meeting asks why', async () => {
  const { page, id, faults } = await openWithTwins()
  await page.evaluate(hash => {
    globalThis.location.hash = hash
  }, `#/register/${id}/birth`)
  await page.getByRole('heading', { level: 1, name: 'Unborn babies HAILE (twins)' }).waitFor()
  await page.getByRole('button', { name: 'Record birth…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record birth' })
  await dialog.getByRole('heading', { name: 'Second born' }).waitFor()
  await expectAccessible(page)

  // Two forms, because twins are expected. What cannot be is named at its field, and nothing typed
  // is lost.
  await fillBaby(page, 'First born', { At: '4:10am', 'Weight in grams': '1,940', Place: 'Riverside General' }, 'Female')
  await fillBaby(page, 'Second born', { 'Born on': '5/12/26', At: 'later', 'Weight in grams': '1.8 kg' }, 'Male')
  await dialog.getByText('33+0 by the EDD when left empty').waitFor()
  await dialog.getByRole('button', { name: 'Record birth' }).click()
  const second = page.getByRole('region', { name: 'Second born' })
  await second.getByText('Not a time that can be read.').waitFor()
  await dialog.getByText('An answer is needed.').waitFor()
  // Told on another day than the one it is recorded on: Monday’s entry of a birth at the weekend.
  const told = dialog.getByRole('radiogroup', { name: 'Social worker told of the birth' })
  await told.getByText('Told', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Told on' }).fill('soon')
  await page.keyboard.press('Tab')
  await dialog.getByText('Not a date that can be read.').waitFor()
  await told.getByText('Not yet', { exact: true }).click()
  // One key throws nothing away.
  await page.keyboard.press('Escape')
  await dialog.getByText('What was typed is not recorded.').waitFor()
  await dialog.getByRole('button', { name: 'Keep writing' }).click()
  await second.getByRole('textbox', { name: 'At', exact: true }).fill('4:25am')
  await dialog.getByRole('button', { name: 'Record birth' }).click()
  await second.getByText('This day is in the future.').waitFor()
  await expectAccessible(page)
  expect(await page.getByRole('region', { name: 'First born' }).getByRole('textbox', { name: 'Weight in grams' }).inputValue()).toBe(
    '1,940',
  )
  await second.getByRole('textbox', { name: 'Born on', exact: true }).fill('4/12/26')
  await dialog.getByRole('button', { name: 'Record birth' }).click()

  const said = page.getByRole('dialog', { name: 'The birth is recorded' })
  const tasks = said.getByRole('list', { name: 'Actions made' })
  await tasks.getByText('Tell the social worker of the birth, the same day').waitFor()
  await tasks.getByText('Hold the pre-discharge meeting before the babies leave hospital').waitFor()
  const continued = tasks.getByRole('listitem').filter({ hasText: 'as a parenting assessment' })
  expect(await continued.textContent()).toMatch(/T\. Osei, Children’s social care · 18 January 2027/)
  await expectAccessible(page)
  await said.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('heading', { level: 1, name: 'Babies HAILE' }).waitFor()
  await page.getByRole('region', { name: 'First born' }).getByText('33+0 by the EDD').waitFor()
  await page.getByRole('region', { name: 'Second born' }).getByText('1,800 g').waitFor()
  const safeguards = page.getByRole('region', { name: 'Safeguards' })
  await safeguards.getByRole('heading', { name: 'Assessment interrupted by the birth' }).waitFor()
  const after = page.getByRole('region', { name: 'What follows the birth' })
  await after.getByText('Parenting assessment finished').waitFor()
  await expectAccessible(page)

  await after.getByRole('button', { name: 'Record discharge…' }).click()
  const discharge = page.getByRole('dialog', { name: 'Record discharge' })
  await discharge.getByText('No pre-discharge meeting is on record.').waitFor()
  await discharge.getByRole('button', { name: 'Record discharge' }).click()
  await discharge.getByText('A reason is needed for a discharge without the meeting.').waitFor()
  await expectAccessible(page)
  await discharge
    .getByRole('textbox', { name: 'Reason for a discharge without the meeting' })
    .fill('Transferred to the neonatal unit of St Bede.')
  await discharge.getByRole('button', { name: 'Record discharge' }).click()
  await after.getByText('Discharged 4 December 2026').waitFor()
  await safeguards.getByRole('heading', { name: 'Discharged without a meeting' }).waitFor()

  // A safeguard is answered with a reason and stays in sight, folded.
  await safeguards.getByRole('button', { name: 'Answer Discharged without a meeting' }).click()
  const answer = page.getByRole('dialog', { name: 'Answer: Discharged without a meeting' })
  await answer.getByRole('button', { name: 'Save answer' }).click()
  await answer.getByText('A reason is needed.').waitFor()
  await answer.getByRole('textbox', { name: 'Reason' }).fill('The meeting is held on the neonatal unit on Monday.')
  await answer.getByRole('button', { name: 'Save answer' }).click()
  await safeguards.getByText('1 answered').waitFor()
  await expectAccessible(page)

  // Closing now says what speaks against it.
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Close referral…' }).click()
  const closing = page.getByRole('dialog', { name: 'Close this referral?' })
  await closing.getByText('Born on 4 December 2026, 0 days before closing, standard 12 weeks.').waitFor()
  await closing.getByText('The record is kept until 4 December 2051').waitFor()
  await expectAccessible(page)
  await closing.getByRole('button', { name: 'Close referral' }).click()
  await closing.getByText('A reason is needed: it stands in the record.').waitFor()
  await closing
    .getByRole('textbox', { name: 'Reason for closing' })
    .fill('Transferred with both babies; all five points of the alert are done.')
  await closing.getByRole('button', { name: 'Close referral' }).click()
  await page.getByText(/^Closed 4 December 2026: Transferred with both babies/).waitFor()
  expect(faults).toEqual([])
})
