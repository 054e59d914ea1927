import type { Register } from '../../main/register/register.ts'
import type { CallName, InputOf, QueryName } from '../../shared/contract.ts'
import { england } from '../../shared/milestones/protocols/england.ts'

/** Records of a filled register that calls can be asked about. */
export interface Ids {
  readonly site: string
  readonly open: string
  readonly other: string
  readonly unborn: { readonly id: string; readonly version: number }
  readonly planned: { readonly id: string; readonly version: number }
  readonly held: string
  readonly item: string
}

export type Inputs<N extends CallName> = readonly ((ids: Ids) => InputOf<N>)[]

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

/**
 * What each query of the app is asked, in each of its ways. A query that is missing here does not
 * compile.
 */
export const queries: { readonly [N in QueryName]: Inputs<N> } = {
  'access.users': [() => ({})],
  'directory.sites': [() => ({})],
  'settings.read': [() => ({})],
  'settings.protocols': [() => ({})],
  'settings.withdrawnProtocols': [() => ({})],
  'tracking.protocolChange': [() => ({ protocol: england })],
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
  'merges.preview': [({ open, other }) => ({ keptId: open, mergedId: other })],
  'merges.list': [({ open }) => ({ id: open })],
  'events.list': [({ open }) => ({ referralId: open })],
  'family.read': [({ open }) => ({ referralId: open })],
  'birth.read': [({ open }) => ({ referralId: open })],
  'birth.closingCheck': [({ open }) => ({ id: open })],
  'tracking.read': [({ open }) => ({ referralId: open })],
  'tracking.list': [() => ({})],
  'tracking.eddChange': [({ unborn }) => ({ referralId: unborn.id, edd: '2027-01-22' })],
  'assurance.changes': [() => ({ since: '2026-11-17' })],
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

export async function idsOf({ db }: Register): Promise<Ids> {
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
