import { describe, expect, it } from 'vitest'
import { type EventFields, noDetail } from '../../shared/events/model.ts'
import { noFilter } from '../../shared/worklists/worklist.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

function work(kind: EventFields['kind'], on: string, detail: Partial<EventFields['detail']> = {}): EventFields {
  return { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, ...detail } }
}

/** 31+4 today, received at 29+6. */
async function withReferral() {
  const register = await startRegister()
  const { line } = await register.must('referrals.receive', newReferral(register.siteId))
  return { ...register, id: line.id }
}

describe('what is due and what fires', () => {
  it('gives a late referral compressed days instead of only red marks', async () => {
    const { must, id } = await withReferral()
    const { milestones, protocolName } = await must('tracking.read', { referralId: id })
    expect(protocolName).toBe('England default')
    expect(milestones.find(({ code }) => code === 'assessment_started')).toMatchObject({
      state: 'due',
      compressed: true,
      dueOn: '2026-12-03',
      standard: '21 days from receipt, because it came too late for 20+0',
    })
    expect(milestones.find(({ code }) => code === 'booking')).toMatchObject({ state: 'met_late', metOn: '2026-07-06' })
  })

  it('follows every write: the list is the same as reading each referral anew', async () => {
    const { must, id, siteId } = await withReferral()
    const states = async () => {
      const [line] = await must('tracking.list', {})
      const read = await must('tracking.read', { referralId: id })
      expect(line?.raised.map(({ code }) => code)).toEqual(read.raised.map(({ code }) => code))
      return line
    }
    expect(await states()).toMatchObject({ assessment: 'not_started', fatherSpokenTo: false, careExperienced: false })
    await must('events.add', { referralId: id, event: work('assessment_started', '2026-11-24') })
    expect(await states()).toMatchObject({ assessment: 'started' })
    const { line } = await must('referrals.read', { id })
    await must('referrals.changeMother', { id, version: line.version, changes: { careExperience: 'care_leaver' } })
    expect(await states()).toMatchObject({ careExperienced: true })
    await must('referrals.receive', newReferral(siteId, { surname: 'Li', nhsNumber: null }))
    expect(await must('tracking.list', {})).toHaveLength(2)
    const now = await must('referrals.read', { id })
    await must('referrals.close', { id, version: now.line.version, reason: 'Moved away' })
    expect((await must('tracking.list', {})).map(({ referralId }) => referralId)).not.toContain(id)
  })

  it('asks for the alert checklist once the mother’s address is changed on her record', async () => {
    const { must, siteId } = await withReferral()
    const received = newReferral(siteId, { surname: 'Osman', nhsNumber: null })
    const { line } = await must('referrals.receive', { ...received, mother: { ...received.mother, address: '1 Mill Lane' } })
    const transfer = async () =>
      (await must('tracking.read', { referralId: line.id })).raised.find(({ code }) => code === 'transfer')?.sentence
    expect(await transfer()).toBeUndefined()
    await must('referrals.changeMother', { id: line.id, version: line.version, changes: { address: '2 Mill Lane' } })
    expect(await transfer()).toMatch(/^Address changed on 24 November 2026, and none of the 5 points/)
    const { addresses } = await must('family.read', { referralId: line.id })
    const former = addresses.find(({ address }) => address === '1 Mill Lane')
    if (former === undefined) throw new Error('The former address is not there.')
    await must('family.withdrawAddress', { id: former.id, version: former.version, reason: 'The house number was misread' })
    expect(await transfer()).toBeUndefined()
  })

  it('keeps an answer with its reason, and refuses one to what does not fire', async () => {
    const { must, call, id } = await withReferral()
    const { raised } = await must('tracking.read', { referralId: id })
    const [first] = raised
    if (first === undefined) throw new Error('Nothing fires.')
    const answered = await must('tracking.answer', { referralId: id, code: first.code, reason: 'Visit agreed for Thursday' })
    expect(answered.raised.find(({ code }) => code === first.code)?.answer).toMatchObject({
      reason: 'Visit agreed for Thursday',
      answeredBy: 'M. Bell',
      level: first.level,
    })
    expect(await call('tracking.answer', { referralId: id, code: 'interrupted', reason: 'None' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('shows what an EDD would move before it is accepted: every day by as many days', async () => {
    const { must, siteId } = await withReferral()
    const early = await must(
      'referrals.receive',
      newReferral(siteId, { surname: 'Diaz', nhsNumber: null, edd: '2027-05-29', receivedOn: '2026-11-20' }),
    )
    const changes = await must('tracking.eddChange', { referralId: early.line.id, edd: '2027-05-22' })
    expect(changes.find(({ code }) => code === 'assessment_started')).toEqual({
      code: 'assessment_started',
      from: '2027-01-09',
      to: '2027-01-02',
      days: -7,
    })
    await must('referrals.reviseEdd', { id: early.line.id, version: 1, edd: '2027-05-22', method: '03', reason: 'Scan' })
    const { milestones } = await must('tracking.read', { referralId: early.line.id })
    expect(milestones.find(({ code }) => code === 'assessment_started')).toMatchObject({ dueOn: '2027-01-02', originalDueOn: '2027-01-09' })
  })

  it('keeps the days first given when another protocol takes hold', async () => {
    const { must, id } = await withReferral()
    await must('events.add', { referralId: id, event: work('s47_completed', '2026-11-20', { answer: 'substantiated' }) })
    const icpc = async () => (await must('tracking.read', { referralId: id })).milestones.find(({ code }) => code === 'icpc')
    const before = await icpc()
    expect(before).toMatchObject({ dueOn: '2026-12-03', originalDueOn: '2026-12-03' })
    const protocols = await must('settings.protocols', {})
    expect(protocols.map(({ protocol }) => protocol.name)).toEqual(['England default', 'London', 'Tees', 'Sussex', 'Sefton', 'Scotland'])
    const sefton = protocols.find(({ protocol }) => protocol.code === 'sefton')?.protocol
    if (sefton === undefined) throw new Error('Sefton is not there.')
    const preview = await must('tracking.protocolChange', { protocol: sefton })
    expect(preview).toMatchObject({ referrals: 1, changes: [{ babyName: 'Unborn baby OKAFOR', changes: [{ code: 'icpc', days: 8 }] }] })
    const { version } = await must('settings.read', {})
    await must('settings.change', { version, changes: { protocol: 'sefton' } })
    expect(await icpc()).toMatchObject({ dueOn: '2026-12-11', originalDueOn: '2026-12-03' })
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('copies a protocol with its source and date, edits the copy and puts it in force; a shipped one stays as it is', async () => {
    const { must, call } = await withReferral()
    const copy = { code: 'england', name: 'Riverside', source: 'Riverside procedure', sourceDate: 'May 2026' }
    const all = await must('settings.copyProtocol', copy)
    const made = all.find(({ id }) => id !== null)
    if (made?.id == null || made.version === null) throw new Error('The copy is not there.')
    expect(made).toMatchObject({ basedOn: 'england', protocol: { name: 'Riverside', sourceDate: 'May 2026' } })
    expect(await call('settings.copyProtocol', copy)).toMatchObject({
      ok: false,
      error: { fields: { name: 'Another protocol has this name.' } },
    })
    const protocol = { ...made.protocol, compressedDays: 14 }
    await must('settings.changeProtocol', { id: made.id, version: made.version, protocol })
    const { version } = await must('settings.read', {})
    await must('settings.change', { version, changes: { protocol: made.id } })
    const [line] = await must('tracking.list', {})
    expect(line?.unmet.find(({ code }) => code === 'assessment_started')?.dueOn).toBe('2026-11-26')
    expect((await must('register.check', {})).ok).toBe(true)
  })
})

describe('the lead’s work', () => {
  it('keeps a log that may concern no referral, reminders of one’s own, and worklists', async () => {
    const { must, call, id } = await withReferral()
    const entry = {
      referralId: null,
      kind: 'advice_asked' as const,
      on: '2026-11-23',
      who: 'J. Marsh',
      agency: 'social_care' as const,
      subject: '',
      text: 'Asked when a concealed pregnancy is referred.',
      followUpOn: '2026-11-30',
      followedUpOn: null,
    }
    const bare = await call('log.add', entry)
    expect(bare.ok ? '' : bare.error.fields?.subject).toContain('what it was about')
    await must('log.add', { ...entry, subject: 'Concealed pregnancy' })
    await must('log.add', { ...entry, referralId: id, kind: 'liaison', text: 'Rang the community midwife.' })
    expect(await must('log.list', { referralId: id, since: null })).toMatchObject([{ kind: 'liaison', babyName: 'Unborn baby OKAFOR' }])
    expect(await must('log.list', { referralId: null, since: '2026-11-01' })).toHaveLength(2)
    expect(await must('search.find', { text: 'concealed' })).toMatchObject([{ where: 'Lead’s log', referralId: null }])
    const [reminder] = await must('reminders.add', { referralId: id, on: '2026-11-26', text: 'Ring leaving care' })
    if (reminder === undefined) throw new Error('The reminder is not there.')
    expect(await must('reminders.done', { id: reminder.id, version: reminder.version })).toEqual([])
    const view = { name: 'Late and red', shared: true, filter: { ...noFilter, rags: ['red' as const], anyOverdue: true } }
    expect(await must('worklists.add', view)).toMatchObject([{ ...view, mine: true, ownerName: 'M. Bell' }])
    expect(await call('worklists.add', view)).toMatchObject({
      ok: false,
      error: { fields: { name: 'Another worklist has this name.' } },
    })
    expect((await must('assurance.changes', { since: '2026-11-01' })).map(({ what }) => what)).toContain('Referral received')
    expect((await must('register.check', {})).ok).toBe(true)
  })
})
