import { describe, expect, it } from 'vitest'
import { router } from '../../main/backend/router.ts'
import { describeCalls } from '../../main/tool/calls.ts'
import { nouns } from '../../shared/call.ts'
import { contract } from '../../shared/contract.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, startSession } from '../support/session.ts'

const names = Object.keys(contract) as (keyof typeof contract)[]

describe('the contract', () => {
  it('has exactly one handler for each call', () => expect(Object.keys(router).sort()).toEqual([...names].sort()))

  it('names each call after a noun', () => {
    for (const name of names) expect(nouns).toContain(name.split('.')[0])
  })

  it('describes every call as JSON Schema, with closed objects', () => {
    const calls = describeCalls()
    expect(calls.map(call => call.name)).toEqual(names)
    for (const call of calls) expect(call.input, call.name).toMatchObject({ type: 'object', additionalProperties: false })
  })

  it('refuses what it does not know', async () => {
    const { session } = startSession()
    expect(await session.call('referrals.deleteEverything', {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await session.call('toString', {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await session.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it.each(names.filter(name => contract[name].may !== null))('%s is refused while locked', async name => {
    const { session } = startSession()
    expect(await session.call(name, {})).toMatchObject({ ok: false, error: { code: 'locked' } })
  })

  it('refuses unknown fields, wrong types and text over its bound, each by name', async () => {
    const { session, siteId } = await startRegister()
    const referral = newReferral(siteId)
    const odd = await session.call('referrals.receive', { ...referral, extra: 1 })
    expect(odd).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const long = await session.call('referrals.receive', { ...referral, referral: { ...referral.referral, reasons: 'x'.repeat(2001) } })
    expect(long).toMatchObject({ ok: false, error: { code: 'invalid', fields: { 'referral.reasons': 'Longer than 2,000 characters.' } } })
    const nhs = await session.call('referrals.receive', newReferral(siteId, { nhsNumber: '9990000008' }))
    expect(nhs).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { 'mother.nhsNumber': 'The last digit does not fit: one digit is mistyped.' } },
    })
    const list = await session.call('referrals.list', { status: 'all', text: '', siteId: null })
    expect(list).toEqual({ ok: true, value: [] })
  })

  it('lets a reader read and nothing else', async () => {
    const { session, siteId } = await startRegister({ role: 'reader' })
    expect(await session.call('referrals.list', { status: 'open', text: '', siteId: null })).toMatchObject({ ok: true })
    const writing = names.filter(name => contract[name].kind === 'command')
    for (const name of writing) {
      expect(await session.call(name, {}), name).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    }
    expect(await session.call('referrals.receive', newReferral(siteId))).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })
})
