import { Buffer } from 'node:buffer'
import { localDay } from '../../shared/calendar/local.ts'
import { chronologyOf } from '../../shared/chronology/chronology.ts'
import { noDetail } from '../../shared/events/model.ts'
import type { ExportList } from '../../shared/exports/model.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { newReferral } from './referral.ts'
import { startRegister, type TestSession, today } from './session.ts'

/**
 * What a spreadsheet would run if nobody stopped it; names and numbers that only look like it are
 * among them.
 */
export const hostile = {
  cmd: '=cmd|calc',
  sum: '@SUM(A1)',
  phone: '+44 7700 900123',
  minus: '-2+3',
  tab: '\t=1+1',
  line: '\n=1+1',
  wide: '＝1+1',
}

/** A list as a screen shows it: what it is of, and its rows in their order. */
interface Shown {
  readonly of: string | null
  readonly ids: readonly string[]
}

/** Lists of what is not in the register yet. */
type Incoming = 'importPreview' | 'birthsPreview'

type Started = Awaited<ReturnType<typeof startRegister>>
export interface EveryList extends Started {
  readonly referralId: string
  readonly meetingId: string
  readonly lists: Record<Exclude<ExportList, Incoming>, Shown>
  /**
   * A list as it is shown; of files on their way in the register holds one at a time, so theirs is
   * sent first.
   */
  shown(list: ExportList): Promise<Shown>
}

/**
 * A register of hostile names in which every list has a row, and each list as the page would ask
 * for it: by the calls the screens make.
 */
export async function everyList(): Promise<EveryList> {
  const started = await startRegister({ role: 'administrator' })
  const referralId = await record(started)
  const meetingId = await meet(started, referralId)
  const lists = await shownLists(started, referralId, meetingId)
  const shown = async (list: ExportList) =>
    list === 'importPreview' || list === 'birthsPreview' ? incoming(started.must, list) : lists[list]
  return { ...started, referralId, meetingId, lists, shown }
}

/** One referral with a row in every part. */
async function record({ must, siteId }: Started): Promise<string> {
  const input = newReferral(siteId, {
    surname: hostile.cmd,
    forenames: hostile.sum,
    nhsNumber: null,
    note: hostile.line,
    receivedOn: '2026-09-01',
  })
  const received = await must('referrals.receive', { ...input, mother: { ...input.mother, phone: hostile.phone } })
  const id = received.line.id
  let { version } = received.line
  const next = async (write: Promise<{ line: { version: number } }>) => {
    version = (await write).line.version
  }
  const factor = { code: '3B', source: hostile.minus, notedOn: '2026-11-13', note: hostile.sum } as const
  await next(must('referrals.addFactor', { id, version, factor }))
  await next(must('referrals.reviseEdd', { id, version, edd: '2027-01-25', method: '03', reason: hostile.sum }))
  await next(must('referrals.addNote', { id, version, text: hostile.phone }))
  const person = { ...blankPerson, surname: hostile.cmd, forenames: hostile.minus, dateOfBirth: '2019-02-03' }
  const member = {
    kind: 'sibling',
    relationship: hostile.sum,
    person,
    parentage: 'both',
    livesWith: 'foster_care',
    legalStatus: 'care_order',
    past: ['removed'],
    outcome: hostile.phone,
    outcomeOn: '2022-05-01',
    posesRisk: 'no',
    identified: 'identified',
    spokenToOn: null,
    note: hostile.minus,
  } as const
  await must('family.addMember', { referralId: id, fields: { ...member, past: [...member.past] } })
  const check = { body: 'police', askedOn: '2026-11-13', answeredOn: '2026-11-14', answer: hostile.cmd } as const
  await must('family.addCheck', { referralId: id, fields: { personId: received.father.id, ...check } })
  const concern = { raisedBy: hostile.cmd, relationship: 'Grandmother', raisedOn: '2026-11-14', text: hostile.sum, takenBy: hostile.phone }
  await must('family.addConcern', { referralId: id, fields: { ...concern, respondedOn: null, respondedBy: '', response: '' } })
  await must('family.addProtective', { referralId: id, fields: { text: hostile.minus, source: hostile.cmd, notedOn: '2026-11-15' } })
  const stage = { urgent: true, stage: 'workers', stageSince: '2026-11-16', resolvedOn: null, resolution: '' } as const
  await must('family.addDisagreement', {
    referralId: id,
    fields: { about: hostile.sum, raisedBy: hostile.cmd, raisedOn: '2026-11-16', ...stage },
  })
  const event = { agency: 'police', who: hostile.phone, text: hostile.cmd } as const
  await must('events.add', {
    referralId: id,
    event: { kind: 'contact', on: '2026-11-17', ...event, detail: { ...noDetail, seen: ['mother'] } },
  })
  await must('events.add', {
    referralId: id,
    event: { kind: 'strategy_discussion', on: '2026-11-18', ...event, detail: { ...noDetail, answer: 's47' } },
  })
  const [raised] = (await must('tracking.read', { referralId: id })).raised
  if (raised === undefined) throw new Error('Something fires on a referral as bare as this.')
  await must('tracking.answer', { referralId: id, code: raised.code, reason: hostile.sum })
  const log = { kind: 'liaison', on: '2026-11-20', who: hostile.cmd, agency: null, subject: hostile.minus, text: hostile.sum } as const
  await must('log.add', { referralId: id, ...log, followUpOn: '2026-12-01', followedUpOn: null })
  await must('reminders.add', { referralId: id, on: '2026-11-25', text: hostile.cmd })
  await must('directory.addSite', { name: hostile.sum })
  return id
}

/** A meeting at which it was discussed, closed. */
async function meet({ must, siteId }: Started, referralId: string): Promise<string> {
  const fields = {
    siteId,
    date: today,
    time: '14:00',
    kind: 'psychosocial',
    place: hostile.sum,
    chair: hostile.cmd,
    minuteTaker: hostile.minus,
  } as const
  const planned = await must('meetings.plan', fields)
  const { id } = planned.meeting
  const { meeting, items } = await must('meetings.start', { id, version: planned.meeting.version })
  const [item] = items
  if (item === undefined) throw new Error('The referral is on the agenda.')
  const attendee = {
    name: hostile.phone,
    role: 'Police',
    agency: 'police',
    state: 'present',
    deputyFor: hostile.cmd,
    guest: false,
  } as const
  await must('meetings.addAttendee', { meetingId: id, attendee })
  await must('meetings.addView', { itemId: item.id, agency: 'police', saidBy: hostile.cmd, saidOn: today, kind: 'fact', text: hostile.sum })
  await must('meetings.addDecision', { itemId: item.id, decision: { text: hostile.cmd, reason: hostile.phone } })
  await must('actions.add', {
    referralId,
    itemId: item.id,
    action: { text: hostile.cmd, owner: hostile.phone, agency: null, dueOn: '2026-12-01' },
  })
  const text = await must('meetings.writeCase', {
    id: item.id,
    version: item.version,
    field: 'worries',
    text: `${hostile.line}${'x'.repeat(40_000)}`,
  })
  await must('meetings.setOutcome', { id: item.id, version: text.version, outcome: 'strategy' })
  const { version } = (await must('meetings.read', { id })).meeting
  await must('meetings.close', { id, version: Math.max(version, meeting.version) })
  return id
}

async function shownLists({ must }: Pick<TestSession, 'must'>, id: string, meetingId: string): Promise<EveryList['lists']> {
  const everywhere = { referralId: null, meetingId: null }
  const referral = await must('referrals.read', { id })
  const family = await must('family.read', { referralId: id })
  const events = await must('events.list', { referralId: id })
  const tracked = await must('tracking.read', { referralId: id })
  const log = await must('log.list', { referralId: id, since: null })
  const actions = await must('actions.list', { state: 'all', ...everywhere, referralId: id })
  const babies = await must('birth.read', { referralId: id })
  const record = await must('meetings.read', { id: meetingId })
  const entries = chronologyOf({ referral, family, events, babies, actions, log, answers: tracked.answers, dayOf: localDay })
  const of = (rows: readonly { readonly id: string }[], what: string | null = id): Shown => ({ of: what, ids: rows.map(row => row.id) })
  return {
    referrals: of(await must('referrals.list', { status: 'open', text: '', siteId: null }), null),
    actions: of(await must('actions.list', { state: 'open', ...everywhere }), null),
    meetings: of(await must('meetings.list', { siteId: null }), null),
    agenda: of(record.items, meetingId),
    cases: of(record.items, meetingId),
    attendance: of(record.attendees, meetingId),
    log: of(log, null),
    reminders: of(await must('reminders.list', {}), null),
    changes: { of: '2026-11-23', ids: (await must('assurance.changes', { since: '2026-11-23' })).map(rowIds.change) },
    chronology: { of: id, ids: entries.map(rowIds.chronology) },
    milestones: { of: id, ids: tracked.milestones.map(rowIds.milestone) },
    safeguards: { of: id, ids: tracked.raised.map(({ code }) => code) },
    answers: of(tracked.answers),
    events: of(events),
    discussions: { of: id, ids: referral.discussions.map(({ itemId }) => itemId) },
    family: of(family.members),
    checks: of(family.checks),
    concerns: of(family.concerns),
    disagreements: of(family.disagreements),
    factors: of(referral.factors),
    protective: of(family.protective),
    edds: of(referral.edds),
    notes: of(referral.notes),
    history: { of: id, ids: (await must('assurance.history', { id })).map(({ sequence }) => String(sequence)) },
    people: of(await must('access.users', {}), null),
    sites: of(await must('directory.sites', {}), null),
  }
}

/**
 * A list about to come in: a row that the register has, one whose number is wrong, one that can
 * come in; births likewise.
 */
async function incoming(must: TestSession['must'], list: Incoming): Promise<Shown> {
  const lines: Record<Incoming, readonly string[]> = {
    importPreview: [
      'Mother’s surname,Mother’s forenames,NHS number,EDD',
      `"${hostile.cmd}",${hostile.sum},,2027-02-01`,
      `Haile,${hostile.phone},9990000008,2027-02-02`,
      'Lin,Mei,,2027-02-03',
    ],
    birthsPreview: [
      'Baby’s NHS number,Baby’s surname,Mother’s NHS number,Mother’s surname,Mother’s forenames,Date of birth',
      `,"${hostile.cmd}",,"${hostile.cmd}",${hostile.sum},2026-11-20 14:05`,
      `9990000008,${hostile.phone},,Haile,Selam,2026-11-21 03:10`,
    ],
  }
  const bytes = Buffer.from(`${lines[list].join('\r\n')}\r\n`)
  const { importId } = await must('imports.begin', { fileName: 'list.csv', bytes: bytes.length })
  await must('imports.append', { importId, offset: 0, base64: bytes.toString('base64') })
  const file = { importId, sheet: null, columns: null }
  const { rows } = list === 'importPreview' ? await must('imports.preview', file) : await must('imports.previewBirths', file)
  return { of: importId, ids: rows.map(({ line }) => String(line)) }
}
