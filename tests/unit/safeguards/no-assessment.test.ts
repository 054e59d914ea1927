import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { noAssessment } from '../../../shared/safeguards/no-assessment.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, milestone, received } from '../../support/safeguards.ts'

const accepted = happened('referral_decision', addDays(received, 1), { detail: { answer: 'accepted' } })

describe('accepted, and no assessment started', () => {
  const file = caseFile({ events: [accepted] })

  test('amber at 16+0, red at 20+0, a new ground at 28+0', () => {
    expectFirst(noAssessment, file, at(16), {
      level: 'amber',
      sentence: '16+0, standard 20+0: no assessment has been started.',
      clearedBy: 'Cleared by starting the pre-birth assessment.',
      since: at(16),
      grounds: ['not_started'],
    })
    expect(checkOn(noAssessment, file, at(19, 6))?.level).toBe('amber')
    expect(checkOn(noAssessment, file, at(20))).toMatchObject({ level: 'red', since: at(16) })
    expect(checkOn(noAssessment, file, at(31, 4))).toMatchObject({
      level: 'red',
      sentence: '31+4, standard 20+0: no assessment has been started.',
      grounds: ['not_started', 'past:28'],
    })
  })

  test('the milestone of the protocol decides when there is one', () => {
    const due = milestone('assessment_started', at(18), { standard: '18+0', redOn: at(19) })
    expectFirst(noAssessment, file, at(18, 1), { level: 'amber', sentence: '18+1, standard 18+0: no assessment has been started.' }, [due])
    expect(checkOn(noAssessment, file, at(19), [due])?.level).toBe('red')
    expect(checkOn(noAssessment, file, at(17), [{ ...due, state: 'amber', amberOn: at(16) }])).toMatchObject({
      level: 'amber',
      since: at(16),
    })
  })

  test('since does not jump when amber turns red; amber comes earlier where the birth may', () => {
    const due = milestone('assessment_started', at(20), { amberOn: at(16), state: 'late' })
    expect(checkOn(noAssessment, file, at(21), [due])).toMatchObject({ level: 'red', since: at(16) })
    const twins = milestone('assessment_started', at(16), { amberOn: at(13), standard: '16+0' })
    expectFirst(noAssessment, file, at(13), { level: 'amber', since: at(13) }, [twins])
  })

  test('a late referral has until its compressed day', () => {
    const late = caseFile({ receivedOn: at(31, 4), events: [happened('allocated', at(31, 5))] })
    const compressed = milestone('assessment_started', addDays(at(31, 4), 21), { compressed: true, standard: '21 days from receipt' })
    expectFirst(
      noAssessment,
      late,
      addDays(at(31, 4), 22),
      { level: 'red', sentence: '34+5, standard 21 days from receipt: no assessment has been started.' },
      [compressed],
    )
  })

  test('the start of the assessment clears it', () => {
    const started = caseFile({ events: [accepted, happened('assessment_started', at(22))] })
    expect(checkOn(noAssessment, started, at(21, 6))).not.toBeNull()
    expect(checkOn(noAssessment, started, at(22))).toBeNull()
  })

  test('it goes on after the birth, whenever that is, until a parenting assessment is started', () => {
    const born = caseFile({ events: [accepted], bornOn: at(15) })
    expectFirst(noAssessment, born, at(15), { level: 'red', grounds: ['not_started', 'born'] })
    expect(checkOn(noAssessment, born, at(16))).toMatchObject({
      sentence: '7 days after the birth: no assessment has been started, before the birth or since.',
      clearedBy: 'Cleared by starting a parenting assessment.',
    })
    const parenting = caseFile({ events: [accepted, happened('parenting_assessment_started', at(16))], bornOn: at(15) })
    expect(checkOn(noAssessment, parenting, at(16))).toBeNull()
  })
})

describe('what counts as accepted', () => {
  test.each([
    ['an outcome that takes it on', caseFile({ discussions: [discussed(at(13), { outcome: 'child_in_need' })] })],
    ['a social worker allocated', caseFile({ events: [happened('allocated', at(13))] })],
    ['a social worker named', caseFile({ socialWorkerNamed: true })],
    ['a strategy discussion', caseFile({ events: [happened('strategy_discussion', at(13), { detail: { answer: 's47' } })] })],
  ])('%s', (_what, file) => {
    expect(checkOn(noAssessment, file, at(20))).toMatchObject({ level: 'red', grounds: ['not_started'] })
  })

  test('turned down afterwards is not accepted any more; taken on again it is', () => {
    const down = [discussed(at(13), { outcome: 'pre_birth_assessment' }), discussed(at(15), { outcome: 'no_further_action' })]
    expect(checkOn(noAssessment, caseFile({ discussions: down }), at(24))).toBeNull()
    const again = caseFile({ discussions: [...down, discussed(at(25), { outcome: 'strategy' })] })
    expect(checkOn(noAssessment, again, at(24))).toBeNull()
    expect(checkOn(noAssessment, again, at(25))).toMatchObject({ level: 'red', since: at(25) })
  })

  test('early help is no acceptance', () => {
    const file = caseFile({ events: [happened('referral_decision', at(13), { detail: { answer: 'early_help' } })] })
    expect(checkOn(noAssessment, file, at(30))).toBeNull()
  })
})

describe('never decided on', () => {
  test('amber from 16+0, red from 28+0: nobody has decided whether to assess', () => {
    expectFirst(noAssessment, caseFile(), at(16), {
      level: 'amber',
      sentence: '16+0, standard 20+0: nobody has decided whether to assess.',
      clearedBy: 'Cleared by a decision on the referral.',
      grounds: ['undecided'],
    })
    expect(checkOn(noAssessment, caseFile(), at(27, 6))?.level).toBe('amber')
    expect(checkOn(noAssessment, caseFile(), at(28))).toMatchObject({ level: 'red', grounds: ['undecided', 'past:28'] })
  })

  test('a late referral is not reproached on the day it comes, but when its decision is late', () => {
    const late = caseFile({ receivedOn: at(22) })
    expectFirst(noAssessment, late, at(22, 3), { level: 'amber' }, [milestone('decision', at(22, 2))])
    expectFirst(noAssessment, late, at(22, 1), { level: 'amber' })
  })

  test('a referral returned for information is still undecided', () => {
    const file = caseFile({ events: [happened('referral_decision', at(13), { detail: { answer: 'returned' } })] })
    expect(checkOn(noAssessment, file, at(16))).toMatchObject({ grounds: ['undecided'] })
  })
})

test('without an EDD the time since receipt counts', () => {
  const file = caseFile({ edd: null, events: [accepted] })
  expectFirst(noAssessment, file, '2026-09-21', {
    level: 'amber',
    sentence: '21 September 2026, no EDD recorded: no assessment has been started.',
  })
  // 45 working days after 24 August 2026, with the bank holiday of 31 August.
  expect(checkOn(noAssessment, file, '2026-10-26')?.level).toBe('amber')
  expect(checkOn(noAssessment, file, '2026-10-27')?.level).toBe('red')
})

test('silent when closed, withdrawn or ended', () => {
  const events = [accepted, happened('pregnancy_ended', at(17), { detail: { answer: 'miscarriage' } })]
  expect(checkOn(noAssessment, caseFile({ events }), at(30))).toBeNull()
  expect(checkOn(noAssessment, caseFile({ events: [accepted], status: 'closed' }), at(30))).toBeNull()
  expect(checkOn(noAssessment, caseFile({ events: [accepted], status: 'withdrawn' }), at(30))).toBeNull()
})
