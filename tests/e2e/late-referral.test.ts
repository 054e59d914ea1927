import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addDays } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { milestoneWords } from '../../shared/milestones/model.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, today } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'
import { planMeeting } from '../support/steps/meetings.ts'

/**
 * 31+0 on the day it comes in, and 31+4 today: the pace of a referral that should have come in
 * spring.
 */
const received = '2026-11-20'
const edd = '2027-01-22'

async function openWithLateReferral() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today })
  const input = newReferral(siteId, { edd, receivedOn: received, rag: 'amber' })
  const referral = { ...input.referral, bookedOn: '2026-11-18', lateBookingReason: '03' as const }
  const { line } = await must('referrals.receive', { ...input, referral, factors: ['3B'] })
  await must(
    'referrals.receive',
    newReferral(siteId, { surname: 'Li', nhsNumber: null, edd: '2027-05-22', receivedOn: '2026-11-23', rag: 'green' }),
  )
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const { page } = app
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlock(page, { passphrase })
  const go = (hash: string) =>
    page.evaluate(to => {
      globalThis.location.hash = to
    }, hash)
  return { page, id: line.id, go, faults }
}

test('a referral received at 31+0 gets days that can still be kept, not only red marks', async () => {
  const { page, id, go, faults } = await openWithLateReferral()
  const compressed = longDay(addDays(received, 21)).replace(/ \d+$/, '')
  const grid = page.getByRole('grid', { name: 'Referrals' })
  await grid.getByText('Unborn baby OKAFOR').waitFor()
  // In the list: the ruler has dates to come, and the row names what is next.
  await grid
    .getByRole('img', { name: /Today 31\+4\..*milestone.* due\./s })
    .first()
    .waitFor()

  await go(`#/register/${id}/milestones`)
  const table = page.getByRole('region', { name: 'Milestones' }).getByRole('table')
  await table.waitFor()
  const rowOf = (code: keyof typeof milestoneWords) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: milestoneWords[code], exact: true }) })
  for (const code of ['planning', 'assessment_started'] as const) {
    const words = (await rowOf(code).textContent()) ?? ''
    expect(words).toContain(compressed)
    expect(words).toMatch(/21 days from receipt, because it came too late for 20\+0/)
    expect(words).not.toMatch(/late\b.*past due/i)
  }
  // The line for tonight does not wait 21 days: it is needed from 24+0, so by the next meeting.
  expect(await rowOf('born_tonight').textContent()).toContain('the next meeting after receipt')
  // The late referral itself stays said: it came after 20+0.
  expect(await rowOf('referral').textContent()).toMatch(/late/i)
  await page
    .getByRole('img', { name: /Today 31\+4\..*Referral received at 31\+0, late: after 20\+0/s })
    .first()
    .waitFor()
  await expectAccessible(page)

  // What fires: the late booking nobody has explored, and abuse nobody has asked about. Assessment
  // not started is amber or red already.
  await go(`#/register/${id}/safeguards`)
  const safeguards = page.getByRole('region', { name: 'Safeguards' }).first()
  for (const name of ['Late booking or concealment not explored', 'Domestic abuse not explored', 'Assessment not started'])
    await safeguards.getByRole('heading', { name }).waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('it stands on Today before it is overdue, and on the agenda of the next meeting', async () => {
  const { page, go, faults } = await openWithLateReferral()
  await go('#/today')
  const births = page.getByRole('region', { name: 'Births expected in 6 weeks' })
  await births.getByText('No birth is expected within 6 weeks.').waitFor()
  const started = page.getByRole('region', { name: 'Assessment not started' })
  const line = started.getByRole('link', { name: /OKAFOR/ })
  await line.getByText('by Fri 11 Dec').waitFor()
  await line.getByText('Standard 21 days from receipt').waitFor()
  await page
    .getByRole('region', { name: 'Due in the next 7 days' })
    .getByRole('link', { name: /OKAFOR/ })
    .waitFor()
  await expectAccessible(page)

  await planMeeting(page, { date: 'today', time: '14:00', place: 'Seminar room 2', chair: 'M. Bell', minuteTaker: 'K. Dunn' })
  const row = page.getByRole('row').filter({ hasText: 'OKAFOR' })
  await row.getByText('New referral, received 20 November 2026 at 31+0.').waitFor()
  expect(faults).toEqual([])
})
