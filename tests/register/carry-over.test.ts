import { describe, expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

type Started = Awaited<ReturnType<typeof startRegister>>

const plan = (siteId: string, date: string) => ({
  siteId,
  date,
  time: '14:00',
  kind: 'psychosocial' as const,
  place: '',
  chair: 'M. Bell',
  minuteTaker: '',
})

async function withCase(): Promise<Started & { referralId: string }> {
  const started = await startRegister()
  const { line } = await started.must('referrals.receive', newReferral(started.siteId))
  return { ...started, referralId: line.id }
}

/** What agencies and the coordinator prepare for a case before the meeting. */
async function prepare({ must }: Started, itemId: string): Promise<void> {
  await must('meetings.addView', {
    itemId,
    agency: 'police',
    saidBy: 'P. Shah',
    saidOn: today,
    kind: 'fact',
    text: 'Two call-outs in May.',
  })
  const { item } = await must('meetings.readCase', { itemId })
  await must('meetings.writeCase', { id: itemId, version: item.version, field: 'worries', text: 'Nobody has seen the home.' })
}

async function caseAt({ must }: Started, meetingId: string, referralId: string) {
  const { items } = await must('meetings.read', { id: meetingId })
  const item = items.find(({ referral }) => referral.id === referralId)
  if (item === undefined) throw new Error('The case is not on this agenda.')
  return must('meetings.readCase', { itemId: item.id })
}

const prepared = {
  texts: { worries: 'Nobody has seen the home.' },
  views: [{ agency: 'police', saidBy: 'P. Shah', saidOn: today, text: 'Two call-outs in May.' }],
}

describe('what was written of a case that was not spoken of', () => {
  for (const when of ['planned before', 'planned after'] as const)
    it(`comes back with it when it was not reached: the next meeting ${when} the close`, async () => {
      const started = await withCase()
      const { must, siteId, referralId } = started
      const first = await must('meetings.plan', plan(siteId, today))
      if (when === 'planned before') await must('meetings.plan', plan(siteId, '2026-12-01'))
      const open = await must('meetings.start', { id: first.meeting.id, version: first.meeting.version })
      await prepare(started, open.items[0]?.id ?? '')
      const marked = await must('meetings.markRestNotReached', { id: open.meeting.id, version: open.meeting.version })
      await must('meetings.close', { id: open.meeting.id, version: marked.meeting.version })
      if (when === 'planned after') await must('meetings.plan', plan(siteId, '2026-12-01'))
      const [next] = await must('meetings.list', { siteId })
      expect(await caseAt(started, next?.id ?? '', referralId)).toMatchObject(prepared)
      // The meeting that did not reach it keeps its own, and refreshing adds nothing twice.
      expect(await caseAt(started, first.meeting.id, referralId)).toMatchObject(prepared)
      const refreshed = await must('meetings.refreshAgenda', { id: next?.id ?? '', version: next?.version ?? 0 })
      expect((await caseAt(started, refreshed.meeting.id, referralId)).views).toHaveLength(1)
    })

  for (const when of ['planned before', 'planned after'] as const)
    it(`goes to the next meeting when its own is cancelled, with cases put there by hand: ${when}`, async () => {
      const started = await withCase()
      const { must, siteId, referralId } = started
      const first = await must('meetings.plan', plan(siteId, today))
      const open = await must('meetings.start', { id: first.meeting.id, version: first.meeting.version })
      const item = open.items[0]
      if (item === undefined) throw new Error('one case')
      await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'no_further_action' })
      await must('meetings.writeBornTonight', { itemId: item.id, version: item.referral.version, text: 'Call the out-of-hours team.' })
      await must('meetings.close', { id: open.meeting.id, version: open.meeting.version })

      const second = await must('meetings.plan', plan(siteId, '2026-11-26'))
      const added = await must('meetings.addCase', {
        meetingId: second.meeting.id,
        referralId,
        section: 'other',
        reason: 'Asked for by the health visitor.',
      }).catch(() => must('meetings.read', { id: second.meeting.id }))
      const own = added.items.find(({ referral }) => referral.id === referralId)
      await prepare(started, own?.id ?? '')
      await must('meetings.writeText', {
        id: added.meeting.id,
        version: added.meeting.version,
        field: 'mattersArising',
        text: 'Room change.',
      })
      const now = await must('meetings.read', { id: added.meeting.id })
      if (when === 'planned before') await must('meetings.plan', plan(siteId, '2026-12-03'))
      await must('meetings.cancel', { id: now.meeting.id, version: now.meeting.version, reason: 'Snow' })
      if (when === 'planned after') await must('meetings.plan', plan(siteId, '2026-12-03'))
      const [next] = await must('meetings.list', { siteId })
      const carried = await caseAt(started, next?.id ?? '', referralId)
      expect(carried).toMatchObject(prepared)
      expect(carried.item.reason).toContain('Prepared for 26 November 2026, when the meeting was cancelled.')
      expect((await must('meetings.read', { id: next?.id ?? '' })).texts.mattersArising).toBe('Room change.')
      expect(await must('register.check', {})).toMatchObject({ ok: true })
    })

  it('does not come back once the case was discussed', async () => {
    const started = await withCase()
    const { must, siteId, referralId } = started
    const first = await must('meetings.plan', plan(siteId, today))
    const open = await must('meetings.start', { id: first.meeting.id, version: first.meeting.version })
    await prepare(started, open.items[0]?.id ?? '')
    const { item } = await caseAt(started, first.meeting.id, referralId)
    await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'child_in_need' })
    await must('meetings.close', { id: open.meeting.id, version: open.meeting.version })
    const next = await must('meetings.plan', plan(siteId, '2026-12-01'))
    expect(await caseAt(started, next.meeting.id, referralId)).toMatchObject({ texts: { worries: '' }, views: [] })
  })

  it('is returned with a case that was taken off and put back', async () => {
    const started = await withCase()
    const { must, siteId, referralId } = started
    const first = await must('meetings.plan', plan(siteId, today))
    await prepare(started, first.items[0]?.id ?? '')
    const { item } = await caseAt(started, first.meeting.id, referralId)
    await must('meetings.removeCase', { id: item.id, version: item.version, reason: 'By mistake' })
    const { section, reason } = item
    await must('meetings.addCase', { meetingId: first.meeting.id, referralId, section, reason })
    const back = await caseAt(started, first.meeting.id, referralId)
    expect(back).toMatchObject({ ...prepared, item: { section, reason, state: 'waiting' } })
    expect(back.views).toHaveLength(1)
  })
})

it('a referral that is reopened is on the next agenda, however lately it was discussed', async () => {
  const { must, siteId, referralId } = await withCase()
  const first = await must('meetings.plan', plan(siteId, today))
  const open = await must('meetings.start', { id: first.meeting.id, version: first.meeting.version })
  const item = open.items[0]
  if (item === undefined) throw new Error('one case')
  await must('meetings.writeBornTonight', { itemId: item.id, version: item.referral.version, text: 'Call the out-of-hours team.' })
  await must('meetings.setOutcome', { id: item.id, version: item.version, outcome: 'close' })
  await must('meetings.close', { id: open.meeting.id, version: open.meeting.version })
  const closed = await must('referrals.read', { id: referralId })
  expect(closed.line.status).toBe('closed')
  await must('referrals.reopen', { id: referralId, version: closed.line.version, reason: 'A new incident' })
  const next = await must('meetings.plan', plan(siteId, '2026-12-01'))
  expect(next.items.map(({ referral }) => referral.id)).toEqual([referralId])
  expect(next.items[0]?.section).toBe('reviews')
})

it('a case of another site that was not reached comes back to the meeting that had taken it on', async () => {
  const started = await withCase()
  const { must, siteId } = started
  const other = await must('directory.addSite', { name: 'St Bede' })
  const guest = await must('referrals.receive', newReferral(other.id, { surname: 'Haile', nhsNumber: null }))
  const first = await must('meetings.plan', plan(siteId, today))
  const referralId = guest.line.id
  await must('meetings.addCase', { meetingId: first.meeting.id, referralId, section: 'other', reason: 'In-patient here' })
  const now = await must('meetings.read', { id: first.meeting.id })
  const open = await must('meetings.start', { id: now.meeting.id, version: now.meeting.version })
  const marked = await must('meetings.markRestNotReached', { id: open.meeting.id, version: open.meeting.version })
  await must('meetings.close', { id: open.meeting.id, version: marked.meeting.version })
  const next = await must('meetings.plan', plan(siteId, '2026-12-01'))
  expect(next.items.map(({ referral }) => referral.id)).toContain(referralId)
})

it('what changed says which action; the actions of one site can be asked for', async () => {
  const { must, siteId, referralId } = await withCase()
  for (const text of ['Ring the GP', 'Book the scan']) {
    const action = await must('actions.add', { referralId, itemId: null, action: { text, owner: '', agency: null, dueOn: null } })
    await must('actions.close', { id: action.id, version: action.version, as: 'done', reason: '' })
  }
  const said = (await must('assurance.changes', { since: '2026-01-01' })).map(({ what }) => what)
  expect(said).toEqual(expect.arrayContaining(['Action closed: Ring the GP', 'Action closed: Book the scan']))
  const of = { state: 'all', referralId: null, meetingId: null } as const
  expect(await must('actions.list', { ...of, siteId })).toHaveLength(2)
  expect(await must('actions.list', { ...of, siteId: referralId })).toEqual([])
})
