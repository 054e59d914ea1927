import { expect, it } from 'vitest'
import { type EventFields, noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

function work(kind: EventFields['kind'], on: string, detail: Partial<EventFields['detail']> = {}): EventFields {
  return { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, ...detail } }
}

it('the first review has twenty working days once the mother is recorded as not fit to attend, and ten again when that is withdrawn', async () => {
  const { must, siteId } = await startRegister()
  const about = { surname: 'Haile', edd: '2026-12-08', receivedOn: '2026-08-03' }
  const { line } = await must('referrals.receive', newReferral(siteId, about))
  const referralId = line.id
  await must('events.add', { referralId, event: work('icpc', '2026-10-12', { answer: 'plan' }) })
  const now = await must('referrals.read', { id: referralId })
  const baby = { surname: 'Haile', forenames: '', nhsNumber: null, sex: 'female', bornAt: null, place: '', gestationDays: null } as const
  const babies = [{ ...baby, bornOn: '2026-11-20', weightGrams: null, outcome: 'live' as const }]
  await must('birth.record', { id: referralId, version: now.line.version, birth: { babies, notifiedOn: '2026-11-20', note: '' } })
  const review = async () => (await must('tracking.read', { referralId })).milestones.find(({ code }) => code === 'first_review')
  // Friday 20 November: ten working days end on 4 December, twenty on 18 December; three months
  // from the conference on 12 January.
  expect(await review()).toMatchObject({ dueOn: '2026-12-04', originalDueOn: '2026-12-04' })
  const [unfit] = await must('events.add', { referralId, event: work('mother_unfit', '2026-11-23') })
  expect(await review()).toMatchObject({ dueOn: '2026-12-18', originalDueOn: '2026-12-04' })
  if (unfit === undefined) throw new Error('The event is not there.')
  await must('events.withdraw', { id: unfit.id, version: unfit.version, reason: 'She is well enough' })
  expect(await review()).toMatchObject({ dueOn: '2026-12-04' })
  expect((await must('register.check', {})).ok).toBe(true)
})

it('a copy of a protocol that an older program made, which says nothing of it, stays valid and keeps ten', async () => {
  const { must } = await startRegister()
  const all = await must('settings.copyProtocol', { code: 'england', name: 'Riverside', source: 'Riverside procedure', sourceDate: '2026' })
  const copy = all.find(({ id }) => id !== null)
  if (copy?.id == null || copy.version === null) throw new Error('The copy is not there.')
  const rules = copy.protocol.rules.map(({ motherUnfit: _, ...rule }) => rule)
  const changed = await must('settings.changeProtocol', { id: copy.id, version: copy.version, protocol: { ...copy.protocol, rules } })
  const first = changed.find(({ id }) => id === copy.id)?.protocol.rules.find(({ code }) => code === 'first_review')
  expect(first?.motherUnfit).toBeUndefined()
  expect(first?.due).toHaveLength(2)
})
