import { describe, expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

type Started = Awaited<ReturnType<typeof startRegister>>

const plan = (siteId: string, date = today) => ({
  siteId,
  date,
  time: '14:00',
  kind: 'psychosocial' as const,
  place: 'Seminar room 2',
  chair: 'M. Bell',
  minuteTaker: 'K. Dunn',
})

async function withCases(count: number): Promise<Started & { referralIds: string[] }> {
  const started = await startRegister()
  const referralIds: string[] = []
  for (let n = 0; n < count; n++) {
    const received = await started.must(
      'referrals.receive',
      newReferral(started.siteId, { surname: `Case${n}`, nhsNumber: null, rag: n === 0 ? 'red' : 'green' }),
    )
    referralIds.push(received.line.id)
  }
  return { ...started, referralIds }
}

describe('a weekly meeting', () => {
  it('is planned with the agenda that the register calls for', async () => {
    const { must, siteId } = await withCases(3)
    const record = await must('meetings.plan', plan(siteId))
    expect(record.items.map(item => [item.section, item.referral.motherSurname])).toEqual([
      ['new', 'Case0'],
      ['new', 'Case1'],
      ['new', 'Case2'],
    ])
    expect(record.quorum.met).toBe(false)
    expect(record.attendees.map(person => person.name)).toEqual(['M. Bell', 'K. Dunn'])
  })

  it('is not planned twice for one day', async () => {
    const { must, call, siteId } = await withCases(1)
    await must('meetings.plan', plan(siteId))
    expect(await call('meetings.plan', plan(siteId))).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { date: expect.stringContaining('Tuesday 24 November 2026') } },
    })
  })

  it('does not close while a case has neither an outcome nor not reached, and carries over by itself', async () => {
    const { must, call, siteId, referralIds } = await withCases(3)
    let record = await must('meetings.plan', plan(siteId))
    record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
    const [first, second, third] = record.items
    if (!first || !second || !third) throw new Error('three cases')
    await must('meetings.setOutcome', { id: first.id, version: first.version, outcome: 'strategy' })
    await must('actions.add', {
      referralId: first.referral.id,
      itemId: first.id,
      action: { text: 'Strategy discussion', owner: 'T. Osei', agency: 'social_care', dueOn: '2026-11-25' },
    })
    await must('meetings.setOutcome', { id: second.id, version: second.version, outcome: 'no_further_action' })
    const refused = await call('meetings.close', { id: record.meeting.id, version: record.meeting.version })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'refused', current: { items: [{ itemId: third.id, name: 'Unborn baby CASE2' }] } },
    })
    // The next meeting is planned before this one closes.
    const next = await must('meetings.plan', plan(siteId, '2026-12-01'))
    await must('meetings.setNotReached', { id: third.id, version: third.version, notReached: true })
    const closed = await must('meetings.close', { id: record.meeting.id, version: record.meeting.version })
    expect(closed.meeting).toMatchObject({ state: 'closed', discussed: 2, notReached: 1 })
    const carried = await must('meetings.read', { id: next.meeting.id })
    const late = 'If born tonight not written, needed from 24+0.'
    expect(carried.items.map(item => [item.referral.id, item.section, item.reason])).toEqual([
      [
        referralIds[2],
        'new',
        `New referral, received 12 November 2026 at 29+6. Not reached on 24 November 2026. ${late} Overdue: decision on the referral (due 13 November 2026).`,
      ],
      [referralIds[0], 'reviews', `1 open action. ${late}`],
      [referralIds[1], 'milestones', late],
    ])
    expect(carried.previous).toMatchObject({ id: record.meeting.id, closed: true, minutesApproved: false })
    expect(await call('meetings.setOutcome', { id: first.id, version: first.version + 1, outcome: 'alert' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
  })

  it('marks the rest as not reached at once, so that it can close', async () => {
    const { must, siteId } = await withCases(3)
    let record = await must('meetings.plan', plan(siteId))
    record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
    const first = record.items[0]
    if (!first) throw new Error('three cases')
    await must('meetings.setOutcome', { id: first.id, version: first.version, outcome: 'early_help' })
    record = await must('meetings.markRestNotReached', { id: record.meeting.id, version: record.meeting.version })
    expect(record.meeting).toMatchObject({ discussed: 1, notReached: 2 })
    expect((await must('meetings.close', { id: record.meeting.id, version: record.meeting.version })).meeting.state).toBe('closed')
  })

  it('takes a case off a planned agenda when it is no longer due, unless somebody has worked on it', async () => {
    const { must, siteId, referralIds } = await withCases(2)
    const record = await must('meetings.plan', plan(siteId))
    const [first, second] = record.items
    if (!first || !second) throw new Error('two cases')
    await must('meetings.addView', {
      itemId: second.id,
      agency: 'police',
      saidBy: 'P. Shah',
      saidOn: today,
      kind: 'fact',
      text: 'No call-outs.',
    })
    for (const id of referralIds) await must('referrals.close', { id, version: 1, reason: 'Moved abroad' })
    const later = await must('meetings.refreshAgenda', { id: record.meeting.id, version: record.meeting.version })
    expect(later.items.map(item => item.id)).toEqual([second.id])
    await must('referrals.reopen', { id: referralIds[0] ?? '', version: 2, reason: 'Came back' })
    const again = await must('meetings.refreshAgenda', { id: record.meeting.id, version: later.meeting.version })
    expect(again.items.map(item => item.id).sort()).toEqual([first.id, second.id].sort())
    expect(await must('register.check', {})).toMatchObject({ ok: true })
  })

  it('saves text as it is typed, refuses a stale version, and keeps each change', async () => {
    const { must, call, siteId } = await withCases(1)
    const record = await must('meetings.plan', plan(siteId))
    const item = record.items[0]
    if (!item) throw new Error('one case')
    let version = item.version
    const typed = 'Nobody has seen the home. '.repeat(40)
    for (let end = 25; end <= typed.length; end += 25)
      version = (await must('meetings.writeCase', { id: item.id, version, field: 'worries', text: typed.slice(0, end) })).version
    expect((await must('meetings.readCase', { itemId: item.id })).texts.worries).toBe(typed.slice(0, typed.length - (typed.length % 25)))
    expect(await call('meetings.writeCase', { id: item.id, version: item.version, field: 'worries', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'conflict', current: { version } },
    })
    const health = await must('register.check', {})
    expect(health).toMatchObject({ ok: true })
    const history = await must('assurance.history', { id: item.id })
    expect(history.filter(entry => entry.label === 'Case text written').length).toBe(Math.floor(typed.length / 25))
  })

  it('writes the if-born-tonight line to the referral while other facts of the case change', async () => {
    const { must, siteId } = await withCases(1)
    const record = await must('meetings.plan', plan(siteId))
    const item = record.items[0]
    if (!item) throw new Error('one case')
    const first = await must('meetings.writeBornTonight', {
      itemId: item.id,
      version: item.referral.version,
      text: 'Call the out-of-hours team.',
    })
    await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'under_review' })
    await must('meetings.setNextDiscussion', { id: item.id, version: item.version + 1, on: '2026-12-01' })
    const second = await must('meetings.writeBornTonight', {
      itemId: item.id,
      version: first.version,
      text: 'Call the out-of-hours team. Baby stays on the ward.',
    })
    expect(second.version).toBe(first.version + 1)
    const referral = await must('referrals.read', { id: item.referral.id })
    expect(referral.fields.bornTonight).toBe('Call the out-of-hours team. Baby stays on the ward.')
    expect(referral.line).toMatchObject({ lastDiscussedOn: today, nextDiscussionOn: '2026-12-01', bornTonightWritten: true })
  })

  it('closes the referral with the outcome close, and finds the minutes’ words afterwards', async () => {
    const { must, siteId } = await withCases(1)
    let record = await must('meetings.plan', plan(siteId))
    const item = record.items[0]
    if (!item) throw new Error('one case')
    record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
    const { version } = await must('meetings.writeCase', {
      id: item.id,
      version: item.version,
      field: 'analysis',
      text: 'Grandmother’s allotment is a protective place.',
    })
    await must('meetings.setOutcome', { id: item.id, version, outcome: 'close' })
    await must('meetings.close', { id: record.meeting.id, version: record.meeting.version })
    expect((await must('referrals.read', { id: item.referral.id })).line.status).toBe('closed')
    expect(await must('search.find', { text: 'allotm' })).toMatchObject([{ referralId: item.referral.id, where: 'Minutes' }])
  })

  it('invites the same people again, to be marked anew', async () => {
    const { must, siteId } = await withCases(1)
    const record = await must('meetings.plan', plan(siteId))
    await must('meetings.addAttendee', {
      meetingId: record.meeting.id,
      attendee: { name: 'T. Osei', role: 'Hospital social worker', agency: 'social_care', state: 'present', deputyFor: '', guest: false },
    })
    await must('meetings.addAttendee', {
      meetingId: record.meeting.id,
      attendee: { name: 'Visitor', role: '', agency: 'other', state: 'present', deputyFor: '', guest: true },
    })
    const next = await must('meetings.plan', plan(siteId, '2026-12-01'))
    expect(next.attendees.map(({ name, state }) => [name, state])).toEqual([
      ['M. Bell', 'not_recorded'],
      ['K. Dunn', 'not_recorded'],
      ['T. Osei', 'not_recorded'],
    ])
  })
})

describe('moving and starting a meeting', () => {
  it('moves last discussed with an open meeting, and refuses a day that has such a meeting', async () => {
    const { must, call, siteId, referralIds } = await withCases(1)
    let record = await must('meetings.plan', plan(siteId))
    record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
    const item = record.items[0]
    if (!item) throw new Error('one case')
    await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'early_help' })
    await must('meetings.plan', plan(siteId, '2026-12-01'))
    const seen = { id: record.meeting.id, version: record.meeting.version }
    expect(await call('meetings.change', { ...seen, changes: { date: '2026-12-01' } })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { date: expect.stringContaining('can be moved or cancelled') } },
    })
    await must('meetings.change', { ...seen, changes: { date: '2026-11-23' } })
    expect((await must('referrals.read', { id: referralIds[0] ?? '' })).line.lastDiscussedOn).toBe('2026-11-23')
  })

  it('takes back a start while nothing is recorded, and not after', async () => {
    const { must, call, siteId } = await withCases(1)
    const planned = await must('meetings.plan', plan(siteId))
    const started = await must('meetings.start', { id: planned.meeting.id, version: planned.meeting.version })
    const back = await must('meetings.unstart', { id: started.meeting.id, version: started.meeting.version })
    expect(back.meeting).toMatchObject({ state: 'planned', startedAt: null })
    const again = await must('meetings.start', { id: back.meeting.id, version: back.meeting.version })
    const item = again.items[0]
    if (!item) throw new Error('one case')
    await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'early_help' })
    expect(await call('meetings.unstart', { id: again.meeting.id, version: again.meeting.version })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
  })

  it('takes *not reached* back from the rest, and leaves what was marked before', async () => {
    const { must, siteId } = await withCases(3)
    let record = await must('meetings.plan', plan(siteId))
    record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
    const [first, ...rest] = record.items
    if (!first) throw new Error('three cases')
    await must('meetings.setNotReached', { id: first.id, version: first.version, notReached: true })
    record = await must('meetings.markRestNotReached', { id: record.meeting.id, version: record.meeting.version })
    record = await must('meetings.undoNotReached', {
      id: record.meeting.id,
      version: record.meeting.version,
      itemIds: rest.map(({ id }) => id),
    })
    expect(record.items.map(({ state }) => state)).toEqual(['not_reached', 'waiting', 'waiting'])
  })
})
