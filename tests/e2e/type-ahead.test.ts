import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, today } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { openCase } from '../support/steps/chair.ts'
import { planMeeting } from '../support/steps/meetings.ts'

// People in a meeting type ahead. Here the backend is kept busy with long calls of its own, so that
// every answer comes after the last key.

const mothers = [
  ['Okafor', 'Chidinma'],
  ['Okafor-Hill', 'Adaeze'],
  ['Winterbourne', 'Rosalind'],
] as const

/**
 * Three families and three users, the window at an address and about to be unlocked by the
 * administrator.
 */
async function openAt(hash: string) {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today, role: 'administrator' })
  const ids: string[] = []
  for (const [surname, forenames] of mothers) {
    const { line } = await must('referrals.receive', newReferral(siteId, { surname, forenames, nhsNumber: null }))
    ids.push(line.id)
  }
  await must('access.addUser', { name: 'K. Dunn', role: 'lead', passphrase: 'nine grey seals bask' })
  await must('access.addUser', { name: 'D. Unwin', role: 'lead', passphrase: 'nine grey seals bask' })
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const { page } = app
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await page.getByRole('button', { name: /User/ }).click()
  await page.getByRole('option', { name: 'M. Bell' }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await go(page, hash)
  await page.keyboard.press('Enter')
  return { page, keyboard: page.keyboard, faults, ids }
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate(to => {
    globalThis.location.hash = to
  }, hash)
}

/**
 * Long calls that stand before every other in the backend's queue; `isOver` once the last of them
 * is answered.
 */
function keepBusy(page: Page, calls = 3): { isOver: boolean; over: Promise<void> } {
  const renew = async ([secret, times]: readonly [string, number]) => {
    const { call } = window.psychosocial
    const replies = await Promise.all(Array.from({ length: times }, () => call('access.renewRecoveryCode', { passphrase: secret })))
    return replies.every(reply => reply.ok)
  }
  const state = { isOver: false, over: Promise.resolve() }
  state.over = page.evaluate(renew, [passphrase, calls] as const).then(areAnswered => {
    expect(areAnswered).toBe(true)
    state.isOver = true
  })
  // A test that fails meanwhile says so itself.
  state.over.catch(() => undefined)
  return state
}

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('Ctrl+K acts on what the whole text finds, however late it comes; Escape and another letter take the keys back', async () => {
  const { page, keyboard, faults } = await openAt('#/register')
  await heading(page, 'Register').waitFor({ timeout: 30_000 })

  let busy = keepBusy(page)
  await keyboard.press('Control+k')
  await keyboard.type('winterbourne')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await heading(page, 'Unborn baby WINTERBOURNE').waitFor()
  await busy.over

  const [, second] = await page.evaluate(async () => {
    const reply = await window.psychosocial.call('search.find', { text: 'okafor' })
    return reply.ok ? (reply.value as { name: string }[]).map(({ name }) => name) : []
  })
  busy = keepBusy(page)
  await keyboard.press('Control+k')
  await keyboard.type('okafor')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  expect(second).toMatch(/^Unborn baby OKAFOR/)
  await heading(page, second ?? '').waitFor()
  await busy.over

  // What is shown while the next answer comes is not what Enter opens.
  await keyboard.press('Control+k')
  await keyboard.type('o')
  await page.getByRole('option', { name: /OKAFOR-HILL/ }).waitFor()
  busy = keepBusy(page)
  await keyboard.press('Backspace')
  await keyboard.type('chidinma')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await heading(page, 'Unborn baby OKAFOR').waitFor()
  await busy.over

  const find = page.getByRole('dialog', { name: 'Find' })
  busy = keepBusy(page)
  await keyboard.press('Control+k')
  await keyboard.type('adaeze')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  expect(busy.isOver).toBe(false)
  await find.waitFor({ state: 'detached' })
  await busy.over

  await keyboard.press('Control+k')
  busy = keepBusy(page)
  await keyboard.type('rosa')
  await keyboard.press('Enter')
  await keyboard.type('lind')
  expect(busy.isOver).toBe(false)
  await page.getByRole('option', { name: /WINTERBOURNE/ }).waitFor()
  await busy.over
  expect(await page.getByRole('option').count()).toBe(1)
  expect(await find.isVisible()).toBe(true)
  await keyboard.press('Escape')
  await heading(page, 'Unborn baby OKAFOR').waitFor()

  // A list that needs no answer: one is chosen after the other without a pause.
  await go(page, '#/register')
  await page.getByRole('button', { name: 'Filter…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filter the list' })
  await dialog.getByRole('combobox', { name: 'Overdue milestones' }).focus()
  await keyboard.type('assessment fin')
  await keyboard.press('Enter')
  await keyboard.type('planning')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.type('review')
  await keyboard.press('Tab')
  const chosen = dialog.getByRole('list', { name: 'Overdue milestones: chosen' }).getByRole('listitem')
  await expect.poll(() => chosen.count()).toBe(3)
  expect(faults).toEqual([])
})

test('allocate: a name chosen ahead of the list of users is the one that is saved, though the field was left and the form sent', async () => {
  const { page, keyboard, faults } = await openAt('#/register?list=no-lead')
  await heading(page, 'Register').waitFor({ timeout: 30_000 })
  const grid = page.getByRole('grid', { name: 'Referrals' })
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await expect.poll(() => grid.evaluate(element => element === document.activeElement)).toBe(true)
  await keyboard.press('Control+a')
  await page.getByText('3 selected').waitFor()
  await page.getByRole('button', { name: 'Allocate…' }).focus()

  const busy = keepBusy(page)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Allocate 3 referrals' })
  await dialog.waitFor()
  await keyboard.type('un')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Social worker')
  await keyboard.type('T. Osei')
  await keyboard.press('Control+Enter')
  expect(busy.isOver).toBe(false)
  await page.getByText('3 referrals: lead K. Dunn, social worker T. Osei.').waitFor()
  await dialog.waitFor({ state: 'detached' })
  await busy.over
  expect(faults).toEqual([])
})

test('referrals are chosen ahead of the list they stand in: for the log, an agenda, a merge, an earlier pregnancy', async () => {
  const { page, keyboard, faults, ids } = await openAt('#/settings')
  await heading(page, 'Settings').waitFor({ timeout: 30_000 })
  // Nothing has asked for the list of referrals yet.
  let busy = keepBusy(page)
  await go(page, '#/log/add')
  const who = page.getByRole('textbox', { name: 'With whom' })
  await who.fill('Named midwife')
  await page.getByRole('textbox', { name: 'What was said' }).fill('Asked for the scan report.')
  await page.getByRole('combobox', { name: 'Referral', exact: true }).focus()
  await keyboard.type('winter')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('About')
  await keyboard.type('Scan')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Asked for the scan report.' })
    .getByText(/WINTERBOURNE/)
    .waitFor()
  await busy.over

  await planMeeting(page, { date: '1 dec', time: '2pm', place: '', chair: 'M. Bell', minuteTaker: '' })
  await page.evaluate(
    async input => {
      const [site] = ((await window.psychosocial.call('directory.sites', {})) as { value: { id: string }[] }).value
      await window.psychosocial.call('referrals.receive', { ...input, referral: { ...input.referral, siteId: site?.id } })
    },
    newReferral('', { surname: 'Haile', forenames: 'Selam', nhsNumber: null }),
  )
  await page.getByRole('button', { name: 'Add case…' }).click()
  const adding = page.getByRole('dialog', { name: 'Add case' })
  await adding.getByRole('option').first().waitFor()
  busy = keepBusy(page)
  await keyboard.type('selam')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await adding.getByRole('option', { selected: true }).filter({ hasText: 'HAILE' }).waitFor()
  await busy.over
  await adding.getByRole('button', { name: 'Add case' }).click()
  await adding.waitFor({ state: 'detached' })
  await page.getByRole('table').getByText('Unborn baby HAILE').waitFor()

  await go(page, `#/register/${ids[0]}/merge`)
  await page.getByRole('combobox', { name: 'Name, NHS number or reference' }).focus()
  busy = keepBusy(page)
  await keyboard.type('PB-2026-0003')
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await page.waitForURL(url => url.hash === `#/register/${ids[0]}/merge/${ids[2]}`)
  await busy.over

  await go(page, `#/register/${ids[0]}/family`)
  await page.getByRole('button', { name: 'Link earlier pregnancy…' }).click()
  const form = page.getByRole('form', { name: 'Link earlier pregnancy' })
  await form.getByRole('combobox').waitFor()
  busy = keepBusy(page)
  await keyboard.type('okafor')
  await keyboard.press('ArrowDown')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Reason')
  await keyboard.type('Same mother')
  await form.getByRole('button', { name: 'Link pregnancy' }).focus()
  await keyboard.press('Enter')
  expect(busy.isOver).toBe(false)
  await form.waitFor({ state: 'detached' })
  await page.getByText('Same mother').waitFor()
  await busy.over
  expect(faults).toEqual([])
})

test('what is said is typed before its row is there, and a list is chosen from before it has opened', async () => {
  const { page, keyboard, faults } = await openAt('#/settings')
  await heading(page, 'Settings').waitFor({ timeout: 30_000 })
  const meetingId = await page.evaluate(async date => {
    const must = async <T>(name: string, input: object) => {
      const reply = await window.psychosocial.call(name, input)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as T
    }
    type Meeting = { meeting: { id: string; version: number } }
    const [site] = await must<{ id: string }[]>('directory.sites', {})
    const about = { siteId: site?.id, date, time: '14:00', kind: 'psychosocial', place: '', chair: 'M. Bell', minuteTaker: '' }
    const { meeting } = await must<Meeting>('meetings.plan', about)
    await must<Meeting>('meetings.start', { id: meeting.id, version: meeting.version })
    return meeting.id
  }, today)
  await openCase(page, meetingId, 'Unborn baby WINTERBOURNE')

  let busy = keepBusy(page)
  await keyboard.press('Alt+g')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.type('Seen at home on Monday, alone.')
  await keyboard.press('Alt+w')
  await keyboard.type('No heating.')
  expect(busy.isOver).toBe(false)
  const row = page.locator('textarea[name^="view-"]')
  await expect.poll(() => row.inputValue()).toBe('Seen at home on Monday, alone.')
  expect(await page.getByLabel('Worries', { exact: true }).inputValue()).toBe('No heating.')
  await keyboard.type(' No cot.')
  expect(await page.getByLabel('Worries', { exact: true }).inputValue()).toBe('No heating. No cot.')
  await busy.over

  // Another case, before anything of it has been read.
  busy = keepBusy(page)
  await keyboard.press('Control+Shift+Enter')
  await keyboard.type('Missed two scans.')
  expect(busy.isOver).toBe(false)
  await heading(page, 'Unborn baby OKAFOR-HILL').waitFor()
  await expect.poll(() => page.getByLabel('Worries', { exact: true }).inputValue()).toBe('Missed two scans.')
  await busy.over

  await go(page, '#/log/add')
  const agency = page.getByRole('button', { name: /Agency$/ })
  await agency.focus()
  // Everything is pressed while the page can do nothing.
  const blocked = page.evaluate(() => {
    const end = performance.now() + 800
    while (performance.now() < end);
  })
  await Promise.all([blocked, ...['ArrowDown', 'End', 'Enter'].map(key => keyboard.press(key))])
  await keyboard.press('Tab')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('On')
  expect(await agency.textContent()).not.toContain('None')
  expect(faults).toEqual([])
})
