import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { daysBetween } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract.ts'
import { milestoneWords } from '../../shared/milestones/model.ts'
import { launchApp } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase } from '../support/secrets.ts'
import { startRealRegister } from '../support/session.ts'
import { unlock } from '../support/steps/access.ts'

/** 12+3 by the last menstrual period, 13+3 by the scan. */
const today = '2026-07-20'
const byPeriod = '2027-01-29'
const byScan = '2027-01-22'

async function openWithReferral() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today })
  const referral = newReferral(siteId, { edd: null, receivedOn: '2026-07-13' })
  const { line } = await must('referrals.receive', {
    ...referral,
    referral: { ...referral.referral, bookedOn: '2026-07-02' },
    edd: { edd: byPeriod, method: '01' },
  })
  await must('events.add', {
    referralId: line.id,
    event: {
      kind: 'referral_decision',
      on: '2026-07-14',
      agency: 'social_care',
      who: 'T. Osei',
      text: '',
      detail: {
        answer: 'accepted',
        seen: [],
        covers: [],
        restsOn: null,
        restsOnDate: null,
        sharedWith: [],
        acknowledgedOn: null,
        about: null,
        authority: '',
        checklist: [],
      },
    },
  })
  await session.close({ backup: false })
  const app = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
  onTestFinished(() => app.close())
  const faults: string[] = []
  app.page.on('pageerror', error => faults.push(error.message))
  app.page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await unlock(app.page, { passphrase })
  return { page: app.page, id: line.id, faults }
}

async function read<N extends QueryName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await page.evaluate(([call, value]) => window.psychosocial.call(call as string, value), [name, input] as const)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as OutputOf<N>
}

function go(page: Page, hash: string): Promise<void> {
  return page.evaluate(to => {
    globalThis.location.hash = to
  }, hash)
}

test('a dating scan moves every milestone that stands at a gestation by the same days; it is shown first, and the day given at first stays', async () => {
  const { page, id, faults } = await openWithReferral()
  const before = await read(page, 'tracking.read', { referralId: id })
  const atGestation = before.milestones.filter(
    ({ standard, state, compressed }) => /^\d+\+\d/.test(standard) && state !== 'met' && !compressed,
  )
  expect(atGestation.map(({ code }) => code)).toEqual(expect.arrayContaining(['assessment_started', 'born_tonight', 'birth_plan']))

  await go(page, `#/register/${id}/edd`)
  await page.getByRole('button', { name: 'Revise EDD' }).click()
  await page.getByRole('textbox', { name: 'EDD', exact: true }).fill('22/1/27')
  await page.getByText('Gestation today 12+3 becomes 13+3: the EDD moves 7 days earlier.').waitFor()
  const changes = page.getByRole('table', { name: 'Due days that this EDD moves' })
  await changes.waitFor()
  for (const { code, dueOn } of atGestation) {
    const row = changes.getByRole('row').filter({ has: page.getByRole('cell', { name: milestoneWords[code], exact: true }) })
    expect(await row.textContent()).toMatch(new RegExp(`${longDay(dueOn)}.*7 days earlier`, 's'))
  }
  await expectAccessible(page)

  // Nothing has moved yet: it was only shown.
  expect(await read(page, 'tracking.read', { referralId: id })).toEqual(before)
  await page.getByRole('textbox', { name: 'Reason for the revision' }).fill('Dating scan at 13+3')
  await page.getByRole('button', { name: 'Save EDD' }).click()
  await page.getByText('22 January 2027 in force').waitFor()

  const after = await read(page, 'tracking.read', { referralId: id })
  for (const { code, dueOn } of atGestation) {
    const now = after.milestones.find(one => one.code === code)
    expect([code, daysBetween(dueOn, now?.dueOn ?? dueOn), now?.originalDueOn]).toEqual([code, -7, dueOn])
  }

  await go(page, `#/register/${id}/milestones`)
  const table = page.getByRole('region', { name: 'Milestones' }).getByRole('table')
  await table.waitFor()
  const started = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: milestoneWords.assessment_started }) })
  const first = atGestation.find(({ code }) => code === 'assessment_started')
  await started.getByText(`was ${longDay(first?.dueOn ?? byScan)}`).waitFor()
  await expectAccessible(page)

  await go(page, `#/register/${id}/chronology`)
  await page.getByText('EDD 22 January 2027 by dating scan, was 29 January 2027 by last menstrual period as stated').waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})
