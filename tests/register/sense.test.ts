import { describe, expect, it } from 'vitest'
import { noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

async function family() {
  const started = await startRegister()
  const { line } = await started.must('referrals.receive', newReferral(started.siteId))
  const seen = async () => ({ id: line.id, version: (await started.must('referrals.read', { id: line.id })).line.version })
  return { ...started, id: line.id, seen }
}

const young = { dateOfBirth: '2015-01-01' }

describe('a value that hardly ever is', () => {
  it('is asked about at its field, with nothing written', async () => {
    const { call, must, id, seen } = await family()
    const before = await must('referrals.read', { id })
    expect(await call('referrals.changeMother', { ...(await seen()), changes: young })).toMatchObject({
      ok: false,
      error: {
        code: 'unlikely',
        fields: { 'changes.dateOfBirth': expect.stringContaining('aged 11') },
        questions: [{ rule: 'parent-under-13', field: 'changes.dateOfBirth' }],
      },
    })
    expect(await must('referrals.read', { id })).toEqual(before)
  })

  it('is written once it is confirmed, and the answer kept in the history', async () => {
    const { must, id, seen } = await family()
    const after = await must('referrals.changeMother', { ...(await seen()), changes: young, confirmed: ['parent-under-13'] })
    expect(after.mother.dateOfBirth).toBe('2015-01-01')
    const history = await must('assurance.history', { id })
    const [entry] = history.filter(({ changes }) => changes.some(({ field }) => field === 'Confirmed as right'))
    expect(entry).toMatchObject({ user: 'M. Bell', label: 'Mother’s details changed' })
  })

  it('is not asked about again while it stands, and anew when it is another', async () => {
    const { call, must, seen } = await family()
    await must('referrals.changeMother', { ...(await seen()), changes: young, confirmed: ['parent-under-13'] })
    await must('referrals.changeMother', { ...(await seen()), changes: { phone: '07700 900123' } })
    await must('referrals.changeMother', { ...(await seen()), changes: { dateOfBirth: '2000-01-01' } })
    await must('referrals.changeMother', { ...(await seen()), changes: young })
    expect(await call('referrals.changeMother', { ...(await seen()), changes: { dateOfBirth: '2015-01-02' } })).toMatchObject({
      error: { code: 'unlikely' },
    })
  })

  it('is asked about by the rule that finds it only: another name confirms nothing', async () => {
    const { call, seen } = await family()
    expect(await call('referrals.changeMother', { ...(await seen()), changes: young, confirmed: ['parent-old'] })).toMatchObject({
      error: { code: 'unlikely' },
    })
  })
})

describe('a value that cannot be', () => {
  it('is refused at its field, confirmed or not', async () => {
    const { call, seen } = await family()
    const mother = { ...(await seen()), changes: { dateOfBirth: '2020-01-01' } }
    const refused = { ok: false, error: { code: 'invalid', fields: { 'changes.dateOfBirth': expect.stringContaining('aged 6') } } }
    expect(await call('referrals.changeMother', mother)).toMatchObject(refused)
    expect(await call('referrals.changeMother', { ...mother, confirmed: ['parent-a-child'] })).toMatchObject(refused)
  })

  it('is said at the field that was written last', async () => {
    const { call, seen } = await family()
    expect(await call('referrals.reviseEdd', { ...(await seen()), edd: '2027-08-20', method: '03', reason: 'Scan' })).toMatchObject({
      error: { code: 'invalid', fields: { edd: expect.stringContaining('before this pregnancy began') } },
    })
  })

  it.each([
    [
      'an event',
      'events.add',
      (id: string) => ({ referralId: id, event: { kind: 'contact', on: '2026-11-25', agency: null, who: '', text: '', detail: noDetail } }),
      'event.on',
    ],
    [
      'a contact in 1999',
      'events.add',
      (id: string) => ({ referralId: id, event: { kind: 'contact', on: '1999-11-25', agency: null, who: '', text: '', detail: noDetail } }),
      'event.on',
    ],
    [
      'a baby that is not born',
      'events.add',
      (id: string) => ({
        referralId: id,
        event: { kind: 'contact', on: today, agency: null, who: '', text: '', detail: { ...noDetail, seen: ['baby'] } },
      }),
      'event.detail.seen',
    ],
    [
      'the log',
      'log.add',
      (id: string) => ({
        referralId: id,
        kind: 'liaison',
        on: '2026-11-25',
        who: 'Midwife',
        agency: null,
        subject: '',
        text: 'Spoke',
        followUpOn: null,
        followedUpOn: null,
      }),
      'on',
    ],
    [
      'the log without a referral',
      'log.add',
      () => ({
        referralId: null,
        kind: 'liaison',
        on: '2026-11-25',
        who: 'Midwife',
        agency: null,
        subject: 'Rota',
        text: 'Spoke',
        followUpOn: null,
        followedUpOn: null,
      }),
      'on',
    ],
    [
      'a check',
      'family.addProtective',
      (id: string) => ({ referralId: id, fields: { text: 'Grandmother near', source: '', notedOn: '2026-11-25' } }),
      'fields.notedOn',
    ],
  ])('of %s', async (_what, name, input, field) => {
    const { session, id } = await family()
    expect(await session.call(name, input(id))).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { [field]: expect.any(String) } },
    })
  })

  it('of a new referral is said at each field', async () => {
    const { call, siteId } = await startRegister()
    const referral = newReferral(siteId)
    const odd = {
      ...referral,
      referral: { ...referral.referral, bookedOn: '2020-01-01', madeOn: '2026-11-20' },
      mother: { ...referral.mother, dateOfBirth: '1890-01-01' },
      father: { ...referral.father, dateOfBirth: '2024-01-01', spokenToOn: '2026-11-25' },
    }
    const reply = await call('referrals.receive', odd)
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(Object.keys(reply.ok ? {} : (reply.error.fields ?? {})).sort()).toEqual([
      'father.dateOfBirth',
      'father.spokenToOn',
      'mother.dateOfBirth',
      'referral.bookedOn',
      'referral.madeOn',
    ])
  })

  it('of twins is said at the one', async () => {
    const { call, seen } = await family()
    const baby = {
      surname: '',
      forenames: '',
      nhsNumber: null,
      sex: 'female',
      bornAt: null,
      place: '',
      gestationDays: null,
      weightGrams: null,
      outcome: 'live',
    } as const
    const birth = {
      babies: [
        { ...baby, bornOn: '2026-10-01' },
        { ...baby, bornOn: '2026-11-20' },
      ],
      notifiedOn: null,
      note: '',
    }
    expect(await call('birth.record', { ...(await seen()), birth })).toMatchObject({
      error: { code: 'unlikely', fields: { 'birth.babies.1.bornOn': expect.stringContaining('50 days') } },
    })
  })
})
