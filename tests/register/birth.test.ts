import { describe, expect, it } from 'vitest'
import type { BabyFields } from '../../shared/birth/model.ts'
import { type EventFields, noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

const baby: BabyFields = {
  surname: 'Haile',
  forenames: '',
  nhsNumber: null,
  sex: 'female',
  bornOn: '2026-11-24',
  bornAt: '04:10',
  place: 'Riverside General',
  gestationDays: null,
  weightGrams: 1980,
  outcome: 'live',
}

function work(kind: EventFields['kind'], on: string, detail: Partial<EventFields['detail']> = {}): EventFields {
  return { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, ...detail } }
}

/** Twins at 33+0 today, the assessment begun and not finished, a social worker named. */
async function withTwins() {
  const register = await startRegister()
  const { must, siteId } = register
  const received = await must(
    'referrals.receive',
    newReferral(siteId, { surname: 'Haile', edd: '2027-01-12', numberExpected: 2, receivedOn: '2026-09-01' }),
  )
  const id = received.line.id
  await must('referrals.change', { id, version: 1, changes: { socialWorker: 'T. Osei' } })
  await must('events.add', { referralId: id, event: work('assessment_started', '2026-11-02') })
  const { line } = await must('referrals.read', { id })
  return { ...register, id, version: line.version }
}

describe('a birth', () => {
  it('turns the referral over: same-day tasks, the unfinished assessment goes on after the birth with a day and an owner', async () => {
    const { must, id, version } = await withTwins()
    const birth = { babies: [baby, { ...baby, bornAt: '04:25', sex: 'male' as const }], notifiedOn: null, note: '' }
    const referral = await must('birth.record', { id, version, birth })
    expect(referral.line.bornOn).toBe('2026-11-24')
    expect((await must('birth.read', { referralId: id })).map(one => [one.position, one.sex, one.weightGrams])).toEqual([
      [1, 'female', 1980],
      [2, 'male', 1980],
    ])
    const actions = await must('actions.list', { state: 'open', referralId: id, meetingId: null })
    expect(actions.map(({ text, owner, dueOn }) => [text, owner, dueOn])).toEqual([
      ['Tell the social worker of the birth, the same day', '', '2026-11-24'],
      ['Hold the pre-discharge meeting before the babies leave hospital', 'T. Osei', '2026-11-24'],
      ['Continue the unfinished pre-birth assessment as a parenting assessment, finished by 8 January 2027', 'T. Osei', '2027-01-08'],
    ])
    const { milestones, raised } = await must('tracking.read', { referralId: id })
    expect(milestones.find(({ code }) => code === 'parenting_assessment')).toMatchObject({ state: 'due' })
    expect(milestones.find(({ code }) => code === 'birth_plan')).toMatchObject({ state: 'moot' })
    expect(raised.find(({ code }) => code === 'interrupted')).toMatchObject({ level: 'red' })
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('is refused twice, in the future, before 20 weeks, and with one NHS number for two, each at its field', async () => {
    const { must, call, id, version } = await withTwins()
    const record = (babies: BabyFields[]) => call('birth.record', { id, version, birth: { babies, notifiedOn: null, note: '' } })
    const fieldsOf = async (babies: BabyFields[]) => {
      const reply = await record(babies)
      return reply.ok ? {} : (reply.error.fields ?? {})
    }
    expect(await fieldsOf([{ ...baby, bornOn: '2026-11-25' }])).toEqual({ 'birth.babies.0.bornOn': 'This day is in the future.' })
    expect((await fieldsOf([{ ...baby, bornOn: '2026-07-01' }]))['birth.babies.0.bornOn']).toContain('The gestation would be 12+1.')
    const same = { ...baby, nhsNumber: '9990000018' }
    expect((await fieldsOf([same, same]))['birth.babies.1.nhsNumber']).toContain('Two babies')
    expect(await must('birth.read', { referralId: id })).toEqual([])
    await must('birth.record', { id, version, birth: { babies: [baby], notifiedOn: '2026-11-24', note: '' } })
    const { line } = await must('referrals.read', { id })
    const again = await call('birth.record', { id, version: line.version, birth: { babies: [baby], notifiedOn: null, note: '' } })
    expect(again).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('is recorded through one door: the day cannot be written on the referral, which would not turn it over', async () => {
    const { must, session, id, version } = await withTwins()
    const written = await session.call('referrals.change', { id, version, changes: { bornOn: '2026-11-23' } })
    expect(written).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await must('birth.read', { referralId: id })).toHaveLength(0)
    const onlyTheDay = { ...baby, bornOn: '2026-11-23', bornAt: null, place: '', weightGrams: null, outcome: 'not_known' as const }
    await must('birth.record', { id, version, birth: { babies: [onlyTheDay, onlyTheDay], notifiedOn: null, note: '' } })
    expect(await must('birth.read', { referralId: id })).toHaveLength(2)
    expect(await must('actions.list', { state: 'open', referralId: id, meetingId: null })).toHaveLength(3)
  })

  it('is followed by a discharge only with the meeting on record or a reason', async () => {
    const { must, call, id, version } = await withTwins()
    const born = await must('birth.record', { id, version, birth: { babies: [baby], notifiedOn: null, note: 'Born in the ambulance' } })
    expect(born.notes.map(({ text }) => text)).toEqual(['Born in the ambulance'])
    const seen = { id, version: born.line.version, on: '2026-11-24' }
    const bare = await call('birth.discharge', { ...seen, reason: '' })
    expect(bare.ok ? '' : bare.error.fields?.reason).toContain('No pre-discharge meeting is on record.')
    const changed = await call('referrals.change', { id, version: born.line.version, changes: { dischargedOn: '2026-11-24' } })
    expect(changed.ok ? '' : changed.error.fields?.dischargedOn).toContain('No pre-discharge meeting')
    const home = await must('birth.discharge', { ...seen, reason: 'Left with the mother against advice' })
    expect(home.fields.dischargedOn).toBe('2026-11-24')
    expect(home.notes[0]?.text).toContain('Left with the mother against advice')
    expect((await must('tracking.read', { referralId: id })).raised.map(({ code }) => code)).toContain('discharged-unplanned')
  })

  it('shows what speaks against closing now, and keeps a closed record for the years that are set', async () => {
    const { must, id, version } = await withTwins()
    const born = await must('birth.record', { id, version, birth: { babies: [baby], notifiedOn: null, note: '' } })
    const check = await must('birth.closingCheck', { id })
    expect(check.retainUntil).toBe('2051-11-24')
    expect(check.findings.map(({ sentence }) => sentence).join(' ')).toContain(
      'Born on 24 November 2026, 0 days before closing, standard 12 weeks.',
    )
    const closed = await must('referrals.close', { id, version: born.line.version, reason: 'Transferred to another trust' })
    expect(closed).toMatchObject({ closedOn: '2026-11-24', retainUntil: '2051-11-24' })
  })

  it('never comes after the pregnancy ended otherwise; nothing is due or raised then', async () => {
    const { must, call, id, version } = await withTwins()
    const ended = await must('birth.endPregnancy', { id, version, on: '2026-11-20', how: 'stillbirth', note: '' })
    expect(ended.line.endedOn).toBe('2026-11-20')
    const { milestones, raised } = await must('tracking.read', { referralId: id })
    expect(raised).toEqual([])
    expect(milestones.filter(({ state }) => state === 'due' || state === 'late' || state === 'amber')).toEqual([])
    const reply = await call('birth.record', { id, version: ended.line.version, birth: { babies: [baby], notifiedOn: null, note: '' } })
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } })
  })
})
