import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { startRealRegister } from '../support/session.ts'
import { sideways } from '../support/sideways.ts'

const page = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/**
 * Bank holidays of the world weigh as much as the rest of the page: one import too many, and every
 * start waits for them.
 */
it('the page starts without the bank holidays, which are read when a working day is asked for', () => {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? '')
  expect(first).not.toEqual([])
  expect(first.filter(name => name.includes('working-days'))).toEqual([])
  expect(readdirSync(join(page, 'assets')).some(name => /^working-days-.*\.js$/.test(name))).toBe(true)
  const bytes = first.reduce((sum, name) => sum + statSync(join(page, name)).size, 0)
  expect(bytes).toBeLessThan(2_000_000)
})

const received = '2026-09-01'

/** The widest name that can be given, two of one name, and an EDD long past. */
async function crowdedRegister() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, today: received, role: 'administrator' })
  const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200)
  const people = [
    { surname: 'Nowak', forenames: 'Ewa', edd: '2026-09-24' },
    { surname: 'NOWAK', forenames: 'Lena', edd: '2027-01-22' },
    { surname: long, forenames: 'Maximiliane', edd: '2027-03-01' },
  ]
  for (const { edd, ...mother } of people) {
    const referral = newReferral(siteId, { edd, receivedOn: '2026-08-20' })
    await must('referrals.receive', { ...referral, mother: { ...referral.mother, ...mother, nhsNumber: null } })
  }
  const [first] = await must('referrals.list', { status: 'open', text: '', siteId: null })
  const fields = { siteId, date: received, time: '14:00', kind: 'psychosocial' as const, place: '', chair: 'M. Bell', minuteTaker: '' }
  const planned = await must('meetings.plan', { ...fields, date: '2026-12-01' })
  const { meeting } = await must('meetings.plan', fields)
  await must('meetings.start', { id: meeting.id, version: meeting.version })
  await session.close({ backup: false })
  return { folder, referralId: first?.id ?? '', plannedId: planned.meeting.id, openId: meeting.id }
}

/** The six screens on which a session is spent, by what is on them when they are there. */
async function crowdedScreens() {
  const { folder, referralId, plannedId, openId } = await crowdedRegister()
  const app = await openRegister(folder)
  const heading = (name: RegExp) => app.page.getByRole('heading', { level: 1, name }).waitFor()
  const screens: Record<string, () => Promise<void>> = {
    '/register': () => app.page.getByRole('grid', { name: 'Referrals' }).waitFor(),
    '/today': () => app.page.getByRole('region', { name: 'Safeguards unanswered' }).waitFor(),
    [`/register/${referralId}`]: () => app.page.getByRole('navigation', { name: 'Parts of this referral' }).waitFor(),
    [`/meetings/${plannedId}`]: () => heading(/^Psychosocial meeting/),
    [`/meetings/${openId}/chair`]: () => app.page.getByRole('navigation', { name: 'Agenda' }).waitFor(),
    '/register/add': () => heading(/^Add referral/),
  }
  const visit = async (look: (path: string, page: Page) => Promise<void>) => {
    for (const [path, isThere] of Object.entries(screens)) {
      await app.go(path)
      await isThere()
      if (path.endsWith('/chair')) await openFirstCase(app.page)
      await look(path, app.page)
    }
  }
  return { ...app, visit }
}

async function openFirstCase(page: Page) {
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: /NOWAK/ }).first().click()
  await page.getByRole('textbox', { name: 'Worries' }).waitFor()
}

it('no screen is cut off or scrolls sideways at 1024, at 200% and at 400%, whatever the names', { timeout: 240_000 }, async () => {
  const { page, visit, faults } = await crowdedScreens()
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1024, 768],
    [683, 384],
    [342, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    const found: string[] = []
    await visit(async path => void found.push(...(await sideways(page)).map(what => `${width} ${path}: ${what}`)))
    expect(found).toEqual([])
  }
  expect(faults).toEqual([])
})

it.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
  ['dark', 'active'],
] as const)('axe finds nothing on any of them, %s with forced colours %s', { timeout: 240_000 }, async (colorScheme, forcedColors) => {
  const { page, visit } = await crowdedScreens()
  await page.emulateMedia({ colorScheme, forcedColors })
  await visit(async () => expectAccessible(page))
})

it('what a chair needs for three minutes is in sight at 1366 by 768 without scrolling', { timeout: 120_000 }, async () => {
  const { page, visit } = await crowdedScreens()
  await visit(async path => {
    if (!path.endsWith('/chair')) return
    for (const what of [
      page.getByText('Why referred:'),
      page.getByRole('textbox', { name: 'If born tonight' }),
      page.getByRole('heading', { name: 'Open from earlier meetings' }),
      page.getByRole('textbox', { name: 'Worries' }),
      page.getByRole('heading', { name: 'Outcome', exact: true }),
      page.getByRole('textbox', { name: 'New action' }),
    ]) {
      const box = await what.first().boundingBox()
      expect(box).not.toBeNull()
      // Above the foot with its Next case.
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(768 - 44)
    }
  })
})
