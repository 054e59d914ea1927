import { describe, expect, it } from 'vitest'
import type { BabyFields } from '../../shared/birth/model.ts'
import { noDetail } from '../../shared/events/model.ts'
import type { MemberFields } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { noFilter } from '../../shared/worklists/worklist.ts'
import { bytes, header, line } from '../support/import-lists.ts'
import { asked, pageCache } from '../support/page-cache.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

const baby: BabyFields = {
  surname: 'Haile',
  forenames: '',
  nhsNumber: null,
  sex: 'female',
  bornOn: today,
  bornAt: '04:10',
  place: 'Riverside General',
  gestationDays: null,
  weightGrams: 1980,
  outcome: 'live',
}

const sibling: MemberFields = {
  kind: 'sibling',
  relationship: '',
  person: { ...blankPerson, forenames: 'Tom', surname: 'Haile' },
  parentage: 'both',
  livesWith: 'household',
  legalStatus: 'child_protection_plan',
  past: [],
  outcome: '',
  outcomeOn: null,
  posesRisk: 'not_known',
  identified: 'identified',
  spokenToOn: null,
  note: '',
}

const contact = {
  kind: 'contact' as const,
  on: today,
  agency: 'social_care' as const,
  who: 'T. Osei',
  text: 'Seen at home',
  detail: noDetail,
}

/**
 * A register with two referrals and a planned meeting, and a page on which everything of the first
 * stands.
 */
async function page() {
  const started = await startRegister({ role: 'administrator' })
  const { must, siteId } = started
  const received = await must('referrals.receive', newReferral(siteId, { surname: 'Haile', edd: '2027-01-12' }))
  const other = await must('referrals.receive', newReferral(siteId, { surname: 'Okafor', nhsNumber: null }))
  const meeting = await must('meetings.plan', {
    siteId,
    date: today,
    time: '14:00',
    kind: 'psychosocial',
    place: '',
    chair: 'M. Bell',
    minuteTaker: '',
  })
  const id = received.line.id
  const item = meeting.items.find(one => one.referral.id === id)
  if (item === undefined) throw new Error('The case is not on the agenda.')
  const of = { referralId: id }
  const cache = await pageCache(started, [
    asked('access.users', {}),
    asked('directory.sites', {}),
    asked('settings.read', {}),
    asked('settings.protocols', {}),
    asked('referrals.list', { status: 'all', text: '', siteId: null }),
    asked('referrals.list', { status: 'all', text: 'tom', siteId: null }),
    asked('referrals.read', { id }),
    asked('merges.list', { id }),
    asked('merges.preview', { keptId: id, mergedId: other.line.id }),
    asked('events.list', of),
    asked('family.read', of),
    asked('birth.read', of),
    asked('birth.closingCheck', { id }),
    asked('tracking.read', of),
    asked('tracking.list', {}),
    asked('worklists.list', {}),
    asked('log.list', { referralId: id, since: null }),
    asked('log.list', { referralId: null, since: null }),
    asked('reminders.list', {}),
    asked('meetings.list', { siteId: null }),
    asked('meetings.read', { id: meeting.meeting.id }),
    asked('meetings.readCase', { itemId: item.id }),
    asked('actions.list', { state: 'all', referralId: null, meetingId: null }),
    asked('actions.list', { state: 'all', referralId: id, meetingId: null }),
    asked('minutes.list', { meetingId: meeting.meeting.id }),
    asked('search.find', { text: 'tom' }),
    asked('search.find', { text: 'midwife' }),
    asked('assurance.history', { id }),
    asked('assurance.changes', { since: today }),
  ])
  const seen = async () => ({ id, version: (await must('referrals.read', { id })).line.version })
  return { ...started, cache, id, item, meeting, other, motherId: received.mother.id, seen }
}

describe('a page that reads again what it is told of', () => {
  it('is right after everything that is done to a referral', async () => {
    const { must, cache, id, motherId, other, seen } = await page()
    const right = async (what: string) => expect(await cache.stale(), what).toEqual([])

    await must('referrals.change', {
      ...(await seen()),
      changes: { rag: 'amber', ragReason: 'Seen', lead: 'A. Shah', socialWorker: 'T. Osei' },
    })
    await right('a field')
    await must('referrals.changeMother', { ...(await seen()), changes: { address: '1 Alder Walk', postcode: 'SE13 6JL' } })
    await right('a first address')
    await must('referrals.changeMother', { ...(await seen()), changes: { address: '2 Beech Road', surname: 'Haile-Tom' } })
    await right('a second address')
    await must('referrals.changeFather', { ...(await seen()), changes: { forenames: 'Tom', identified: 'identified', spokenToOn: today } })
    await right('the father')
    await must('referrals.addFactor', { ...(await seen()), factor: { code: '3B', source: 'GP', notedOn: today, note: '' } })
    await right('a factor')
    await must('referrals.addNote', { ...(await seen()), text: 'The midwife rang' })
    await right('a note')
    await must('referrals.reviseEdd', { ...(await seen()), edd: '2027-01-14', method: '03', reason: 'Scan' })
    await right('an EDD')
    await must('events.add', { referralId: id, event: contact })
    await right('an event')
    const { members } = await must('family.addMember', { referralId: id, fields: sibling })
    await right('a sibling')
    const [tom] = members
    if (tom) await must('family.changeMember', { id: tom.id, version: tom.version, fields: { ...sibling, legalStatus: 'care_order' } })
    await right('a sibling’s legal status')
    await must('family.addCheck', {
      referralId: id,
      fields: { personId: motherId, body: 'police', askedOn: today, answeredOn: null, answer: '' },
    })
    await right('a check')
    const concern = {
      raisedBy: 'Midwife Tom',
      relationship: '',
      raisedOn: today,
      text: 'Worried',
      takenBy: '',
      respondedOn: null,
      respondedBy: '',
      response: '',
    }
    await must('family.addConcern', { referralId: id, fields: concern })
    await right('a concern')
    await must('family.addProtective', { referralId: id, fields: { text: 'Grandmother near', source: '', notedOn: today } })
    await right('what protects')
    const [finding] = (await must('tracking.read', { referralId: id })).raised
    if (finding) await must('tracking.answer', { referralId: id, code: finding.code, reason: 'Visit on Thursday' })
    await right('an answer')
    const log = {
      kind: 'liaison' as const,
      on: today,
      who: 'Midwife',
      agency: null,
      subject: '',
      text: 'Spoke',
      followUpOn: null,
      followedUpOn: null,
    }
    await must('log.add', { ...log, referralId: id })
    await right('the log')
    await must('actions.add', { referralId: id, itemId: null, action: { text: 'Ask the midwife', owner: '', agency: null, dueOn: null } })
    await right('an action')
    await must('worklists.add', { name: 'Of the ward', shared: true, filter: { ...noFilter, lead: 'me' } })
    await right('a worklist')
    await must('settings.change', { version: 1, changes: { bornTonightWeeks: 25 } })
    await right('a figure')
    await must('directory.addSite', { name: 'Hillside' })
    await right('a site')
    await must('referrals.merge', {
      kept: await seen(),
      merged: { id: other.line.id, version: other.line.version },
      take: [],
      reason: 'Entered twice',
    })
    await right('a merge')
    const [merge] = await must('merges.list', { id })
    if (merge) await must('referrals.undoMerge', { id: merge.id, version: merge.version, reason: 'Two women' })
    await right('its undoing')
    await must('referrals.close', { ...(await seen()), reason: 'Moved away' })
    await right('closing')
    await must('referrals.reopen', { ...(await seen()), reason: 'Came back' })
    await right('reopening')
  })

  it('is right after a birth, wherever it is changed', async () => {
    const { must, cache, id, seen } = await page()
    const right = async (what: string) => expect(await cache.stale(), what).toEqual([])
    await must('birth.record', { ...(await seen()), birth: { babies: [baby], notifiedOn: null, note: '' } })
    await right('a birth')
    const [born] = await must('birth.read', { referralId: id })
    if (born === undefined) throw new Error('No baby is recorded.')
    await must('birth.change', { id: born.id, version: born.version, baby: { ...baby, forenames: 'Tom', bornOn: '2026-11-23' } })
    await right('the day of a birth')
    const [changed] = await must('birth.read', { referralId: id })
    if (changed) await must('birth.withdraw', { id: changed.id, version: changed.version, reason: 'Another woman' })
    await right('a birth taken back')
    await must('birth.endPregnancy', { ...(await seen()), on: today, how: 'stillbirth', note: '' })
    await right('the end of the pregnancy')
  })

  it('is right while a meeting is held, step by step, and after its minutes', async () => {
    const { must, cache, item, meeting, id } = await page()
    const right = async (what: string) => expect(await cache.stale(), what).toEqual([])
    const meetingId = meeting.meeting.id
    const now = async () => ({ id: meetingId, version: (await must('meetings.read', { id: meetingId })).meeting.version })
    const ofItem = async () => ({ id: item.id, version: (await must('meetings.readCase', { itemId: item.id })).item.version })
    await must('meetings.start', await now())
    await right('the start')
    const attendee = {
      name: 'T. Osei',
      role: 'Social worker',
      agency: 'social_care' as const,
      state: 'present' as const,
      deputyFor: '',
      guest: false,
    }
    await must('meetings.addAttendee', { meetingId, attendee })
    await right('an attendee')
    await must('meetings.writeCase', { ...(await ofItem()), field: 'worries', text: 'The midwife is worried' })
    await right('a sentence')
    await must('meetings.addView', {
      itemId: item.id,
      agency: 'maternity',
      saidBy: 'Midwife',
      saidOn: today,
      kind: 'fact',
      text: 'Not seen',
    })
    await right('what an agency says')
    const decided = { itemId: item.id, decision: { text: 'Strategy meeting', reason: 'Midwife’s view' } }
    await must('meetings.addDecision', decided)
    await right('a decision')
    await must('actions.add', {
      referralId: id,
      itemId: item.id,
      action: { text: 'Book it', owner: 'T. Osei', agency: null, dueOn: today },
    })
    await right('an action')
    await must('meetings.setOutcome', { ...(await ofItem()), outcome: 'pre_birth_assessment' })
    await right('an outcome')
    await must('meetings.markRestNotReached', await now())
    await right('the rest')
    await must('meetings.undoNotReached', {
      ...(await now()),
      itemIds: (await must('meetings.read', { id: meetingId })).items.map(one => one.id),
    })
    await right('the rest taken back')
    await must('meetings.markRestNotReached', await now())
    await must('meetings.close', await now())
    await right('the close')
    await must('minutes.make', { meetingId, reason: '' })
    await right('the minutes')
  })

  it('is right after an import', async () => {
    const { must, cache, siteId } = await page()
    const file = bytes([header, line('9990000018', 'Smith, Tom')].join('\n'))
    const { importId } = await must('imports.begin', { fileName: 'list.csv', bytes: file.length })
    await must('imports.append', { importId, offset: 0, base64: file.toString('base64') })
    await must('imports.preview', { importId, columns: null })
    expect(await must('imports.confirm', { importId, siteId, choices: [] })).toMatchObject({ received: 1 })
    expect(cache.told()).toEqual(expect.arrayContaining(['tracking', 'referrals']))
    expect(await cache.stale()).toEqual([])
  })

  it('does not read every open referral again for a reminder that is ticked', async () => {
    const { must, cache, id } = await page()
    const [reminder] = await must('reminders.add', { referralId: id, on: today, text: 'Ring the ward' })
    expect(await cache.stale()).toEqual([])
    if (reminder) await must('reminders.done', { id: reminder.id, version: reminder.version })
    for (const noun of ['tracking', 'referrals', 'meetings', 'actions']) expect(cache.told()).not.toContain(noun)
    expect(await cache.stale()).toEqual([])
  })
})
