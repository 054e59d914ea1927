import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRealRegister, today } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'
import { goToClose, openCase } from '../support/steps/chair.ts'

/**
 * A meeting of two cases that is on, with the first of them open; `read` gives a case as it is
 * kept.
 */
async function openMeeting() {
  const folder = join(temporaryFolder(), 'register')
  const { must, siteId, session } = await startRealRegister({ folder })
  await must('referrals.receive', newReferral(siteId))
  await must('referrals.receive', newReferral(siteId, { surname: 'Nowak', nhsNumber: null }))
  const fields = { siteId, date: today, time: '14:00', kind: 'psychosocial' as const, place: '', chair: 'M. Bell', minuteTaker: '' }
  const planned = await must('meetings.plan', fields)
  await must('meetings.start', { id: planned.meeting.id, version: planned.meeting.version })
  await session.close({ backup: false })
  const { page, close } = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(close)
  await unlock(page, { passphrase })
  await openCase(page, planned.meeting.id, 'Unborn baby OKAFOR')
  const itemId = planned.items.find(({ referral }) => referral.motherSurname === 'Okafor')?.id ?? ''
  const read = () =>
    page.evaluate(async id => {
      const reply = await window.psychosocial.call('meetings.readCase', { itemId: id })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as { texts: { worries: string }; decisions: { text: string }[]; actions: { text: string }[] }
    }, itemId)
  return { page, keyboard: page.keyboard, meetingId: planned.meeting.id, read }
}

const decision = (page: Page) => page.locator('input[name="decision"]')

/** As a paste does: the text with everything that is in it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(pasted => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

it('signs that nobody sees in a pasted text stop nothing from being saved', async () => {
  const { page, keyboard, read } = await openMeeting()
  const worries = page.getByLabel('Worries', { exact: true })
  await worries.focus()
  await keyboard.type('Before. ')
  await paste(page, 'Missed two appointments.\u000bNo answer\u200b at the door.')
  await keyboard.type(' After.')
  await expect.poll(async () => (await read()).texts.worries).toBe('Before. Missed two appointments.\nNo answer at the door. After.')
  expect(await worries.inputValue()).toBe('Before. Missed two appointments.\nNo answer at the door. After.')
  await decision(page).focus()
  await paste(page, 'Begin the assessment\u000bthis week')
  await keyboard.press('Enter')
  await keyboard.type('Due by 20 weeks')
  await keyboard.press('Enter')
  await expect.poll(async () => (await read()).decisions.map(({ text }) => text)).toEqual(['Begin the assessment this week'])
})

it('a decision that is not saved stays in its row, and the meeting does not close over it', async () => {
  const { page, keyboard, read, meetingId } = await openMeeting()
  await decision(page).fill('a'.repeat(2_500))
  await page.getByText('500 more than the 2,000 characters that fit. All of it is still here.').waitFor()
  await page.locator('input[name="decisionReason"]').focus()
  await keyboard.press('Enter')
  expect(await decision(page).inputValue()).toHaveLength(2_500)
  expect((await read()).decisions).toEqual([])

  // It is there again after the case was left.
  await openCase(page, meetingId, 'Unborn baby NOWAK')
  await goToClose(page)
  await page.getByRole('button', { name: 'Close meeting' }).click()
  const refused = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Not closed: some words are not saved yet.' })
  await page.getByText('Not closed: some words are not saved yet.').waitFor()
  await expectAccessible(page)
  await page.getByText('They are in these cases').locator('..').getByRole('button', { name: 'Unborn baby OKAFOR' }).click()
  expect(await decision(page).inputValue()).toHaveLength(2_500)
  await decision(page).fill('Begin the assessment')
  await page.locator('input[name="decisionReason"]').focus()
  await keyboard.press('Enter')
  await expect.poll(async () => (await read()).decisions.map(({ text }) => text)).toEqual(['Begin the assessment'])
  await goToClose(page)
  await page.getByRole('button', { name: 'Close meeting' }).click()
  await page.getByText('2 cases have neither an outcome nor “not reached”.').waitFor()
  expect(await refused.count()).toBe(0)
})

it('what is typed after Enter belongs to the next row, also while the last one is still being saved', async () => {
  const { page, keyboard, read } = await openMeeting()
  await page.locator('input[name="actionLine"]').focus()
  await keyboard.type('Visit at home @S. Doyle fri\nRing the GP @M. Bell mon\nAsk the school\n')
  await expect
    .poll(async () => (await read()).actions.map(({ text }) => text).sort())
    .toEqual(['Ask the school', 'Ring the GP', 'Visit at home'])
})

it.each(['Worries', 'decision', 'actionLine'])('%s: box, words and cursor come back after locking in the middle of a word', async name => {
  const { page, keyboard, read } = await openMeeting()
  const box = name === 'Worries' ? page.getByLabel(name, { exact: true }) : page.locator(`input[name="${name}"]`)
  await box.focus()
  await keyboard.type('Visit on Tues')
  await keyboard.press('Control+l')
  await page.getByLabel('Passphrase').fill(passphrase)
  await keyboard.press('Enter')
  await expect.poll(() => box.evaluate(element => document.activeElement === element)).toBe(true)
  await keyboard.type('day')
  expect(await box.inputValue()).toBe('Visit on Tuesday')
  await keyboard.press('Tab')
  const words = async () => {
    const { texts, decisions, actions } = await read()
    return [texts.worries, ...decisions.map(({ text }) => text), ...actions.map(({ text }) => text)].filter(Boolean)
  }
  await expect.poll(words).toHaveLength(1)
  expect((await words())[0]).toMatch(/^Visit( on Tuesday)?$/)
})
