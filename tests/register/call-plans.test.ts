import { describe, expect, it } from 'vitest'
import type { CallName } from '../../shared/contract.ts'
import { noDetail } from '../../shared/events/model.ts'
import { type Inputs, idsOf, queries } from '../support/every-query.ts'
import { filledRegister, filler } from '../support/filled-register.ts'
import { explainedCall, readWhole } from '../support/plans.ts'
import { newReferral } from '../support/referral.ts'
import { today } from '../support/secrets.ts'
import { now } from '../support/temporary-register.ts'

const contact = { kind: 'contact' as const, on: today, agency: 'social_care' as const, who: 'T. Osei', text: 'Seen', detail: noDetail }

/** What people wait for while they write. */
const commands: { readonly [N in CallName]?: Inputs<N> } = {
  'meetings.refreshAgenda': [({ planned }) => planned],
  'referrals.receive': [({ site }) => newReferral(site)],
  'referrals.allocate': [
    ({ unborn }) => ({ referrals: [unborn], lead: 'A. Shah', socialWorker: 'T. Osei', allocatedOn: today, reason: 'Cover' }),
  ],
  'events.add': [({ open }) => ({ referralId: open, event: contact })],
  'reminders.add': [({ open }) => ({ referralId: open, on: today, text: 'Ring the ward' })],
}

const cases = Object.entries({ ...queries, ...commands }).flatMap(([name, inputs]) =>
  (inputs as Inputs<CallName>).map((inputOf, index) => ({ name: name as CallName, index, inputOf })),
)

const register = await filledRegister(30)

describe('no call reads a table that grows from end to end', () => {
  it.each(cases)('$name, $index', async ({ name, inputOf }) => {
    const { plans } = await explainedCall(register, { user: filler, now, today }, name, inputOf(await idsOf(register)))
    expect(plans.length).toBeGreaterThan(0)
    expect(readWhole(plans)).toEqual([])
  })
})

describe('a list of referrals', () => {
  it.each([
    { status: 'all', text: 'oka', siteId: null },
    { status: 'open', text: 'oka', siteId: null },
    { status: 'closed', text: '', siteId: null },
    { status: 'all', text: '', siteId: null },
  ] as const)('of status $status with “$text” looks only at the referrals it tells of', async filter => {
    const { plans } = await explainedCall(register, { user: filler, now, today }, 'referrals.list', filter)
    const lines = plans.find(({ sql }) => sql.includes('motherSurname'))
    expect(lines?.steps.filter(step => / r USING /.test(step))).toEqual(['SEARCH r USING INDEX sqlite_autoindex_referral_1 (id=?)'])
  })
})
