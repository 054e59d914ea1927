import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { agencySilent } from '../../../shared/safeguards/agency-silent.ts'
import { drift } from '../../../shared/safeguards/drift.ts'
import { optimism } from '../../../shared/safeguards/optimism.ts'
import { action, caseFile, discussed, happened } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, received } from '../../support/safeguards.ts'

/** Discussed every fourteen days from receipt, so that only what is asked about can drift. */
const everyFortnight = Array.from({ length: 20 }, (_none, index) => discussed(addDays(received, index * 14)))
const allocated = happened('allocated', received)

describe('no contact with the family', () => {
  const seen = happened('contact', '2026-09-01', { agency: 'social_care', detail: { seen: ['mother'] } })
  const file = caseFile({ events: [allocated, seen], discussions: everyFortnight })

  test('amber at 28 days, red at 56, a new ground every four weeks', () => {
    expectFirst(drift, file, '2026-09-29', {
      level: 'amber',
      sentence: 'No contact of children’s social care with the family for 28 days, since 1 September 2026.',
      clearedBy: 'Cleared by a contact with the family.',
      since: '2026-09-29',
      grounds: ['contact:2026-09-01:28'],
    })
    expect(checkOn(drift, file, '2026-10-26')?.level).toBe('amber')
    expect(checkOn(drift, file, '2026-10-27')).toMatchObject({ level: 'red', grounds: ['contact:2026-09-01:28', 'contact:2026-09-01:56'] })
    expect(checkOn(drift, file, '2026-11-24')?.grounds).toHaveLength(3)
  })

  test('never seen: counted from the receipt', () => {
    expectFirst(drift, caseFile({ discussions: everyFortnight }), addDays(received, 28), {
      sentence: 'No contact with the family in the 28 days since the referral was received.',
    })
  })

  test('a contact before the receipt: nobody here was asked to keep in contact before it', () => {
    const booked = happened('contact', addDays(received, -40), { agency: 'maternity' })
    expectFirst(drift, caseFile({ events: [booked], discussions: everyFortnight }), addDays(received, 28), {
      sentence: 'No contact with the family in the 28 days since the referral was received.',
      grounds: [`contact:${received}:28`],
    })
    const before = caseFile({ events: [happened('contact', received)], discussions: [discussed(addDays(received, -40))] })
    expectFirst(drift, { ...before, events: everyFortnight.map(({ on }) => happened('contact', on)) }, addDays(received, 28), {
      sentence: 'Not discussed in the 28 days since the referral was received.',
    })
  })

  test('a contact clears it, and the next lapse is another one', () => {
    const again = happened('contact', '2026-10-10')
    expect(checkOn(drift, caseFile({ ...file, events: [allocated, seen, again] }), '2026-10-10')).toBeNull()
    expect(checkOn(drift, caseFile({ ...file, events: [allocated, seen, again] }), '2026-11-07')?.grounds).toEqual([
      'contact:2026-10-10:28',
    ])
  })

  test('once accepted, a contact of another agency is told but does not stand in for social care', () => {
    const midwife = happened('contact', '2026-09-20', { agency: 'maternity' })
    expect(checkOn(drift, caseFile({ ...file, events: [allocated, seen, midwife] }), '2026-09-29')?.sentence).toBe(
      'No contact of children’s social care with the family for 28 days, since 1 September 2026. Maternity last had contact on 20 September 2026.',
    )
    expect(checkOn(drift, caseFile({ ...file, events: [midwife] }), '2026-09-29')).toBeNull()
  })

  test('hearing from a relative is not seeing the family', () => {
    const relative = happened('contact', '2026-09-20', { agency: 'social_care', detail: { seen: ['relatives'] } })
    expect(checkOn(drift, caseFile({ ...file, events: [allocated, seen, relative] }), '2026-09-29')).not.toBeNull()
  })

  test('turned down: nobody is meant to be in contact', () => {
    const down = happened('referral_decision', received, { detail: { answer: 'no_further_action' } })
    expect(checkOn(drift, caseFile({ events: [down], discussions: everyFortnight }), '2026-12-01')).toBeNull()
  })
})

describe('the same action from meeting to meeting', () => {
  const contacts = everyFortnight.map(({ on }) => happened('contact', on))
  const file = caseFile({ events: contacts, discussions: everyFortnight, actions: [action({ raisedOn: received })] })

  test('amber at the third meeting after it was raised, red at the sixth', () => {
    expectFirst(drift, file, addDays(received, 42), {
      level: 'amber',
      sentence: 'An action of Children’s social care, raised on 24 August 2026, has been carried over 3 meetings.',
      clearedBy: 'Cleared by closing the action.',
      since: addDays(received, 42),
      grounds: ['action:action-1:3'],
    })
    expect(checkOn(drift, file, addDays(received, 70))?.level).toBe('amber')
    expect(checkOn(drift, file, addDays(received, 84))).toMatchObject({ level: 'red', grounds: ['action:action-1:3', 'action:action-1:6'] })
  })

  test('closing it, however it is closed, clears it', () => {
    for (const state of ['done', 'overtaken', 'not_done'] as const)
      expect(checkOn(drift, { ...file, actions: [action({ raisedOn: received, state })] }, addDays(received, 84))).toBeNull()
  })
})

test('not discussed for 28 days; two reasons are one finding since the earlier', () => {
  const contacts = everyFortnight.map(({ on }) => happened('contact', on))
  expectFirst(drift, caseFile({ events: contacts, discussions: [discussed('2026-09-01')] }), '2026-09-29', {
    level: 'amber',
    sentence: 'Not discussed for 28 days, since 1 September 2026.',
    clearedBy: 'Cleared by a discussion.',
  })
  expect(checkOn(drift, caseFile({ discussions: [discussed('2026-09-01')] }), '2026-10-20')).toMatchObject({
    level: 'red',
    since: addDays(received, 28),
    clearedBy: 'Cleared by a contact with the family and a discussion.',
  })
})

describe('agency silent', () => {
  const invited = ['social_care', 'maternity', 'gp', 'housing'] as const
  const meeting = (on: string, heard: readonly ('social_care' | 'maternity' | 'gp')[]) =>
    discussed(on, { agenciesInvited: invited, agenciesHeard: heard })

  test('two meetings running, amber; four, red; housing has nothing to do with the case', () => {
    const heard = [
      meeting(at(13), ['social_care', 'maternity', 'gp']),
      ...[14, 15, 16, 17].map(weeks => meeting(at(weeks), ['social_care', 'maternity'])),
    ]
    const file = caseFile({ discussions: heard })
    expectFirst(agencySilent, file, at(15), {
      level: 'amber',
      sentence: 'GP gave no information at 2 meetings running, since 7 September 2026.',
      clearedBy: 'Cleared by information of GP at a meeting.',
      grounds: [`agency:gp:${at(14)}:2`],
    })
    expect(checkOn(agencySilent, file, at(17))).toMatchObject({ level: 'red', grounds: [`agency:gp:${at(14)}:2`, `agency:gp:${at(14)}:4`] })
  })

  test('core agencies are asked at every case; one that speaks ends its silence', () => {
    const file = caseFile({
      discussions: [meeting(at(13), ['social_care']), meeting(at(14), ['social_care']), meeting(at(15), ['social_care', 'maternity'])],
    })
    expect(checkOn(agencySilent, file, at(14))?.sentence).toBe('Maternity gave no information at 2 meetings running, since 31 August 2026.')
    expect(checkOn(agencySilent, file, at(15))).toBeNull()
  })

  test('an agency that was not invited cannot be silent', () => {
    const alone = { agenciesInvited: ['social_care'], agenciesHeard: ['social_care'] } as const
    expect(checkOn(agencySilent, caseFile({ discussions: [discussed(at(13), alone), discussed(at(14), alone)] }), at(14))).toBeNull()
  })
})

describe('optimism', () => {
  const amberToGreen = { from: 'amber', to: 'green', reason: 'Settled' } as const

  test('RAG lowered with nothing new since the decision before', () => {
    const file = caseFile({
      events: [happened('contact', at(13))],
      discussions: [discussed(at(14), { outcome: 'child_in_need' })],
      rags: [{ on: at(16), ...amberToGreen }],
    })
    expectFirst(optimism, file, at(16), {
      level: 'amber',
      sentence: 'RAG lowered from amber to green on 21 September 2026. Nothing new has been recorded since 7 September 2026.',
      grounds: [`rag:${at(16)}`],
    })
    const evidence = caseFile({ ...file, events: [happened('contact', at(15))] })
    expect(checkOn(optimism, evidence, at(16))).toBeNull()
  })

  test('evidence recorded afterwards answers it; so does raising it again', () => {
    const rags = [{ on: at(16), ...amberToGreen }]
    const visited = caseFile({ rags, fathers: [], events: [happened('contact', at(17))] })
    expect(checkOn(optimism, visited, at(16, 6))).not.toBeNull()
    expect(checkOn(optimism, visited, at(17))).toBeNull()
    const raised = caseFile({ rags: [...rags, { on: at(18), from: 'green', to: 'red', reason: '' }] })
    expect(checkOn(optimism, raised, at(18))).toBeNull()
  })

  test('a slip put right on the same day is no lowering', () => {
    const rags = [{ on: at(16), ...amberToGreen }, { on: at(16), from: 'green', to: 'amber', reason: '' } as const]
    expect(checkOn(optimism, caseFile({ rags }), at(16))).toBeNull()
  })

  test('a plan ended or stepped down is red', () => {
    const ended = happened('review_conference', at(30), { detail: { answer: 'ended' } })
    const file = caseFile({ events: [happened('icpc', at(28), { detail: { answer: 'plan' } }), ended] })
    expectFirst(optimism, file, at(30), {
      level: 'red',
      sentence: 'The review conference of 28 December 2026 ended the plan. Nothing new has been recorded since 14 December 2026.',
    })
    expect(
      checkOn(optimism, caseFile({ fathers: [], discussions: [discussed(at(20), { outcome: 'step_down' })] }), at(20))?.sentence,
    ).toMatch(/^Stepped down at the meeting of 19 October 2026\./)
  })

  test('no further action with concerns and no analysis', () => {
    const concerns = [{ code: '2B', notedOn: received }] as const
    const file = caseFile({ factors: concerns, discussions: [discussed(at(14), { outcome: 'no_further_action' })] })
    expectFirst(optimism, file, at(14), {
      level: 'amber',
      sentence: 'No further action was decided on 7 September 2026 with concerns on record and no analysis written.',
      clearedBy: 'Cleared by an analysis at a discussion.',
      grounds: [`no_analysis:${at(14)}`],
    })
    const analysed = caseFile({
      factors: concerns,
      discussions: [discussed(at(14), { outcome: 'no_further_action', analysisWritten: true })],
    })
    expect(checkOn(optimism, analysed, at(14))).toBeNull()
    const context = caseFile({ factors: [{ code: 'CARE_EXPERIENCED', notedOn: received }], discussions: file.discussions })
    expect(checkOn(optimism, context, at(14))).toBeNull()
  })
})
