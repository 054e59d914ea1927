import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { noDetail } from '../../shared/events/model.ts'
import { expectAccessible } from '../support/axe.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'

async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([one, two]) => window.psychosocial.call(one as string, two), [name, input])
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

/** A referral received, by its surname; answers with its id. */
async function receive(page: Page, about: Parameters<typeof newReferral>[1]): Promise<string> {
  const [site] = await call<{ id: string }[]>(page, 'directory.sites', {})
  const made = await call<{ line: { id: string } }>(page, 'referrals.receive', newReferral(site?.id ?? '', { nhsNumber: null, ...about }))
  return made.line.id
}

/** Chooses CSV in the open dialog, exports, closes; the rows of the file. */
async function takeCsv(page: Page, folder: string): Promise<{ above: string; header: string[]; rows: string[][] }> {
  const dialog = page.getByRole('dialog')
  await dialog.getByText('CSV', { exact: true }).click()
  await dialog.getByRole('button', { name: /^Export [\d,]+ rows?$/ }).click()
  const said = await dialog.getByRole('status').textContent()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  const name = said?.match(/exports folder as (.*\.csv)\.$/)?.[1] ?? ''
  const [above = [], header = [], ...rows]: string[][] = parse(readFileSync(join(folder, 'exports', name)), {
    bom: true,
    relax_column_count: true,
  })
  return { above: above[0] ?? '', header, rows }
}

const column = ({ header, rows }: { header: string[]; rows: string[][] }, name: string) => rows.map(row => row[header.indexOf(name)])

it('the register leaves as it is sorted and filtered on the screen', async () => {
  const { page, folder, go, faults } = await openNewRegister()
  await receive(page, { surname: 'Haile', edd: '2027-03-01', rag: 'green' })
  await receive(page, { surname: 'Okafor', edd: '2027-01-22', rag: 'red' })
  await receive(page, { surname: 'Patel', edd: '2027-05-01', rag: 'amber' })
  await go('/register')
  const grid = page.getByRole('grid', { name: 'Referrals' })
  await grid.getByText('Unborn baby PATEL').waitFor()
  await grid.getByRole('button', { name: 'EDD' }).click()
  await page.getByText(/sorted by EDD, ascending, for now/).waitFor()
  await grid.getByRole('button', { name: 'EDD' }).click()
  await page.getByText(/sorted by EDD, descending, for now/).waitFor()
  await page.getByRole('button', { name: 'Export…' }).click()
  const sorted = await takeCsv(page, folder)
  expect(column(sorted, 'Mother’s surname')).toEqual(['Patel', 'Haile', 'Okafor'])
  expect(sorted.above).toContain('Referrals · Open; sorted by EDD, descending · ')
  await page.getByRole('button', { name: 'Fixed order' }).click()
  await page.getByLabel('Filter this list').fill('chidinma')
  await page.getByText(/^3 open referrals ·/).waitFor()
  await page.getByRole('button', { name: 'Export…' }).click()
  const fixed = await takeCsv(page, folder)
  expect(column(fixed, 'Mother’s surname')).toEqual(['Okafor', 'Patel', 'Haile'])
  expect(fixed.above).toContain('Referrals · Open, filter “chidinma”; sorted by red, amber, green, then EDD · ')
  expect(faults).toEqual([])
})

it('a chronology leaves with the kinds and in the order that are shown, and names the family inside the file only', async () => {
  const { page, folder, go, faults } = await openNewRegister()
  const id = await receive(page, { surname: 'Okafor', note: '=cmd|calc' })
  for (const [on, text] of [
    ['2026-11-13', '@SUM(A1)'],
    ['2026-11-20', '+44 7700 900123'],
  ])
    await call(page, 'events.add', { referralId: id, event: { kind: 'contact', on, agency: null, who: '', text, detail: noDetail } })
  await go(`/register/${id}/chronology`)
  await page.getByText('@SUM(A1)').waitFor()
  await page.getByText(/^Contacts and referral \d+$/).click()
  await page.getByRole('button', { name: 'Newest first' }).click()
  await page.getByText(/^2 of \d+ entries, newest first$/).waitFor()
  await page.getByRole('button', { name: 'Export… chronology' }).click()
  await page.getByRole('dialog', { name: 'Export: chronology' }).waitFor()
  await expectAccessible(page)
  const taken = await takeCsv(page, folder)
  expect(column(taken, 'Day')).toEqual(['2026-11-20', '2026-11-13'])
  expect(column(taken, 'Gestation or age')).toEqual(['31+0', '30+0'])
  expect(taken.above).toMatch(/^Chronology · Unborn baby OKAFOR, PB-2026-0001 · Contacts and [a-z]+; newest first · 24 November 2026/)
  for (const cell of taken.rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  expect(faults).toEqual([])
})

it('Today gives each of its lists whole, in the order of its block', async () => {
  const { page, folder, go, faults } = await openNewRegister()
  const ids: string[] = []
  for (const [surname, receivedOn] of [
    ['Haile', '2026-11-10'],
    ['Okafor', '2026-11-02'],
    ['Patel', '2026-11-05'],
    ['Mensah', '2026-11-19'],
    ['Li', '2026-10-01'],
  ] as const)
    ids.push(await receive(page, { surname, receivedOn }))
  await call(page, 'reminders.add', { referralId: ids[0], on: '2026-11-24', text: '=ring()' })
  await go('/today')
  await page.getByRole('region', { name: 'Allocation' }).getByText('Unborn baby LI').waitFor()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'No lead 5' }).click()
  const noLead = await takeCsv(page, folder)
  expect(column(noLead, 'Mother’s surname')).toEqual(['Li', 'Okafor', 'Patel', 'Haile', 'Mensah'])
  expect(noLead.above).toContain('No lead, 24 November 2026; the longest waiting first')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'My reminders 1' }).click()
  expect((await takeCsv(page, folder)).rows).toEqual([['2026-11-24', "'=ring()", 'Unborn baby HAILE']])
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^What changed / }).click()
  const changed = await takeCsv(page, folder)
  expect(column(changed, 'What')).toContain('Referral received')
  expect(column(changed, 'When')[0]).toMatch(/^2026-11-24 \d\d:\d\d$/)
  expect(faults).toEqual([])
})

it('stands in the head of each list without breaking its line at 1366 by 768; people and sites are for an administrator', async () => {
  const { page, go, faults } = await openNewRegister()
  const id = await receive(page, { surname: 'Featherstonehaugh-Cholmondeley', note: 'Seen' })
  await call(page, 'events.add', {
    referralId: id,
    event: { kind: 'contact', on: '2026-11-13', agency: null, who: '', text: '', detail: noDetail },
  })
  const { line } = await call<{ line: { version: number } }>(page, 'referrals.read', { id })
  const factor = { code: '3B', source: '', notedOn: '2026-11-13', note: '' }
  await call(page, 'referrals.addFactor', { id, version: line.version, factor })
  for (const [section, name] of [
    ['chronology', 'Export… chronology'],
    ['milestones', 'Export… milestones'],
    ['safeguards', 'Export… safeguards'],
    ['factors', 'Export… factors'],
    ['edd', 'Export… EDD'],
    ['work', 'Export… Contacts and referral'],
    ['notes', 'Export… notes'],
    ['history', 'Export… history'],
  ] as const) {
    await go(`/register/${id}/${section}`)
    const button = page.getByRole('button', { name, exact: true })
    await button.waitFor()
    const head = page.locator('section > header').filter({ has: button })
    expect([section, (await head.boundingBox())?.height ?? 0]).toEqual([
      section,
      expect.toSatisfy((height: number) => height > 20 && height < 40),
    ])
  }
  for (const [part, name] of [
    ['people', 'Export… people'],
    ['sites', 'Export… sites'],
  ] as const) {
    await go(`/settings/${part}`)
    await page.getByRole('button', { name }).waitFor()
  }
  expect(faults).toEqual([])
})

it('a chair is not offered people and sites', async () => {
  const { page, go } = await openNewRegister({ role: 'chair' })
  for (const part of ['People', 'Sites']) {
    await go(`/settings/${part.toLowerCase()}`)
    await page.getByRole('heading', { level: 2, name: part === 'People' ? 'People who can unlock' : 'Sites' }).waitFor()
    expect(await page.getByRole('button', { name: /^Export/ }).count()).toBe(0)
  }
})
