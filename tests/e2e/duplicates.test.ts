import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import type { Reply } from '../../shared/reply.ts'
import { expectAccessible } from '../support/axe.ts'
import { bornOn } from '../support/birth.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { confirmImport, previewImport, rowsUnder } from '../support/steps/imports.ts'

async function call<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = (await page.evaluate(([called, value]) => window.psychosocial.call(called, value), [name, input] as const)) as Reply<
    OutputOf<N>
  >
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

/** A mother with an address, and the father’s name. */
async function receive(page: Page, about: Parameters<typeof newReferral>[1] = {}, mother: object = {}) {
  const [site] = await call(page, 'directory.sites', {})
  const input = newReferral(site?.id ?? '', about)
  const known = { dateOfBirth: '1999-03-04', address: '12 Alder Walk', postcode: 'SE13 6JL', ...mother }
  return call(page, 'referrals.receive', { ...input, mother: { ...input.mother, ...known } })
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).first()
const similar = (page: Page) => page.getByRole('complementary', { name: 'Similar records' })
const idOf = (page: Page) => new URL(page.url()).hash.split('/')[2] ?? ''
const openCount = async (page: Page) => (await call(page, 'referrals.list', { status: 'open', text: '', siteId: null })).length

describe('a new referral of a family that is in the register', () => {
  it('is shown beside it fact by fact, and goes on with a reason only', async () => {
    const { page, go, faults } = await openNewRegister()
    const { line } = await receive(page)
    await go('/register/add')
    for (const [name, value] of Object.entries({
      Surname: 'Okafour',
      Forenames: 'Chidinma',
      'Date of birth': '4/3/1999',
      'NHS number': '999 214 0283',
      Address: '7 Mill Lane',
      EDD: '29/1/27',
    }))
      await field(page, name).fill(value)
    await similar(page).getByText('May be the same mother.').waitFor()
    await similar(page).getByText('The same mother and the same pregnancy: the EDDs are 7 days apart.').waitFor()
    const facts = await similar(page).getByRole('listitem').allTextContents()
    expect(facts).toEqual([
      'Mother’s name is similar: Chidinma OKAFOUR here, Chidinma OKAFOR in the register',
      'Mother’s date of birth agrees: 4 March 1999',
      'Mother’s NHS number agrees: 999 214 0283',
      'Address differs: 7 Mill Lane here, 12 Alder Walk, SE13 6JL in the register',
      'EDD is similar: 29 January 2027 here, 22 January 2027 in the register',
      expect.stringMatching(/^Not in both: hospital number, father’s name/),
    ])
    await expectAccessible(page)

    await page.keyboard.press('Control+Enter')
    await page.getByText('Similar records need a decision. Nothing was saved yet.').waitFor()
    expect(await openCount(page)).toBe(1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Reason for going on' }).fill('Her sister gave this number; being corrected.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Unborn baby OKAFOUR' }).waitFor()
    const [event] = await call(page, 'events.list', { referralId: idOf(page) })
    expect(event).toMatchObject({ kind: 'history_search', detail: { answer: 'found' } })
    expect(event?.text).toContain(`Found: ${line.reference} (same pregnancy). Gone on as a new referral. Reason: Her sister`)
    expect(faults).toEqual([])
  })

  it('is linked to an earlier pregnancy, and the record says so', async () => {
    const { page, go } = await openNewRegister()
    const { line } = await receive(page)
    const born = await call(page, 'birth.record', { id: line.id, version: line.version, birth: bornOn('2026-11-20') })
    await call(page, 'referrals.close', { id: line.id, version: born.line.version, reason: 'Plan ended' })
    await go('/register/add')
    for (const [name, value] of Object.entries({ Surname: 'Okafor', Forenames: 'Chidinma', 'Date of birth': '4/3/1999', EDD: '20/7/27' }))
      await field(page, name).fill(value)
    await similar(page)
      .getByRole('button', { name: `Link ${line.reference} as an earlier pregnancy` })
      .click()
    await similar(page).getByText('Linked as an earlier pregnancy on saving').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Referral PB-2026-0002 added.').waitFor()
    const { links } = await call(page, 'family.read', { referralId: idOf(page) })
    expect(links).toMatchObject([{ referralId: line.id, direction: 'earlier' }])
  })
})

describe('a list with families that are in the register', () => {
  it('duplicate caught on import: left out by itself, linked, or brought in with a reason', async () => {
    const { page, faults } = await openNewRegister()
    const same = await receive(page)
    const before = await receive(page, { surname: 'Li', forenames: 'Mei', nhsNumber: '9990000018' }, { dateOfBirth: '2001-11-30' })
    await call(page, 'birth.record', { id: before.line.id, version: before.line.version, birth: bornOn('2026-11-20') })
    const list = [
      'NHS number,Mother surname,Mother forenames,Date of birth,EDD,Referral date,Reasons',
      '999 214 0283,Okafor,Chidinma,04/03/1999,25/01/2027,20/11/2026,Late booking',
      '999 000 0018,Li,Mei,30/11/2001,24/07/2027,20/11/2026,Second pregnancy',
      ',Whitehouse,Jade,12/05/2003,02/04/2027,20/11/2026,First pregnancy',
      ',Okafour,Chidima,04/03/1999,,20/11/2026,Rang herself',
    ]
    const path = join(temporaryFolder(), 'list.csv')
    writeFileSync(path, list.join('\n'))
    await previewImport(page, path)
    await page.getByRole('button', { name: 'Import 2 referrals' }).waitFor()
    const caught = await rowsUnder(page, 'Duplicates')
    expect(caught).toEqual([expect.stringContaining('The same NHS number'), expect.stringContaining('name in another spelling')])

    await page.getByRole('button', { name: 'Compare line 2 with the register' }).click()
    await page.getByText('Mother’s NHS number agrees: 999 214 0283').waitFor()
    await page.getByText('EDD is similar: 25 January 2027 on line 2, 22 January 2027 in the register').waitFor()
    await expectAccessible(page)

    await page.getByRole('radiogroup', { name: 'What happens to line 2' }).getByText('Import as well').click()
    await page.getByRole('button', { name: 'Import 3 referrals' }).click()
    await page.getByRole('alert').filter({ hasText: 'Line 2 stands in the register already as PB-2026-0001' }).waitFor()
    expect(await openCount(page)).toBe(2)
    await page.getByRole('textbox', { name: 'Reason for importing line 2' }).fill('Two records until the numbers are sorted out.')

    await rowsUnder(page, 'All')
    await page.getByRole('button', { name: 'Compare line 3 with the register' }).click()
    await page.getByRole('button', { name: 'Import line 3 linked to PB-2026-0002 as an earlier pregnancy' }).click()
    await page.getByText('Linked as an earlier pregnancy on import').waitFor()
    await expectAccessible(page)
    expect(await confirmImport(page)).toBe(3)

    const all = await call(page, 'referrals.list', { status: 'open', text: '', siteId: null })
    const came = (surname: string) =>
      all.find(line => line.motherSurname === surname && ![same.line.id, before.line.id].includes(line.id))?.id ?? ''
    const eventOf = async (surname: string) => (await call(page, 'events.list', { referralId: came(surname) }))[0]
    expect((await eventOf('Okafor'))?.text).toContain('Reason: Two records until the numbers are sorted out.')
    expect(await eventOf('Li')).toMatchObject({ detail: { answer: 'found' } })
    expect(await eventOf('Whitehouse')).toMatchObject({ kind: 'history_search', detail: { answer: 'nothing_found' } })
    expect(came('Okafour')).toBe('')
    const { links } = await call(page, 'family.read', { referralId: came('Li') })
    expect(links).toMatchObject([{ referralId: before.line.id, direction: 'earlier' }])
    expect(faults).toEqual([])
  })
})

/** Names of buttons that write. */
const writing = /^(Add|Edit|Record|More|Withdraw|Answer|Revise|Save|Close|Link|The pregnancy)/

describe('two records of one pregnancy', () => {
  it('are merged with what is chosen, lead to each other, and come apart again', async () => {
    const { page, go, faults } = await openNewRegister()
    const one = await receive(page, { note: 'Aunt rang the ward.' })
    const other = await receive(
      page,
      { surname: 'Okafour', nhsNumber: null, edd: '2027-01-29', note: 'Second call.' },
      { phone: '07700 900123' },
    )
    await go(`/register/${one.line.id}`)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Merge with another record…' }).click()
    await page.getByRole('heading', { level: 1, name: 'Merge records' }).waitFor()
    await page.getByRole('link', { name: 'Compare PB-2026-0002…' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Name, NHS number or reference' }).fill('PB-2026-0002')
    await page.getByText('1 record.').waitFor()
    await expectAccessible(page)
    await page.getByRole('option', { name: 'Compare PB-2026-0002…' }).click()

    await page.getByText('To PB-2026-0001: 1 EDD entry, 1 note.').waitFor()
    expect(await page.getByRole('radio', { name: '07700 900123 (PB-2026-0002)' }).isChecked()).toBe(true)
    await page.getByText('29 January 2027, dating scan').click()
    await page.getByRole('button', { name: 'Merge records' }).click()
    await page.getByText('A reason is needed: it stands in both records.').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Reason' }).fill('Entered twice: phone call and form.')
    await page.getByRole('button', { name: 'Merge records' }).click()
    await page.getByRole('heading', { name: 'Merged into this record' }).waitFor()
    const kept = await call(page, 'referrals.read', { id: one.line.id })
    expect(kept).toMatchObject({ line: { edd: '2027-01-29' }, mother: { surname: 'Okafor', phone: '07700 900123' } })
    expect(kept.notes).toHaveLength(2)
    await expectAccessible(page)

    await page
      .getByRole('link', { name: /Unborn baby OKAFOUR/ })
      .first()
      .click()
    await page.getByText('Merged into PB-2026-0001.', { exact: true }).waitFor()
    await expectAccessible(page)
    // It can only be read: nothing is offered that would be refused.
    for (const part of ['mother', 'father', 'family', 'factors', 'edd', 'work', 'birth', 'notes', 'log', 'actions']) {
      await go(`/register/${other.line.id}/${part}`)
      await page.locator(`a[href$="/${part}"][aria-current="true"]`).waitFor()
      expect(await page.getByRole('main').getByRole('button', { name: writing }).count(), part).toBe(0)
    }
    await go(`/register/${other.line.id}`)
    await page.getByRole('link', { name: 'Open PB-2026-0001' }).click()
    await page.getByRole('button', { name: 'Undo the merge of PB-2026-0002…' }).click()
    await page.getByRole('textbox', { name: 'Reason' }).fill('Two women after all.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo merge' }).click()
    await page.getByText('The merge of PB-2026-0002 was undone.').waitFor()
    expect(await call(page, 'referrals.read', { id: one.line.id })).toMatchObject({
      line: { edd: '2027-01-22' },
      mother: { phone: '' },
      notes: [{}],
    })
    expect(await call(page, 'referrals.read', { id: other.line.id })).toMatchObject({
      line: { status: 'open' },
      mergedInto: null,
      notes: [{}],
    })
    expect((await call(page, 'register.check', {})).ok).toBe(true)
    expect(faults).toEqual([])
  })
})
