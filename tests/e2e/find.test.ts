import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { blankFather } from '../../shared/people/model.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import { expectAccessible } from '../support/axe.ts'
import { openNewRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'

const call = <T>(page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    async ([of, about]) => {
      const reply = await window.psychosocial.call(of as string, about)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as T
    },
    [name, input] as const,
  )

/**
 * Three families: one with an alias and a note, one closed, one whose name sounds like another's.
 */
async function families(page: Page): Promise<{ okafor: string; haile: string; catherine: string }> {
  const [site] = await call<{ id: string }[]>(page, 'directory.sites')
  const add = async (mother: object, about: Parameters<typeof newReferral>[1], father: object = {}) => {
    const input = newReferral(site?.id ?? '', { nhsNumber: null, ...about })
    const whole = { ...input, mother: { ...input.mother, ...mother }, father: { ...blankFather, ...father } }
    return (await call<Referral>(page, 'referrals.receive', whole)).line
  }
  const okafor = await add(
    { aliases: 'Chichi Obi', nhsNumber: '999 214 0283', address: '4 Marlowe Court', postcode: 'SE13 6JL' },
    { note: 'Sofa surfing with an aunt since August; scan missed twice.' },
    { surname: 'Núñez', forenames: 'Matías' },
  )
  const haile = await add({}, { surname: 'Haile', forenames: 'Selam', note: 'Scan attended with her sister.' })
  await call(page, 'referrals.close', { id: haile.id, version: haile.version, reason: 'Moved to another area.' })
  const catherine = await add({}, { surname: 'Winterbourne', forenames: 'Catherine' })
  return { okafor: okafor.id, haile: haile.id, catherine: catherine.id }
}

const option = (page: Page, name: RegExp) => page.getByRole('option', { name })

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

describe('Ctrl+K', () => {
  it('finds by every fact, says where it matched, and opens with the keyboard', async () => {
    const { page, faults, close } = await openNewRegister()
    const ids = await families(page)
    await page.getByRole('link', { name: 'Meetings' }).click()
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: 'Find' })
    await dialog.getByText('of closed referrals too').waitFor()
    await expectAccessible(page)

    for (const [typed, name] of [
      ['chidin', /OKAFOR.* Mother: Chidinma Okafor/],
      ['chichi', /OKAFOR.* Mother’s alias: Chidinma Okafor · Chichi Obi/],
      ['99921402', /Mother’s NHS number: Chidinma Okafor · 999 214 0283/],
      ['se136jl', /Mother’s address: Chidinma Okafor · 4 Marlowe Court SE13 6JL/],
      ['nunez', /OKAFOR.* Father: Matías Núñez/],
      ['sofa surf', /OKAFOR.* Note: Sofa surfing/],
      ['Katherine', /WINTERBOURNE.* Mother, similar name: Catherine Winterbourne/],
      ['Okafer', /OKAFOR.* Mother, similar name: Chidinma Okafor/],
    ] as const) {
      await type(page, typed)
      await option(page, name).waitFor()
    }
    expect(
      await option(page, /OKAFOR/)
        .locator('mark')
        .allTextContents(),
    ).toEqual(['Okafor'])

    // One letter finds the sister's note first, the whole word the missed scan: the focus goes with
    // the answer.
    await type(page, 's')
    await option(page, /HAILE/).waitFor()
    await page.keyboard.type('can')
    await option(page, /HAILE/).getByText('Closed').waitFor()
    await expect.poll(() => page.getByRole('option').count()).toBe(2)
    await page.getByRole('option', { selected: true }).and(page.getByRole('option').first()).waitFor()
    await expectAccessible(page)
    const first = await page.getByRole('option').first().textContent()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const other = first?.includes('OKAFOR') ? ids.haile : ids.okafor
    await page.waitForURL(url => url.hash === `#/register/${other}`)

    await page.keyboard.press('Control+k')
    await type(page, 'nobody of that name')
    await page.getByText('no name is spelt like it').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await close()
  })

  it('shows what matched in a dark or high-contrast window too', async () => {
    const { page, close } = await openNewRegister()
    await families(page)
    await page.keyboard.press('Control+k')
    await type(page, 'marlowe')
    await option(page, /Mother’s address/).waitFor()
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      await expectAccessible(page)
    }
    await close()
  })
})

describe('the register’s filter', () => {
  it('finds the same people: by alias, address, plain letters and other spellings', async () => {
    const { page, close } = await openNewRegister()
    await families(page)
    await page.getByRole('link', { name: 'Register', exact: true }).click()
    const filter = page.getByRole('searchbox', { name: 'Filter this list' })
    const rows = page.getByRole('grid', { name: 'Referrals' }).getByRole('row', { name: /Unborn baby/ })
    await rows.filter({ hasText: 'WINTERBOURNE' }).waitFor()
    for (const [typed, name] of [
      ['chichi', 'OKAFOR'],
      ['marlowe', 'OKAFOR'],
      ['katherine', 'WINTERBOURNE'],
      ['sofa surfing', 'OKAFOR'],
    ] as const) {
      await filter.fill(typed)
      await rows.filter({ hasText: name }).waitFor()
      await expect.poll(() => rows.count()).toBe(1)
    }
    await close()
  })
})
