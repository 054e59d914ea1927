import { describe, expect, it } from 'vitest'
import type { Register } from '../../main/register/register.ts'
import type { CallName, contract, InputOf } from '../../shared/contract.ts'
import { noDetail } from '../../shared/events/model.ts'
import { england } from '../../shared/milestones/protocols/england.ts'
import { filledRegister, filler } from '../support/filled-register.ts'
import { explainedCall, readWhole } from '../support/plans.ts'
import { newReferral } from '../support/referral.ts'
import { today } from '../support/secrets.ts'
import { now } from '../support/temporary-register.ts'

interface Ids {
  readonly site: string
  readonly open: string
  readonly other: string
  readonly unborn: { readonly id: string; readonly version: number }
  readonly planned: { readonly id: string; readonly version: number }
  readonly held: string
  readonly item: string
}

type Inputs<N extends CallName> = readonly ((ids: Ids) => InputOf<N>)[]
type QueryName = { [N in CallName]: (typeof contract)[N] extends { kind: 'query' } ? N : never }[CallName]

const everybody = {
  surname: 'Winterbourne',
  forenames: 'Ada',
  aliases: 'Eze',
  dateOfBirth: '1999-03-04',
  nhsNumber: '9990000018',
  hospitalNumber: 'RX 12345',
  address: '12 Alder Walk',
  postcode: 'SE13 6JL',
  father: { surname: 'Haile', forenames: 'Yonas', aliases: '', dateOfBirth: '1996-01-02', nhsNumber: '9992140283' },
  edd: '2027-01-22',
  bornOn: null,
  except: null,
}

/** What each query of the app is asked, in each of its ways. A query that is missing here does not compile. */
const queries: { readonly [N in QueryName]: Inputs<N> } = {
  'access.users': [() => ({})],
  'directory.sites': [() => ({})],
  'settings.read': [() => ({})],
  'settings.protocols': [() => ({})],
  'settings.withdrawnProtocols': [() => ({})],
  'settings.protocolChange': [() => ({ protocol: england })],
  'referrals.list': [
    () => ({ status: 'open', text: '', siteId: null }),
    ({ site }) => ({ status: 'open', text: '', siteId: site }),
    () => ({ status: 'closed', text: '', siteId: null }),
    ({ site }) => ({ status: 'all', text: 'oka', siteId: site }),
    () => ({ status: 'all', text: '', siteId: null }),
    ({ site }) => ({ status: 'all', text: '', siteId: site }),
  ],
  'referrals.read': [({ open }) => ({ id: open })],
  'referrals.similar': [() => everybody],
  'referrals.mergePreview': [({ open, other }) => ({ keptId: open, mergedId: other })],
  'referrals.merges': [({ open }) => ({ id: open })],
  'events.list': [({ open }) => ({ referralId: open })],
  'family.read': [({ open }) => ({ referralId: open })],
  'birth.read': [({ open }) => ({ referralId: open })],
  'birth.closingCheck': [({ open }) => ({ id: open })],
  'tracking.read': [({ open }) => ({ referralId: open })],
  'tracking.list': [() => ({})],
  'tracking.eddChange': [({ unborn }) => ({ referralId: unborn.id, edd: '2027-01-22' })],
  'tracking.changes': [() => ({ since: '2026-11-17' })],
  'worklists.list': [() => ({})],
  'log.list': [
    ({ open }) => ({ referralId: open, since: null }),
    () => ({ referralId: null, since: '2026-11-17' }),
    () => ({ referralId: null, since: null }),
    () => ({ referralId: null, since: null, openFollowUps: true }),
  ],
  'reminders.list': [() => ({})],
  'meetings.list': [() => ({ siteId: null }), ({ site }) => ({ siteId: site })],
  'meetings.read': [({ held }) => ({ id: held }), ({ planned }) => ({ id: planned.id })],
  'meetings.readCase': [({ item }) => ({ itemId: item })],
  'actions.list': [
    () => ({ state: 'open', referralId: null, meetingId: null }),
    () => ({ state: 'closed', referralId: null, meetingId: null }),
    () => ({ state: 'all', referralId: null, meetingId: null }),
    ({ open }) => ({ state: 'all', referralId: open, meetingId: null }),
    ({ held }) => ({ state: 'all', referralId: null, meetingId: held }),
  ],
  'minutes.list': [({ held }) => ({ meetingId: held })],
  'search.find': [() => ({ text: 'oka' }), () => ({ text: 'grandmother' })],
  'assurance.history': [({ open }) => ({ id: open })],
}

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

async function idsOf({ db }: Register): Promise<Ids> {
  const [open, other] = await db
    .selectFrom('referral')
    .select(['id', 'site_id'])
    .where('status', '=', 'open')
    .orderBy('received_on')
    .execute()
  const unborn = await db
    .selectFrom('referral')
    .select(['id', 'version'])
    .where('status', '=', 'open')
    .where('born_on', 'is', null)
    .executeTakeFirstOrThrow()
  const meetings = await db.selectFrom('meeting').select(['id', 'version', 'state']).orderBy('date', 'desc').execute()
  const planned = meetings.find(({ state }) => state === 'planned')
  const held = meetings.find(({ state }) => state === 'closed')
  if (open === undefined || other === undefined || planned === undefined || held === undefined)
    throw new Error('The register holds too little.')
  const item = await db.selectFrom('agenda_item').select('id').where('meeting_id', '=', held.id).executeTakeFirstOrThrow()
  return {
    site: open.site_id,
    open: open.id,
    other: other.id,
    unborn,
    planned: { id: planned.id, version: planned.version },
    held: held.id,
    item: item.id,
  }
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
