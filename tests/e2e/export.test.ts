import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { sheetsOf } from '../support/exported.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'

async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([one, two]) => window.psychosocial.call(one as string, two), [name, input])
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

it('each list leaves as it is shown, as a workbook and as CSV', async () => {
  const { page, folder, go, faults } = await openNewRegister()
  const [site] = await call<{ id: string }[]>(page, 'directory.sites', {})
  for (const surname of ['Okafor', 'Haile', 'Patel'])
    await call(page, 'referrals.receive', newReferral(site?.id ?? '', { surname, nhsNumber: null }))
  const [first] = await call<{ id: string }[]>(page, 'referrals.list', { status: 'open', text: 'Okafor', siteId: null })
  const action = { text: '=cmd|calc', owner: 'S. Doyle', agency: null, dueOn: '2026-12-01' }
  await call(page, 'actions.add', { referralId: first?.id, itemId: null, action })

  await go('/register')
  await page.getByLabel('Filter this list').fill('haile')
  await page.getByText(/^1 open referral ·/).waitFor()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page
    .getByRole('dialog')
    .getByText('Open, Riverside General, filter “haile”; red, amber, green, then EDD')
    .or(page.getByText(/filter “haile”/))
    .first()
    .waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Export 1 row' }).click()
  await page.getByText('1 row in the register’s exports folder as Referrals 2026-11-24.xlsx.').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const [sheet] = await sheetsOf(readFileSync(join(folder, 'exports', 'Referrals 2026-11-24.xlsx')))
  expect(sheet?.rows).toHaveLength(2)
  expect(sheet?.rows[1]).toContain('Haile')

  await go('/actions')
  await page.getByText('=cmd|calc').waitFor()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog').getByText('CSV', { exact: true }).click()
  await page.getByRole('button', { name: 'Export 1 row' }).click()
  await page.getByText(/as Actions 2026-11-24\.csv\./).waitFor()
  await page.keyboard.press('Escape')
  const rows: string[][] = parse(readFileSync(join(folder, 'exports', 'Actions 2026-11-24.csv')), { bom: true, relax_column_count: true })
  expect(rows[2]?.slice(0, 2)).toEqual(["'=cmd|calc", 'Unborn baby OKAFOR'])

  await go('/meetings')
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Export…' }).isDisabled()).toBe(true)
  expect(readdirSync(join(folder, 'exports')).sort()).toEqual(['Actions 2026-11-24.csv', 'Referrals 2026-11-24.xlsx'])
  expect(faults).toEqual([])
})

it('a reader takes nothing away', async () => {
  const { page, go } = await openNewRegister({ role: 'reader' })
  await go('/register')
  await page.getByRole('heading', { name: 'Register' }).waitFor()
  expect(await page.getByRole('button', { name: 'Export…' }).count()).toBe(0)
  const reply = await page.evaluate(() =>
    window.psychosocial.call('exports.write', { list: 'referrals', ids: [], shown: '', format: 'csv' }),
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})
