import { expect, it } from 'vitest'
import type { BabyFields } from '../../shared/birth/model.ts'
import { noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

const baby: BabyFields = {
  surname: 'Haile',
  forenames: '',
  nhsNumber: null,
  sex: 'female',
  bornOn: '2026-11-24',
  bornAt: null,
  place: 'Riverside General',
  gestationDays: null,
  weightGrams: null,
  outcome: 'live',
}

/**
 * Milestones still wanted and safeguards raised after the births of these babies, all that were
 * expected.
 */
function afterBirthsOf(...babies: BabyFields[]) {
  return afterSomeOf(babies.length, babies)
}

async function afterSomeOf(numberExpected: number, babies: BabyFields[]) {
  const { must, siteId } = await startRegister()
  const about = { surname: 'Haile', edd: '2027-01-12', numberExpected, receivedOn: '2026-08-01' }
  const { line } = await must('referrals.receive', newReferral(siteId, about))
  expect((await must('tracking.read', { referralId: line.id })).raised).not.toEqual([])
  await must('birth.record', { id: line.id, version: line.version, birth: { babies, notifiedOn: null, note: '' } })
  const { milestones, raised } = await must('tracking.read', { referralId: line.id })
  const actions = await must('actions.list', { state: 'open', referralId: line.id, meetingId: null })
  return {
    actions: actions.map(({ text }) => text),
    wanted: milestones.filter(({ state }) => state === 'due' || state === 'amber' || state === 'late'),
    raised,
  }
}

it('a stillbirth or a neonatal death stops every reminder at once', async () => {
  for (const outcome of ['stillbirth', 'neonatal_death'] as const)
    expect(await afterBirthsOf({ ...baby, outcome })).toEqual({
      actions: ['Tell the social worker of the birth, the same day'],
      wanted: [],
      raised: [],
    })
})

it('where one of twins lives, the other is watched over', async () => {
  const { actions, wanted, raised } = await afterBirthsOf({ ...baby, outcome: 'stillbirth' }, baby)
  expect(actions.length).toBeGreaterThan(1)
  expect(raised.map(({ code }) => code)).toContain('father-unknown')
  expect(wanted.map(({ code }) => code)).toContain('pre_discharge')
})

it('where one of twins is stillborn and nothing is recorded of the other, the other is watched over', async () => {
  const { wanted, raised } = await afterSomeOf(2, [{ ...baby, outcome: 'stillbirth' }])
  expect(raised.map(({ code }) => code)).toContain('father-unknown')
  expect(wanted.map(({ code }) => code)).toContain('pre_discharge')
})

it('the end of an earlier pregnancy, or one beside a baby who was born, is not taken: it would stop every reminder', async () => {
  const { must, call, siteId } = await startRegister()
  const { line } = await must('referrals.receive', newReferral(siteId, { edd: '2027-01-12', receivedOn: '2026-08-01' }))
  const end = (on: string) =>
    ({ kind: 'pregnancy_ended', on, agency: null, who: '', text: '', detail: { ...noDetail, answer: 'miscarriage' } }) as const
  const before = await call('events.add', { referralId: line.id, event: end('2024-05-01') })
  expect(before.ok ? '' : before.error.fields?.['event.on']).toContain('before the last menstrual period')
  const now = await must('referrals.read', { id: line.id })
  await must('birth.record', { id: line.id, version: now.line.version, birth: { babies: [baby], notifiedOn: null, note: '' } })
  expect(await call('events.add', { referralId: line.id, event: end('2026-11-24') })).toMatchObject({
    ok: false,
    error: { code: 'refused' },
  })
  const [contact] = await must('events.add', { referralId: line.id, event: { ...end('2026-11-20'), kind: 'contact', detail: noDetail } })
  if (contact === undefined) throw new Error('The contact is not there.')
  const changed = await call('events.change', { id: contact.id, version: contact.version, event: end('2026-11-20') })
  expect(changed).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect((await must('tracking.read', { referralId: line.id })).raised).not.toEqual([])
})
