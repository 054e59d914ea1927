import { describe, expect, it } from 'vitest'
import { type EventFields, noDetail } from '../../shared/events/model.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

function event(about: Omit<Partial<EventFields>, 'detail'> & { detail?: Partial<EventFields['detail']> }): EventFields {
  return {
    kind: 'contact',
    on: '2026-11-20',
    agency: 'social_care',
    who: 'T. Osei',
    text: '',
    ...about,
    detail: { ...noDetail, ...about.detail },
  }
}

async function withReferral() {
  const register = await startRegister()
  const { line } = await register.must('referrals.receive', newReferral(register.siteId))
  return { ...register, referralId: line.id }
}

describe('dated work on a referral', () => {
  it('is recorded with its details, newest first, found by its words, changed and withdrawn', async () => {
    const { must, referralId } = await withReferral()
    await must('events.add', {
      referralId,
      event: event({ on: '2026-11-13', text: 'Seen at the antenatal clinic', detail: { seen: ['mother'] } }),
    })
    const strategy = event({ kind: 'strategy_discussion', on: '2026-11-24', detail: { answer: 's47' } })
    const events = await must('events.add', { referralId, event: strategy })
    expect(events.map(({ kind, on }) => [kind, on])).toEqual([
      ['strategy_discussion', '2026-11-24'],
      ['contact', '2026-11-13'],
    ])
    expect(await must('search.find', { text: 'antenatal clin' })).toMatchObject([{ where: 'Event', referralId }])
    const [newest, contact] = events
    if (newest === undefined || contact === undefined) throw new Error('Events are missing.')
    const seen = event({ on: '2026-11-13', text: 'Seen at home', detail: { seen: ['mother', 'home'] } })
    expect(await must('events.change', { id: contact.id, version: 1, event: seen })).toMatchObject([
      {},
      { text: 'Seen at home', detail: { seen: ['mother', 'home'] } },
    ])
    expect(await must('events.withdraw', { id: newest.id, version: 1, reason: 'Recorded on the wrong baby' })).toHaveLength(1)
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it.each([
    ['a day to come', event({ on: '2026-11-25' }), 'event.on', 'in the future'],
    ['no answer where the kind asks for one', event({ kind: 'icpc' }), 'event.detail.answer', 'No answer'],
    ['an answer of another kind', event({ kind: 'icpc', detail: { answer: 's47' } }), 'event.detail.answer', 'No answer'],
    ['a birth plan sent to nobody', event({ kind: 'birth_plan_shared' }), 'event.detail.sharedWith', 'Nobody'],
    ['an assessment that rests on nothing', event({ kind: 'assessment_completed' }), 'event.detail.restsOn', 'not chosen'],
    [
      'an older assessment without its day',
      event({ kind: 'assessment_completed', detail: { restsOn: 'sibling' } }),
      'event.detail.restsOnDate',
      'not filled in',
    ],
  ])('is refused with %s, at the field', async (_what, wrong, field, sentence) => {
    const { call, must, referralId } = await withReferral()
    const reply = await call('events.add', { referralId, event: wrong })
    expect(reply.ok ? '' : reply.error.fields?.[field]).toContain(sentence)
    expect(await must('events.list', { referralId })).toEqual([])
  })

  it('stops what is due on the referral when the pregnancy ended, and goes on when that was recorded by mistake', async () => {
    const { must, referralId } = await withReferral()
    const [ended] = await must('events.add', { referralId, event: event({ kind: 'pregnancy_ended', detail: { answer: 'miscarriage' } }) })
    expect((await must('referrals.read', { id: referralId })).line.endedOn).toBe('2026-11-20')
    if (ended === undefined) throw new Error('The event is not there.')
    await must('events.withdraw', { id: ended.id, version: ended.version, reason: 'Another mother' })
    expect((await must('referrals.read', { id: referralId })).line.endedOn).toBeNull()
    expect((await must('register.check', {})).ok).toBe(true)
  })
})
