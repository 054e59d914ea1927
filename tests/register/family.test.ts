import { describe, expect, it } from 'vitest'
import type { ConcernFields, MemberFields } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

const sibling: MemberFields = {
  kind: 'sibling',
  relationship: 'half-brother',
  person: { ...blankPerson, surname: 'Okafor', forenames: 'Tobias', aliases: 'Toby', dateOfBirth: '2021-03-04' },
  parentage: 'mother',
  livesWith: 'foster_care',
  legalStatus: 'care_order',
  past: ['removed'],
  outcome: 'Care order made by the family court.',
  outcomeOn: '2022-01-10',
  posesRisk: 'not_known',
  identified: 'identified',
  spokenToOn: null,
  note: '',
}
const concern: ConcernFields = {
  raisedBy: 'Ngozi Okafor',
  relationship: 'aunt',
  raisedOn: '2026-11-14',
  text: 'She is not allowed out.',
  takenBy: 'S. Doyle',
  respondedOn: null,
  respondedBy: '',
  response: '',
}

async function withReferral() {
  const register = await startRegister()
  const { line, mother, father } = await register.must('referrals.receive', newReferral(register.siteId))
  return { ...register, referralId: line.id, mother, father }
}

describe('the family of a referral', () => {
  it('keeps siblings with where they live, legal status and outcome, changes them and withdraws them with a reason', async () => {
    const { must, call, referralId } = await withReferral()
    const added = await must('family.addMember', { referralId, fields: sibling })
    expect(added.members).toMatchObject([{ ...sibling, version: 1 }])
    const [member] = added.members
    if (member === undefined) throw new Error('The sibling is not there.')
    expect(await must('search.find', { text: 'Toby' })).toMatchObject([{ where: 'Sibling’s alias', referralId }])
    const fields = {
      ...sibling,
      livesWith: 'adopted' as const,
      legalStatus: 'adoption' as const,
      person: { ...sibling.person, surname: 'Hale' },
    }
    const changed = await must('family.changeMember', { id: member.id, version: member.version, fields })
    expect(changed.members).toMatchObject([{ livesWith: 'adopted', person: { surname: 'Hale' }, version: 2 }])
    expect(await call('family.changeMember', { id: member.id, version: 1, fields })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    const gone = await must('family.withdrawMember', { id: member.id, version: 2, reason: 'Entered on the wrong family' })
    expect(gone.members).toEqual([])
    expect(await must('search.find', { text: 'Toby' })).toEqual([])
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('keeps a relative’s concern with its response, and names a response that is half given', async () => {
    const { must, call, referralId } = await withReferral()
    const { concerns } = await must('family.addConcern', { referralId, fields: concern })
    const [one] = concerns
    if (one === undefined) throw new Error('The concern is not there.')
    expect(await must('search.find', { text: 'allowed out' })).toMatchObject([{ where: 'Concern' }])
    const half = await call('family.changeConcern', { id: one.id, version: 1, fields: { ...concern, respondedOn: '2026-11-20' } })
    expect(half).toMatchObject({ ok: false, error: { code: 'invalid', fields: { 'fields.response': 'Not filled in.' } } })
    const before = { ...concern, respondedOn: '2026-11-13', response: 'Rang back.' }
    expect(await call('family.changeConcern', { id: one.id, version: 1, fields: before })).toMatchObject({
      ok: false,
      error: { fields: { 'fields.respondedOn': 'This day is before the day it was raised.' } },
    })
    const answered = await must('family.changeConcern', {
      id: one.id,
      version: 1,
      fields: { ...concern, respondedOn: '2026-11-20', respondedBy: 'T. Osei', response: 'Visited; uncle spoken to.' },
    })
    expect(answered.concerns).toMatchObject([{ respondedOn: '2026-11-20', response: 'Visited; uncle spoken to.', version: 2 }])
  })

  it('takes checks and addresses of its own people only, and no day that is still to come', async () => {
    const { must, call, referralId, father, siteId } = await withReferral()
    const other = await must('referrals.receive', newReferral(siteId, { surname: 'Li', nhsNumber: null }))
    const check = { personId: father.id, body: 'police' as const, askedOn: '2026-11-20', answeredOn: null, answer: '' }
    expect((await must('family.addCheck', { referralId, fields: check })).checks).toMatchObject([{ body: 'police', answeredOn: null }])
    expect(await call('family.addCheck', { referralId, fields: { ...check, personId: other.father.id } })).toMatchObject({
      ok: false,
      error: { fields: { 'fields.personId': 'This person is not in the family of this referral.' } },
    })
    expect(await call('family.addCheck', { referralId, fields: { ...check, askedOn: '2026-11-25' } })).toMatchObject({
      ok: false,
      error: { fields: { 'fields.askedOn': 'This day is in the future.' } },
    })
  })

  it('keeps the address somebody has left when a new one is written', async () => {
    const { must, referralId, mother } = await withReferral()
    const first = await must('referrals.changeMother', {
      id: referralId,
      version: 1,
      changes: { address: '3 Mill Lane', postcode: 'SE13 6JL' },
    })
    await must('referrals.changeMother', { id: referralId, version: first.line.version, changes: { address: '8 Ferry Road' } })
    expect((await must('family.read', { referralId })).addresses).toMatchObject([
      { personId: mother.id, address: '3 Mill Lane', postcode: 'SE13 6JL', until: '2026-11-24' },
    ])
  })

  it('links an earlier pregnancy once, shows it from both sides, and lets go of it with a reason', async () => {
    const { must, call, referralId, siteId } = await withReferral()
    const earlier = await must('referrals.receive', newReferral(siteId, { edd: '2026-12-20', nhsNumber: null, receivedOn: '2026-06-01' }))
    const { links } = await must('family.link', { referralId, earlierId: earlier.line.id, reason: 'Same mother, first pregnancy' })
    expect(links).toMatchObject([{ referralId: earlier.line.id, direction: 'earlier', name: 'Unborn baby OKAFOR' }])
    expect((await must('family.read', { referralId: earlier.line.id })).links).toMatchObject([{ referralId, direction: 'later' }])
    expect(await call('family.link', { referralId, earlierId: earlier.line.id, reason: 'again' })).toMatchObject({ ok: false })
    expect(await call('family.link', { referralId, earlierId: referralId, reason: 'itself' })).toMatchObject({ ok: false })
    const [link] = links
    if (link === undefined) throw new Error('The link is not there.')
    expect((await must('family.unlink', { id: link.id, version: link.version, reason: 'Another mother' })).links).toEqual([])
    expect((await must('register.check', {})).ok).toBe(true)
  })
})
