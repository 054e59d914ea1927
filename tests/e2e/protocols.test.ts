import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract.ts'
import { noDetail } from '../../shared/events/model.ts'
import { expectAccessible } from '../support/axe.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openNewRegister, openRegister } from '../support/open-register.ts'
import { newReferral } from '../support/referral.ts'
import { startRealRegister } from '../support/session.ts'

/**
 * EDD 22 January 2027, received on 3 August 2026 at 15+3; an enquiry was substantiated without a
 * strategy discussion on record.
 */
async function openWithReferral() {
  const folder = join(temporaryFolder(), 'register')
  const { must, session, siteId } = await startRealRegister({ folder, role: 'administrator', today: '2026-09-01' })
  const { line } = await must('referrals.receive', newReferral(siteId, { surname: 'Okafor', receivedOn: '2026-08-03' }))
  const event = (kind: 'referral_decision' | 's47_completed', on: string, answer: string) =>
    must('events.add', {
      referralId: line.id,
      event: { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, answer } },
    })
  await event('referral_decision', '2026-08-04', 'accepted')
  await event('s47_completed', '2026-08-28', 'substantiated')
  await session.close({ backup: false })
  return { ...(await openRegister(folder)), referralId: line.id }
}

function read<N extends QueryName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  return page.evaluate(
    async ([of, about]) => {
      const reply = await window.psychosocial.call(of as string, about)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value
    },
    [name, input] as const,
  ) as Promise<OutputOf<N>>
}

describe('protocols', () => {
  it('one is put in force after what it moves was shown; a copy is edited, and the first due days stay', async () => {
    const { page, go, faults, referralId } = await openWithReferral()
    const icpc = async () => (await read(page, 'tracking.read', { referralId })).milestones.find(({ code }) => code === 'icpc')
    const before = await icpc()
    expect(before).toMatchObject({ dueOn: '2026-10-30', standard: '28+0' })

    await go('/settings/protocols')
    const list = page.getByRole('table')
    for (const name of ['London', 'Tees', 'Sussex', 'Sefton', 'Scotland']) await list.getByRole('link', { name, exact: true }).waitFor()
    await list.getByRole('row', { name: /England default In force/ }).waitFor()
    await expectAccessible(page)

    // Sefton: the conference by 34 weeks.
    await list.getByRole('link', { name: 'Sefton' }).click()
    await page.getByText('must be checked against the local procedure', { exact: false }).first().waitFor()
    await page.getByRole('row', { name: /Initial conference.*34\+0/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Use this protocol…' }).click()
    const use = page.getByRole('dialog', { name: 'Use Sefton' })
    await use.getByText('Due days move on 1 open referral.', { exact: false }).waitFor()
    await use.getByRole('row', { name: /Unborn baby OKAFOR.*30 October 2026 11 December 2026 42 days later/ }).waitFor()
    await expectAccessible(page)
    await use.getByRole('button', { name: 'Cancel' }).click()
    expect((await icpc())?.dueOn).toBe('2026-10-30')
    await page.getByRole('button', { name: 'Use this protocol…' }).click()
    await use.getByRole('button', { name: 'Use this protocol' }).click()
    await page.getByText('Sefton is in force.').waitFor()
    expect(await icpc()).toMatchObject({ dueOn: '2026-12-11', originalDueOn: '2026-10-30' })

    // A copy needs its own name, source and date.
    await page.getByRole('button', { name: 'Copy…' }).click()
    const copy = page.getByRole('dialog', { name: 'Copy Sefton' })
    await copy.getByRole('button', { name: 'Copy protocol' }).click()
    await copy.getByText('The source is needed: due days are told with it.').waitFor()
    await expectAccessible(page)
    await copy.getByLabel('Name').fill('Sussex')
    await copy.getByLabel('Source', { exact: true }).fill('Riverside pre-birth procedure 4.2')
    await copy.getByLabel('Date of the source').fill('March 2026')
    await copy.getByRole('button', { name: 'Copy protocol' }).click()
    await copy.getByText('Another protocol has this name.').waitFor()
    await copy.getByLabel('Name').fill('Riverside')
    await copy.getByRole('button', { name: 'Copy protocol' }).click()
    await page.getByRole('heading', { name: 'Riverside', exact: true }).waitFor()

    // Not in force: saved at once.
    await page.getByRole('button', { name: 'Edit Initial conference (ICPC)' }).click()
    const rule = page.getByRole('dialog', { name: 'Initial conference (ICPC)' })
    await rule.getByLabel('Due, week').fill('43')
    await rule.getByLabel('Due, week').press('Tab')
    await rule.getByText('Weeks from 4 to 42.').waitFor()
    expect(await rule.getByLabel('Due, week').inputValue()).toBe('43')
    await rule.getByLabel('Due, week').fill('')
    await rule.getByLabel('Due, week').press('Tab')
    await rule.getByText('Weeks from 4 to 42.').waitFor()
    expect(await rule.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await rule.getByLabel('Due, week').fill('30')
    await rule.getByLabel('Due, week').press('Tab')
    await rule.getByLabel('Where the figure comes from').fill('Riverside 4.2: by 30 weeks')
    await expectAccessible(page)
    await rule.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Initial conference.*30\+0/ }).waitFor()
    expect((await icpc())?.dueOn).toBe('2026-12-11')

    await page.getByRole('button', { name: 'Use this protocol…' }).click()
    await page.getByRole('dialog', { name: 'Use Riverside' }).getByText('28 days earlier').waitFor()
    await page.getByRole('dialog', { name: 'Use Riverside' }).getByRole('button', { name: 'Use this protocol' }).click()
    await page.getByText('Riverside is in force.').waitFor()

    // In force: what moves is shown before it is saved.
    await page.getByRole('button', { name: 'Edit Initial conference (ICPC)' }).click()
    await rule.getByLabel('Due, week').fill('29')
    await rule.getByLabel('Due, week').press('Tab')
    await rule.getByRole('button', { name: 'See what moves' }).click()
    await rule.getByRole('row', { name: /13 November 2026 6 November 2026 7 days earlier/ }).waitFor()
    await expectAccessible(page)
    await rule.getByRole('button', { name: 'Save' }).click()
    await rule.waitFor({ state: 'hidden' })
    expect(await icpc()).toMatchObject({ dueOn: '2026-11-06', originalDueOn: '2026-10-30' })
    await page.getByRole('button', { name: 'Edit…' }).click()
    const details = page.getByRole('dialog', { name: 'Edit Riverside' })
    await details.getByLabel('Days for a referral that came too late').fill('14')
    await details.getByLabel('Days for a referral that came too late').press('Tab')
    await details.getByRole('button', { name: 'See what moves' }).click()
    await details.getByText(/No due day of an open referral moves|Due days move/).waitFor()
    await details.getByRole('button', { name: 'Save' }).click()
    await page.getByText('14 days from receipt').waitFor()
    expect((await read(page, 'settings.protocols', {})).at(-1)).toMatchObject({
      inForce: true,
      protocol: { name: 'Riverside', compressedDays: 14 },
    })
    expect(faults).toEqual([])
  })

  it('a milestone is left out of a copy, brought back and counted otherwise, each with what moves; the copy is withdrawn', async () => {
    const { page, go, faults, referralId } = await openWithReferral()
    const planning = async () => (await read(page, 'tracking.read', { referralId })).milestones.find(({ code }) => code === 'planning')
    const before = await planning()
    expect(before).toMatchObject({ standard: '20+0', dueOn: '2026-09-04' })
    await go('/settings/protocols/england')
    await page.getByRole('button', { name: 'Copy…' }).click()
    const copy = page.getByRole('dialog', { name: 'Copy England default' })
    await copy.getByLabel('Name').fill('Riverside')
    await copy.getByLabel('Source', { exact: true }).fill('Riverside pre-birth procedure 4.2')
    await copy.getByLabel('Date of the source').fill('March 2026')
    await copy.getByRole('button', { name: 'Copy protocol' }).click()
    await page.getByText('No milestone differs.').waitFor()
    await page.getByRole('button', { name: 'Use this protocol…' }).click()
    await page.getByRole('dialog', { name: 'Use Riverside' }).getByText('No due day of an open referral moves.').waitFor()
    await page.getByRole('dialog', { name: 'Use Riverside' }).getByRole('button', { name: 'Use this protocol' }).click()
    await page.getByText('Riverside is in force.').waitFor()

    const name = 'Planning meeting or strategy discussion'
    const leave = page.getByRole('dialog', { name: `Leave out: ${name}` })
    const leaveOut = async () => {
      await page.getByRole('button', { name: `Edit ${name}` }).click()
      await page.getByRole('dialog', { name, exact: true }).getByRole('button', { name: 'Leave out…' }).click()
      await leave.getByRole('row', { name: /OKAFOR .* 4 September 2026 Not any more Falls away/ }).waitFor()
    }
    await leaveOut()
    await expectAccessible(page)
    await leave.getByRole('button', { name: 'Leave out' }).click()
    await page.getByText(`${name} left out.`).waitFor()
    expect(await planning()).toBeUndefined()
    await page.getByText('No milestone differs, 1 is left out.').waitFor()
    await expectAccessible(page)
    // The way back at once, as it stood.
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('No milestone differs.', { exact: true }).waitFor()
    expect(await planning()).toMatchObject({ standard: '20+0', dueOn: before?.dueOn })

    // And later, from the list of what is left out, with another figure.
    await leaveOut()
    await leave.getByRole('button', { name: 'Leave out' }).click()
    await page.getByRole('button', { name: `Bring back ${name}` }).click()
    const back = page.getByRole('dialog', { name: `Bring back: ${name}` })
    await back.getByRole('button', { name: /Due, counted from/ }).click()
    await page.getByRole('option', { name: 'Receipt' }).click()
    await back.getByText('A whole number from 0 to 400.').waitFor()
    expect(await back.getByRole('button', { name: 'See what moves' }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await back.getByLabel('Due, how many').fill('50')
    await back.getByLabel('Due, how many').press('Tab')
    await back.getByRole('button', { name: /Applies to/ }).click()
    await page.getByRole('option', { name: 'Referral accepted by social care' }).click()
    await back.getByText('That is where the figures of England default come from. Where these come from is needed.').waitFor()
    await back.getByLabel('Where the figure comes from').fill('Riverside 4.2: 50 days')
    await back.getByRole('button', { name: 'See what moves' }).click()
    await back.getByRole('row', { name: /OKAFOR .* Not placed 22 September 2026 New/ }).waitFor()
    await back.getByRole('button', { name: 'Save' }).click()
    await back.waitFor({ state: 'hidden' })
    expect(await planning()).toMatchObject({ standard: '50 days after receipt', dueOn: '2026-09-22', originalDueOn: '2026-09-04' })
    const row = page.getByRole('row', { name: /Planning meeting/ })
    await row.getByText('England default: Every referral that social care has not turned down; 20+0', { exact: false }).waitFor()

    // Withdrawn only once another one is in force.
    await page.getByRole('button', { name: 'Withdraw…' }).click()
    await page.getByText('This protocol is in force: due days follow it.', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Close' }).click()
    await go('/settings/protocols/england')
    await page.getByRole('button', { name: 'Use this protocol…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Use this protocol' }).click()
    await page.getByText('England default is in force.').waitFor()
    await go('/settings/protocols')
    await page.getByRole('link', { name: 'Riverside' }).click()
    await page.getByRole('button', { name: 'Withdraw…' }).click()
    const withdraw = page.getByRole('dialog', { name: 'Withdraw Riverside?' })
    await withdraw.getByRole('button', { name: 'Withdraw protocol' }).click()
    await withdraw.getByText('A reason is needed.').waitFor()
    await withdraw.getByLabel('Reason').fill('Replaced in 2027')
    await expectAccessible(page)
    await withdraw.getByRole('button', { name: 'Withdraw protocol' }).click()
    await page.getByText('Riverside withdrawn.').waitFor()
    expect(await page.getByRole('link', { name: 'Riverside' }).count()).toBe(0)
    expect((await read(page, 'settings.protocols', {})).every(({ id }) => id === null)).toBe(true)
    const withdrawn = page.getByRole('table', { name: 'Withdrawn protocols' })
    await withdrawn.getByRole('row', { name: /Riverside .* M\. Bell Replaced in 2027/ }).waitFor()
    await expectAccessible(page)
    await withdrawn.getByRole('button', { name: 'Put back Riverside' }).click()
    await page.getByRole('link', { name: 'Riverside' }).waitFor()
    await withdrawn.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it('nonsense is said at the figure and kept there; what differs from the default is seen and goes back, one by one or all', async () => {
    const { page, go, faults } = await openNewRegister()
    const save = page.getByRole('button', { name: 'Save', exact: true })
    const type = async (label: string, figure: string) => {
      await page.getByLabel(label, { exact: true }).fill(figure)
      await page.getByLabel(label, { exact: true }).press('Tab')
    }
    await go('/settings/figures')
    await page.getByText('Every figure here is the default.').waitFor()
    for (const [figure, shown] of [
      ['99999', '99,999'],
      ['0', '0'],
    ] as const) {
      await type('Days between meetings', figure)
      await page.getByText('A whole number from 1 to 60.').waitFor()
      expect(await page.getByLabel('Days between meetings', { exact: true }).inputValue()).toBe(shown)
      expect(await save.isDisabled()).toBe(true)
    }
    await expectAccessible(page)
    await type('Days between meetings', '14')
    await page.getByText('No due day of an open referral moves.').waitFor()
    // Pressed straight from the field: once is enough.
    await page.getByLabel('Years a closed record is kept').fill('30')
    await save.click()
    await page.getByText('Settings saved.').waitFor()
    expect((await read(page, 'settings.read', {})).settings).toMatchObject({ meetingIntervalDays: 14, retentionYears: 30 })
    await page.getByText('2 differ from their defaults: Days between meetings; Years a closed record is kept.').waitFor()
    await page.getByRole('button', { name: 'Use the default, 7' }).click()
    await page.getByText('1 differs from its default: Years a closed record is kept.').waitFor()
    await page.getByRole('button', { name: 'Use all defaults' }).click()
    await page.getByText('Every figure here is the default.').waitFor()
    await save.click()
    await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()
    expect((await read(page, 'settings.read', {})).settings).toMatchObject({ meetingIntervalDays: 7, retentionYears: 25 })

    // The line is a milestone, too: two figures for one thing are said.
    await type('If born tonight, from week', '26')
    await page.getByText('If born tonight, from week: 26, the milestone 24.').waitFor()
    await expectAccessible(page)
    await save.click()
    await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()
    await go('/settings/protocols/england')
    await page.getByText('Agenda, minutes and lists ask at other weeks.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'See the figures' }).click()
    await page.getByRole('button', { name: 'Take those of the protocol' }).click()
    await page.getByText('Every figure here is the default.').waitFor()
    await save.click()
    await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()

    await go('/settings/safeguards')
    // One place only: the week of the line stands under Figures.
    expect(await page.getByLabel('If born tonight', { exact: false }).count()).toBe(0)
    await page.getByText('Holds only where the protocol in force places no day; England default says 39+0.', { exact: false }).waitFor()
    await type('Missed appointments in a row', '3')
    await page.getByText('1 differs from its default: Missed appointments in a row.').waitFor()
    await expectAccessible(page)
    expect(faults).toEqual([])
  })

  it('the figures of the safeguards are set, and what does not hold together is said', async () => {
    const { page, go, faults } = await openNewRegister()
    await go('/settings/safeguards')
    const red = page.getByLabel('No contact with the family, red after')
    await red.fill('20')
    await red.press('Tab')
    await page.getByText('Later than “No contact with the family, amber after”, which is 28.').waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await red.fill('42')
    await red.press('Tab')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Settings saved.').waitFor()
    expect((await read(page, 'settings.read', {})).settings.thresholds).toMatchObject({ driftAmberDays: 28, driftRedDays: 42 })
    expect(faults).toEqual([])
  })

  it('a reader sees them and changes nothing', async () => {
    const { page, go } = await openNewRegister({ role: 'reader' })
    await go('/settings/protocols/scotland')
    await page.getByText('An administrator, a chair or the pre-birth lead can change this.').waitFor()
    expect(await page.getByRole('button', { name: /Use this protocol|Copy/ }).count()).toBe(0)
    await go('/settings/safeguards')
    await page.getByText('No contact with the family, amber after: 28 (days)', { exact: false }).waitFor()
    await expectAccessible(page)
    await go('/settings/protocols/nowhere')
    await page.getByText('That protocol is not in this register.').waitFor()
  })
})
