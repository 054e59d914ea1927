import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { openNewRegister, openRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase } from '../support/secrets.ts'

const call = <T>(page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    async ([of, about]) => {
      const reply = await window.psychosocial.call(of as string, about)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as T
    },
    [name, input] as const,
  )

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name }).click()
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()
}

describe('settings', () => {
  it('are changed part by part and found again after closing the program', async () => {
    const first = await openNewRegister()
    const { page, folder, faults } = first
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('textbox', { name: 'Organisation' }).fill('')
    await page.getByText('The name of the organisation is needed').waitFor()
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Harbour NHS Trust')
    await page.getByRole('button', { name: /Nation/ }).click()
    await page.getByRole('option', { name: 'Scotland' }).click()
    await page.getByLabel('Line at the foot of the minutes').fill('Records HR-7')
    await expectAccessible(page)
    await save(page)
    await page.getByRole('banner').getByText('Harbour NHS Trust').waitFor()

    await section(page, 'Sites')
    await page.getByLabel('New site').fill('Riverside GENERAL')
    await page.getByRole('button', { name: 'Add site' }).click()
    await page.getByText('A site of this name is in the register already.').waitFor()
    await page.getByLabel('New site').fill('St Bede')
    await page.getByRole('button', { name: 'Add site' }).click()
    await page.getByRole('list', { name: 'Sites' }).getByText('St Bede').waitFor()
    await expectAccessible(page)

    await section(page, 'Figures')
    await page.getByText('Police', { exact: true }).click()
    await page.getByLabel('Late referral, red after week').fill('14')
    await page.getByLabel('Late referral, red after week').press('Tab')
    await page.getByText('Red comes after amber: later than week 16.').waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    await page.getByLabel('Late referral, red after week').fill('22')
    await page.getByLabel('Late referral, red after week').press('Tab')
    await page.getByLabel('Minutes until the screen locks').fill('30')
    await page.getByLabel('Minutes until the screen locks').press('Tab')
    await expectAccessible(page)
    await save(page)

    await section(page, 'Confidentiality')
    await page.getByLabel('Confidentiality statement').fill('Not to leave this room.')
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await save(page)
    await expectAccessible(page)
    await first.close()
    expect(faults).toEqual([])

    const again = await openRegister(folder)
    const read = await call<{ settings: Record<string, unknown> }>(again.page, 'settings.read')
    expect(read.settings).toMatchObject({
      organisation: 'Harbour NHS Trust',
      nation: 'scotland',
      minutesFooter: 'Records HR-7',
      quorumAgencies: ['maternity', 'social_care', 'police'],
      referralAmberWeeks: 16,
      referralRedWeeks: 22,
      idleMinutes: 30,
      confidentiality: 'Not to leave this room.',
    })
    await again.go('/settings/confidentiality')
    expect(await again.page.getByLabel('Confidentiality statement').inputValue()).toBe('Not to leave this room.')
    await again.go('/settings/sites')
    await again.page.getByRole('list', { name: 'Sites' }).getByText('St Bede').waitFor()
  })

  it('changed meanwhile are shown, and nothing is overwritten unseen', async () => {
    const { page, go } = await openNewRegister()
    const foot = page.getByLabel('Line at the foot of the minutes')
    const saveButton = page.getByRole('button', { name: 'Save', exact: true })
    const elsewhere = async (changes: Record<string, unknown>) => {
      const { version } = await call<{ version: number }>(page, 'settings.read')
      await call(page, 'settings.change', { version, changes })
    }
    const stored = async () => (await call<{ settings: Record<string, unknown> }>(page, 'settings.read')).settings

    await go('/settings/organisation')
    await foot.fill('Typed here')
    await elsewhere({ minutesFooter: 'Typed elsewhere' })
    await saveButton.click()
    await page.getByText('Line at the foot of the minutes, in the register: Typed elsewhere').waitFor()
    expect((await stored()).minutesFooter).toBe('Typed elsewhere')
    expect(await saveButton.isDisabled()).toBe(true)
    await expectAccessible(page)
    await page.getByText('Keep what is in the register').click()
    await saveButton.click()
    await foot.waitFor()
    expect(await foot.inputValue()).toBe('Typed elsewhere')

    await foot.fill('Typed again')
    await elsewhere({ minutesFooter: 'And elsewhere' })
    await saveButton.click()
    await page.getByText('Use what was typed here').click()
    await save(page)
    expect((await stored()).minutesFooter).toBe('Typed again')

    // What only others have changed is taken over, figure by figure, and nobody is asked.
    await go('/settings/safeguards')
    const drift = page.getByLabel('No contact with the family, amber after')
    await drift.fill('21')
    await elsewhere({ thresholds: { ...((await stored()).thresholds as object), silentMeetings: 4 } })
    await drift.press('Tab')
    await save(page)
    expect((await stored()).thresholds).toMatchObject({ driftAmberDays: 21, silentMeetings: 4 })
  })
})

describe('who can unlock', () => {
  it('people are added, get roles and their own passphrases; the recovery code is made anew', async () => {
    const { page, go, folder, close, faults } = await openNewRegister()
    await go('/settings/people')
    await page.getByRole('button', { name: 'Add person…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add person' })
    await dialog.getByRole('button', { name: 'Add person' }).click()
    await dialog.getByText('What this person may do has to be chosen.').waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('Name').fill('K. Dunn')
    await dialog.getByRole('button', { name: /Role/ }).click()
    await page.getByRole('option', { name: 'Coordinator' }).click()
    await dialog.getByLabel('First passphrase', { exact: true }).fill('nine grey seals bask')
    await dialog.getByLabel('First passphrase again').fill('nine grey seals bask')
    await dialog.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('rowheader', { name: 'K. Dunn' }).waitFor()
    await page.getByRole('button', { name: /Role of K\. Dunn/ }).click()
    await page.getByRole('option', { name: 'Reader' }).click()
    await page.getByText('K. Dunn is reader now.').waitFor()
    // A register keeps an administrator.
    await page.getByRole('button', { name: /Role of M\. Bell/ }).click()
    await page.getByRole('option', { name: 'Chair' }).click()
    await page.getByRole('alert').filter({ hasText: 'A register keeps at least one administrator.' }).waitFor()
    await expectAccessible(page)

    await go('/settings/passphrase')
    await page.getByLabel('Current passphrase').fill('wrong one')
    await page.getByLabel('New passphrase', { exact: true }).fill('five slow otters drift')
    await page.getByLabel('New passphrase again').fill('five slow otters drift')
    await page.getByRole('button', { name: 'Change passphrase' }).click()
    await page.getByText('The current passphrase is not right.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Current passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Change passphrase' }).click()
    await page.getByText('Passphrase changed.').waitFor()

    await go('/settings/recovery')
    await page.getByLabel('My passphrase').fill('five slow otters drift')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make a new recovery code' }).click()
    const code = page.getByRole('img', { name: /^Recovery code/ })
    await code.waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    const groups = await code.locator('span').allTextContents()
    await page.getByLabel('Last group of the code').fill(groups.at(-1) ?? '')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Make a new recovery code' }).waitFor()
    expect(await page.getByText(groups[0] ?? '-').count()).toBe(0)
    await close()
    expect(faults).toEqual([])

    const again = await openRegister(folder, { user: 'M. Bell', passphrase: 'five slow otters drift' })
    const users = await call<{ name: string; role: string }[]>(again.page, 'access.users')
    expect(users.map(({ name, role }) => [name, role])).toEqual([
      ['K. Dunn', 'reader'],
      ['M. Bell', 'administrator'],
    ])
    const renewed = await again.page.evaluate(
      async ([words, typed]) => {
        await window.psychosocial.call('access.lock', {})
        const state = (await window.psychosocial.call('access.state', {})) as {
          value: { state: { users: { id: string; name: string }[] } }
        }
        const user = state.value.state.users.find(({ name }) => name === 'M. Bell')?.id
        return window.psychosocial.call('access.recover', { user, code: typed, passphrase: words })
      },
      ['eight calm newts doze', groups.join('-')] as const,
    )
    expect(renewed).toMatchObject({ ok: true })
  })

  it('a reader sees everything and changes nothing but the own passphrase', async () => {
    const { page, go } = await openNewRegister({ role: 'reader' })
    for (const [path, words] of [
      ['organisation', 'An administrator, a chair or the pre-birth lead can change this.'],
      ['figures', 'Children’s social care, Maternity'],
      ['people', 'An administrator can add people and change roles.'],
      ['recovery', 'An administrator can make a new recovery code.'],
    ] as const) {
      await go(`/settings/${path}`)
      await page.getByText(words).waitFor()
      await expectAccessible(page)
    }
    await go('/settings/backups')
    expect(await page.getByRole('button', { name: 'Back up now' }).count()).toBe(0)
    await go('/settings/sites')
    await page.getByRole('list', { name: 'Sites' }).getByText('Riverside General').waitFor()
    expect(await page.getByLabel('New site').count()).toBe(0)
  })
})

describe('the register’s keep', () => {
  it('is backed up, checked and put back', async () => {
    const { page, go, faults } = await openNewRegister()
    await go('/settings/backups')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('Backed up and checked: 0 referrals.').waitFor()
    await expectAccessible(page)
    const backup = page.getByRole('button', { name: /^Restore the backup of/ }).first()
    const [site] = await call<{ id: string }[]>(page, 'directory.sites')
    await call(page, 'referrals.receive', newReferral(site?.id ?? ''))

    await go('/settings/check')
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Nothing is wrong.').waitFor()
    expect(await page.getByRole('list', { name: 'Results' }).getByText('Right', { exact: true }).count()).toBeGreaterThan(4)
    await expectAccessible(page)
    await go('/settings/about')
    await page.getByText(/version \d/).waitFor()
    await expectAccessible(page)

    await go('/settings/backups')
    await backup.click()
    const dialog = page.getByRole('alertdialog', { name: 'Restore this backup?' })
    await dialog.getByText('That backup holds 0 referrals; the register holds 1 referral now.').waitFor()
    expect(await dialog.getByRole('button', { name: 'Cancel' }).evaluate(button => button === document.activeElement)).toBe(true)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await backup.click()
    await dialog.getByLabel('Their passphrase').fill(passphrase)
    await dialog.getByRole('button', { name: 'Restore backup' }).click()
    await page.getByRole('heading', { name: 'Unlock the register' }).waitFor()
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: 30_000 })
    expect(await call<unknown[]>(page, 'referrals.list', { status: 'all', text: '', siteId: null })).toEqual([])
    expect(faults).toEqual([])
  })
})
