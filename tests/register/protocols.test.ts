import { describe, expect, it } from 'vitest'
import { noDetail } from '../../shared/events/model.ts'
import type { Protocol } from '../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../shared/settings/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

type Copy = ProtocolRecord & { id: string; version: number }

function copyIn(all: readonly ProtocolRecord[]): Copy {
  const found = all.find(({ id }) => id !== null)
  if (found?.id == null || found.version === null) throw new Error('The copy is not there.')
  return { ...found, id: found.id, version: found.version }
}

/**
 * A copy of England's protocol, and a referral at 31+4 that came at 29+6, accepted by social care.
 */
async function withCopy(today?: string) {
  const register = await startRegister(today === undefined ? {} : { today })
  const { must, siteId } = register
  const { line } = await must('referrals.receive', newReferral(siteId))
  await must('events.add', {
    referralId: line.id,
    event: {
      kind: 'referral_decision',
      on: '2026-11-20',
      agency: 'social_care',
      who: 'T. Osei',
      text: '',
      detail: { ...noDetail, answer: 'accepted' },
    },
  })
  const about = { name: 'Riverside', source: 'Riverside procedure', sourceDate: 'May 2026' }
  const copy = copyIn(await must('settings.copyProtocol', { code: 'england', ...about }))
  const use = async (protocol: string) => {
    const { version } = await must('settings.read', {})
    return register.call('settings.change', { version, changes: { protocol } })
  }
  const birthPlan = async () => (await must('tracking.read', { referralId: line.id })).milestones.find(({ code }) => code === 'birth_plan')
  return { ...register, referralId: line.id, copy, use, birthPlan }
}

const without = (protocol: Protocol, left: string): Protocol => ({ ...protocol, rules: protocol.rules.filter(({ code }) => code !== left) })

describe('a copy of a protocol', () => {
  it('leaves a milestone out and takes it in again; what moves is told before, and the first due day stays', async () => {
    const { must, copy, use, birthPlan } = await withCopy()
    await use(copy.id)
    const before = await birthPlan()
    expect(before).toMatchObject({ state: 'due', standard: '21 days from receipt, because it came too late for 32+0' })
    const shorter = without(copy.protocol, 'birth_plan')
    expect(await must('tracking.protocolChange', { protocol: shorter })).toMatchObject({
      referrals: 1,
      changes: [{ changes: [{ code: 'birth_plan', from: before?.dueOn, to: null, days: null }] }],
    })
    const left = copyIn(await must('settings.changeProtocol', { id: copy.id, version: copy.version, protocol: shorter }))
    expect(await birthPlan()).toBeUndefined()
    const rules = copy.protocol.rules.map(rule =>
      rule.code === 'birth_plan' ? { ...rule, due: [{ from: 'gestation' as const, weeks: 36, days: 0 }], red: null } : rule,
    )
    await must('settings.changeProtocol', { id: copy.id, version: left.version, protocol: { ...copy.protocol, rules } })
    expect(await birthPlan()).toMatchObject({ standard: '36+0', originalDueOn: before?.dueOn })
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('tells what another interval of meetings would move, too', async () => {
    const { must } = await withCopy()
    expect(await must('tracking.protocolChange', {})).toEqual({ referrals: 0, changes: [] })
    // Received on 12 November, a Thursday: first discussed within 7 days, then 14.
    expect(await must('tracking.protocolChange', { meetingIntervalDays: 14 })).toMatchObject({
      referrals: 1,
      changes: [
        {
          changes: [
            { code: 'first_discussed', from: '2026-11-19', to: '2026-11-26', days: 7 },
            { code: 'born_tonight', days: 7 },
          ],
        },
      ],
    })
  })

  it('tells of bank holidays: Saint Andrew’s Day lies between the birth plan and its day in Scotland only', async () => {
    const { must, copy, referralId } = await withCopy('2026-12-01')
    await must('events.add', {
      referralId,
      event: { kind: 'birth_plan_agreed', on: '2026-11-27', agency: 'social_care', who: 'T. Osei', text: '', detail: noDetail },
    })
    expect(await must('tracking.protocolChange', { protocol: copy.protocol, nation: 'scotland' })).toMatchObject({
      referrals: 1,
      changes: [{ changes: [{ code: 'birth_plan_to_parents', from: '2026-12-02', to: '2026-12-03', days: 1 }] }],
    })
  })

  it('refuses nonsense at its field', async () => {
    const { call, copy } = await withCopy()
    const rules = copy.protocol.rules.map(rule =>
      rule.code === 'referral' ? { ...rule, red: { from: 'gestation' as const, weeks: 12, days: 0 } } : rule,
    )
    const send = (protocol: Protocol) => call('settings.changeProtocol', { id: copy.id, version: copy.version, protocol })
    expect(await send({ ...copy.protocol, rules })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { 'protocol.rules.1.red': 'Red comes after the due day.' } },
    })
    expect(await send({ ...copy.protocol, rules: [...copy.protocol.rules, ...copy.protocol.rules.slice(0, 1)] })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { 'protocol.rules': 'A milestone stands in a protocol once.' } },
    })
    expect(await send({ ...copy.protocol, compressedDays: 0 })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await send({ ...copy.protocol, rules: [] })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })

  it('is withdrawn with a reason, not while it is in force; its name is free again and it can be put in force no more', async () => {
    const { must, call, copy, use } = await withCopy()
    const withdraw = (reason: string, version = copy.version) => call('settings.withdrawProtocol', { id: copy.id, version, reason })
    expect(await use(copy.id)).toMatchObject({ ok: true })
    expect(await withdraw('Replaced')).toMatchObject({
      ok: false,
      error: { code: 'refused', message: 'This protocol is in force. Once another one is put in force, it can be withdrawn.' },
    })
    expect(await use('england')).toMatchObject({ ok: true })
    expect(await withdraw(' ')).toMatchObject({ ok: false, error: { code: 'invalid', fields: { reason: 'Not filled in.' } } })
    expect(await withdraw('Replaced', copy.version + 7)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await withdraw('Replaced by Riverside 2027')).toMatchObject({ ok: true })
    expect((await must('settings.protocols', {})).filter(({ id }) => id !== null)).toEqual([])
    expect(await withdraw('Again')).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await use(copy.id)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await use('atlantis')).toMatchObject({ ok: false, error: { code: 'refused' } })
    const [withdrawn] = await must('settings.withdrawnProtocols', {})
    expect(withdrawn).toMatchObject({ id: copy.id, name: 'Riverside', withdrawnBy: 'M. Bell', reason: 'Replaced by Riverside 2027' })
    const about = { name: 'Riverside', source: 'Riverside procedure', sourceDate: 'January 2027' }
    const named = copyIn(await must('settings.copyProtocol', { code: 'england', ...about }))

    // Put back as it was, once its name is free.
    const back = { id: copy.id, version: withdrawn?.version ?? 0 }
    expect(await call('settings.restoreProtocol', back)).toMatchObject({ ok: false, error: { code: 'refused' } })
    await must('settings.withdrawProtocol', { id: named.id, version: named.version, reason: 'Made twice' })
    expect((await must('settings.withdrawnProtocols', {})).map(({ reason }) => reason)).toContain('Made twice')
    expect(copyIn(await must('settings.restoreProtocol', back))).toMatchObject({ id: copy.id, protocol: copy.protocol })
    expect(await call('settings.restoreProtocol', back)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await use(copy.id)).toMatchObject({ ok: true })
    expect((await must('register.check', {})).ok).toBe(true)
  })
})
