import { describe, expect, test } from 'vitest'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import type { Milestone, MilestoneCode, Protocol } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { london, scotland, sefton } from '../../../shared/milestones/protocols/local.ts'
import { caseFile, discussed, happened, sibling } from '../../support/case-file.ts'

/** `caseFile()`: received 24 August 2026 at 12+0, booked 10 August at 10+0, EDD 8 March 2027. */
const edd = '2027-03-08'
const at = (weeks: number, days = 0) => dayOfGestation(edd, weeks, days)

function all(about: Partial<CaseFile>, today: IsoDay, protocol: Protocol = england): Milestone[] {
  return milestonesOf(caseFile(about), today, { protocol, nation: protocol.nation, meetingIntervalDays: 7 })
}

function one(code: MilestoneCode, about: Partial<CaseFile>, today: IsoDay, protocol?: Protocol): Milestone | undefined {
  return all(about, today, protocol).find(milestone => milestone.code === code)
}

const accepted = happened('referral_decision', '2026-08-25', { detail: { answer: 'accepted' } })
const s47 = happened('strategy_discussion', '2026-10-12', { detail: { answer: 's47' } })
const substantiated = happened('s47_completed', '2026-10-26', { detail: { answer: 'substantiated' } })

describe('what is due, and when', () => {
  test('England default, accepted with an enquiry substantiated, in the order of the pregnancy', () => {
    const due = all({ events: [accepted, s47, substantiated] }, '2026-10-27').map(({ code, dueOn, standard }) => [code, dueOn, standard])
    expect(due).toEqual([
      ['booking', at(10), '10+0'],
      ['referral', at(16), '16+0'],
      ['decision', '2026-08-25', '1 working day after receipt'],
      ['first_discussed', '2026-08-31', 'the next meeting after receipt'],
      ['planning', at(20), '20+0'],
      ['assessment_started', at(20), '20+0'],
      ['born_tonight', at(24), '24+0'],
      // 12 October and 15 working days; 28+0 would be 14 December.
      ['icpc', '2026-11-02', '15 working days after the strategy discussion'],
      ['birth_plan', at(32), '32+0'],
      ['birth_plan_shared', at(32), '32+0'],
      // 24 August and 45 working days, over the August bank holiday; 36+0 would be 8 February.
      ['assessment_finished', '2026-10-27', '45 working days after receipt'],
    ])
  })

  test('amber from 16+0, due at 20+0, late after it, red with it, past the last day after 28+0', () => {
    const started = (on: IsoDay) => one('assessment_started', {}, on)
    expect(started(at(15, 6))).toMatchObject({ state: 'due', pastStop: false })
    expect(started(at(16))).toMatchObject({ state: 'amber', sentence: 'Due 19 October 2026 at 20+0, in 4 weeks.' })
    expect(started(at(20))).toMatchObject({ state: 'amber', sentence: 'Due 19 October 2026 at 20+0, today.' })
    expect(started(at(20, 1))).toMatchObject({ state: 'late', redOn: at(20), sentence: 'Due 19 October 2026 at 20+0; 1 day late.' })
    expect(started(at(28))).toMatchObject({ state: 'late', pastStop: false })
    expect(started(at(29, 4))).toMatchObject({
      state: 'late',
      pastStop: true,
      sentence: 'Due 19 October 2026 at 20+0; 9 weeks 4 days late.',
    })
  })

  test('met in time, met late, and by an assessment of which only the end is recorded', () => {
    expect(one('assessment_started', { events: [happened('assessment_started', at(20))] }, at(30))).toMatchObject({
      state: 'met',
      metOn: at(20),
      sentence: 'Met 19 October 2026 at 20+0; due 19 October 2026.',
    })
    expect(one('assessment_started', { events: [happened('assessment_started', at(29))] }, at(30))).toMatchObject({
      state: 'met_late',
      pastStop: true,
      sentence: 'Met 21 December 2026 at 29+0, 9 weeks late; due 19 October 2026.',
    })
    expect(
      one('assessment_started', { events: [happened('assessment_completed', at(19), { detail: { restsOn: 'fresh' } })] }, at(30))?.metOn,
    ).toBe(at(19))
  })

  test('a birth plan is late after 32+0 and red from 34+0', () => {
    expect(one('birth_plan', { events: [accepted] }, at(32, 1))).toMatchObject({ state: 'late', dueOn: at(32), redOn: at(34) })
  })

  test('what social care has turned down is not assessed; what it has not decided on still is to be planned', () => {
    const declined = [happened('referral_decision', '2026-08-25', { detail: { answer: 'no_further_action' } })]
    expect(all({ events: declined }, at(21)).map(({ code }) => code)).toEqual([
      'booking',
      'referral',
      'decision',
      'first_discussed',
      'born_tonight',
    ])
    expect(all({}, at(21)).map(({ code }) => code)).toContain('assessment_started')
  })

  test('a discussion with an outcome, an allocation or a decision decides; the first counts', () => {
    const discussions = [discussed('2026-09-01'), discussed('2026-09-08', { outcome: 'pre_birth_assessment' })]
    expect(one('decision', { discussions }, '2026-10-01')).toMatchObject({ metOn: '2026-09-08', state: 'met_late' })
    expect(one('decision', { discussions, events: [happened('allocated', '2026-08-25')] }, '2026-10-01')).toMatchObject({ state: 'met' })
    expect(one('first_discussed', { discussions }, '2026-10-01')).toMatchObject({ metOn: '2026-09-01', state: 'met_late' })
  })

  test('a legal planning meeting for a previous removal, or once proceedings are likely', () => {
    expect(one('legal_planning', {}, at(21))).toBeUndefined()
    expect(one('legal_planning', { siblings: [sibling({ past: ['removed'] })] }, at(21))).toMatchObject({ dueOn: at(22), state: 'due' })
    expect(one('legal_planning', { factors: [{ code: 'PRE_REMOVAL', notedOn: at(23) }] }, at(22))).toBeUndefined()
    expect(one('legal_planning', { discussions: [discussed(at(20), { outcome: 'legal_planning' })] }, at(21))).toMatchObject({
      dueOn: at(22),
    })
  })

  test('the conference is counted from the strategy discussion that decided on the enquiry', () => {
    const earlier = happened('strategy_discussion', '2026-09-07', { detail: { answer: 'no_s47' } })
    expect(one('icpc', { events: [earlier, s47, substantiated] }, '2026-10-27')?.dueOn).toBe('2026-11-02')
    expect(one('icpc', { events: [earlier, s47, substantiated] }, '2026-10-27', london)?.dueOn).toBe('2026-11-02')
    expect(one('icpc', { events: [earlier, s47, substantiated] }, '2026-10-27', scotland)?.dueOn).toBe('2026-11-09')
    expect(one('icpc', { discussions: [discussed(at(30), { outcome: 'icpc' })] }, at(31), sefton)?.dueOn).toBe(at(34))
  })

  test('a birth plan is shared once all four have acknowledged it', () => {
    const sent = (on: IsoDay, to: ('maternity' | 'out_of_hours' | 'health_visitor' | 'gp' | 'parents')[], acknowledgedOn: IsoDay | null) =>
      happened('birth_plan_shared', on, { detail: { sharedWith: to, acknowledgedOn } })
    const three = [
      accepted,
      happened('birth_plan_agreed', at(31)),
      sent(at(31), ['maternity', 'out_of_hours', 'health_visitor'], at(31, 2)),
    ]
    expect(one('birth_plan_shared', { events: [...three, sent(at(31), ['gp'], null)] }, at(31, 6))).toMatchObject({
      state: 'due',
      metOn: null,
    })
    const four = [...three, sent(at(31), ['gp'], at(31, 5))]
    expect(one('birth_plan_shared', { events: four }, at(31, 4))?.state).toBe('due')
    expect(one('birth_plan_shared', { events: four }, at(31, 6))).toMatchObject({ state: 'met', metOn: at(31, 5) })
    expect(one('birth_plan_to_parents', { events: four }, at(31, 6))).toMatchObject({ dueOn: '2027-01-07', state: 'late' })
    expect(one('birth_plan_to_parents', { events: [...four, sent(at(31, 1), ['parents'], null)] }, at(31, 6))?.state).toBe('met')
  })
})

describe('late referrals', () => {
  const late = { receivedOn: at(31), events: [happened('referral_decision', at(31), { detail: { answer: 'accepted' } })] }

  test('at 31+0 the gestations that are past get 21 days, the line for tonight the next meeting', () => {
    const days = Object.fromEntries(
      all(late, at(31)).map(({ code, dueOn, compressed, state }) => [code, `${dueOn} ${state}${compressed ? ' compressed' : ''}`]),
    )
    expect(days).toEqual({
      booking: `${at(10)} met`,
      referral: `${at(16)} met_late`,
      decision: '2027-01-05 met',
      first_discussed: `${at(32)} due`,
      planning: `${at(34)} due compressed`,
      assessment_started: `${at(34)} due compressed`,
      born_tonight: `${at(32)} due compressed`,
      birth_plan: `${at(34)} due compressed`,
      birth_plan_shared: `${at(34)} due compressed`,
      assessment_finished: `${at(36)} due`,
    })
  })

  test('the standard says why, and a compressed day is late like any other', () => {
    expect(one('assessment_started', late, at(34, 2))).toMatchObject({
      state: 'late',
      pastStop: true,
      standard: '21 days from receipt, because it came too late for 20+0',
      sentence: 'Due 25 January 2027 at 34+0; 2 days late.',
    })
    expect(one('assessment_started', late, at(33))).toMatchObject({ state: 'due', pastStop: false })
    expect(one('born_tonight', late, at(33))?.standard).toBe('the next meeting after receipt, because it came too late for 24+0')
    expect(one('planning', { receivedOn: at(31) }, at(31), scotland)).toMatchObject({ dueOn: at(35) })
  })

  test('not after the EDD, unless the referral itself came after it', () => {
    expect(one('planning', { receivedOn: at(39) }, at(39))).toMatchObject({ dueOn: edd, compressed: true })
    expect(one('planning', { receivedOn: at(41) }, at(41))).toMatchObject({ dueOn: at(41), compressed: true })
  })

  test('a day that is still 21 days away is not compressed', () => {
    expect(one('planning', { receivedOn: at(17) }, at(17))).toMatchObject({ dueOn: at(20), compressed: false })
    expect(one('planning', { receivedOn: at(17, 1) }, at(18))).toMatchObject({ dueOn: at(20, 1), compressed: true })
  })
})

describe('a birth that may come early', () => {
  test('twins, an earlier preterm birth and substance misuse move targets by four weeks; the anchor stays said', () => {
    for (const about of [
      { numberExpected: 2 },
      { factors: [{ code: 'PRETERM', notedOn: '2026-08-24' }] },
      { factors: [{ code: '2B', notedOn: '2026-08-24' }] },
    ] as const) {
      expect(one('born_tonight', about, at(14))).toMatchObject({
        dueOn: at(20),
        originalDueOn: at(20),
        standard: '20+0, 4 weeks earlier because the birth may come early',
      })
    }
    expect(one('born_tonight', { factors: [{ code: '4B', notedOn: '2026-08-24' }] }, at(14))?.dueOn).toBe(at(24))
  })

  test('known later, the first due day stays', () => {
    const factors = [{ code: '1B', notedOn: at(18) }] as const
    expect(one('born_tonight', { factors }, at(17))).toMatchObject({ dueOn: at(24), originalDueOn: at(24) })
    expect(one('born_tonight', { factors }, at(18))).toMatchObject({
      dueOn: at(20),
      originalDueOn: at(24),
      sentence: `Due 19 October 2026 at 20+0, in 2 weeks. First due 16 November 2026.`,
    })
  })
})

describe('the EDD', () => {
  test('without one, gestations are left out and days after events stay', () => {
    const codes = all({ edd: null, firstEdd: null, events: [accepted] }, '2026-09-01').map(({ code }) => code)
    expect(codes).toEqual(['decision', 'first_discussed', 'assessment_finished'])
  })

  test('revised a week earlier: due days move by seven, the first stay', () => {
    expect(one('planning', { edd: '2027-03-01', firstEdd: edd }, at(14))).toMatchObject({
      dueOn: '2026-10-12',
      originalDueOn: '2026-10-19',
      sentence: 'Due 12 October 2026 at 20+0, in 5 weeks. First due 19 October 2026.',
    })
  })

  test('a first due day that was written down is the one that counts', () => {
    expect(one('planning', { firstDue: { planning: '2026-10-01' } }, at(14))?.originalDueOn).toBe('2026-10-01')
  })
})

describe('the end of a pregnancy', () => {
  test('after a loss nothing is due or late, and nothing is said of lateness', () => {
    const events = [accepted, happened('pregnancy_ended', at(22), { detail: { answer: 'miscarriage' } })]
    const open = all({ events }, at(36)).filter(({ state }) => state !== 'met' && state !== 'met_late')
    expect(open.length).toBeGreaterThan(3)
    for (const { state, sentence } of open) expect([state, sentence]).toEqual(['moot', 'Not needed any more.'])
  })

  test('a closed or withdrawn referral is owed nothing', () => {
    for (const status of ['closed', 'withdrawn'] as const) {
      const states = new Set(all({ status, closedOn: at(30) }, at(36)).map(({ state }) => state))
      expect([...states].filter(state => state === 'due' || state === 'amber' || state === 'late')).toEqual([])
    }
    expect(one('planning', { status: 'closed', closedOn: at(30) }, at(36))?.sentence).toBe(
      'Due 19 October 2026 at 20+0; not met when the referral was closed, 10 weeks late.',
    )
  })
})

describe('after the birth', () => {
  const bornOn = at(33)
  const plan = happened('icpc', at(27), { detail: { answer: 'plan' } })
  const born = { bornOn, discussions: [discussed('2026-08-31')], events: [accepted, happened('assessment_started', at(30)), plan] }

  test('on the day: notified, discharge, the unfinished assessment goes on, the first review', () => {
    const open = all(born, bornOn).filter(({ state }) => state === 'due' || state === 'amber' || state === 'late')
    expect(open.map(({ code, dueOn, standard }) => [code, dueOn, standard])).toEqual([
      ['core_group', '2026-12-21', '10 working days after the initial child protection conference'],
      ['birth_notified', bornOn, 'the day of the birth'],
      ['pre_discharge', '2027-01-19', 'before discharge'],
      ['parenting_assessment', '2027-03-04', '45 days after the birth'],
      ['first_review', '2027-02-01', '10 working days after the birth'],
    ])
    expect(one('assessment_finished', born, bornOn)).toMatchObject({ state: 'moot' })
    expect(one('birth_plan', born, bornOn)?.sentence).toBe(
      'Due 11 January 2027 at 32+0; not met when the baby was born on 18 January 2027, 7 days late.',
    )
  })

  test('before the birth none of them is there', () => {
    const codes = all(born, at(32)).map(({ code }) => code)
    for (const code of ['birth_notified', 'pre_discharge', 'parenting_assessment', 'first_review'] as const)
      expect(codes).not.toContain(code)
  })

  test('three months from the conference, if sooner, but never before the birth', () => {
    const early = { bornOn: at(39), events: [happened('icpc', at(27, 2), { detail: { answer: 'plan' } })] }
    expect(one('first_review', early, at(39))).toMatchObject({
      dueOn: '2027-03-09',
      standard: '3 months after the initial child protection conference',
    })
    const longAgo = { bornOn: at(39), events: [happened('icpc', at(20), { detail: { answer: 'plan' } })] }
    expect(one('first_review', longAgo, at(39))).toMatchObject({ dueOn: '2027-03-15' })
    expect(one('first_review', longAgo, at(39), london)).toMatchObject({ dueOn: '2027-03-11' })
  })

  test('a pre-discharge meeting is owed until the baby leaves, and late if the baby left without one', () => {
    expect(one('pre_discharge', born, '2027-01-30')).toMatchObject({ state: 'due', dueOn: '2027-01-30' })
    expect(one('pre_discharge', { ...born, dischargedOn: '2027-01-25' }, '2027-01-30')).toMatchObject({
      state: 'late',
      dueOn: '2027-01-25',
    })
    const held = [...born.events, happened('pre_discharge_meeting', '2027-01-24')]
    expect(one('pre_discharge', { ...born, events: held, dischargedOn: '2027-01-25' }, '2027-03-01')).toMatchObject({
      state: 'met',
      dueOn: '2027-01-25',
    })
    expect(one('pre_discharge', { ...born, events: held }, '2027-01-30')).toMatchObject({ state: 'met', dueOn: '2027-01-24' })
  })

  test('later reviews: every six months from the one before while the plan is in force', () => {
    const reviews = (events: CaseFile['events'], today: IsoDay) =>
      all({ ...born, events: [...born.events, ...events] }, today)
        .filter(({ code }) => code === 'later_review')
        .map(({ dueOn, metOn, state }) => [dueOn, metOn, state])
    const first = happened('first_review', '2027-01-29')
    const second = happened('later_review', '2027-08-02')
    expect(reviews([], '2027-02-01')).toEqual([])
    expect(reviews([first], '2027-02-01')).toEqual([['2027-07-29', null, 'due']])
    expect(reviews([first, second], '2028-02-03')).toEqual([
      ['2027-07-29', '2027-08-02', 'met_late'],
      ['2028-02-02', null, 'late'],
    ])
    const ended = happened('review_conference', '2028-02-01', { detail: { answer: 'ended' } })
    expect(reviews([first, second, ended], '2028-02-03')).toEqual([
      ['2027-07-29', '2027-08-02', 'met_late'],
      ['2028-02-02', '2028-02-01', 'met'],
    ])
  })

  test('removal planned: papers by 39+0, application on the day of birth, red on day 5', () => {
    const events = [happened('legal_planning', at(22), { detail: { answer: 'removal_planned' } })]
    expect(one('papers', { events }, at(30))).toMatchObject({ dueOn: at(39) })
    expect(one('court_application', { events }, at(30))).toBeUndefined()
    expect(one('court_application', { events, bornOn }, '2027-01-20')).toMatchObject({ dueOn: bornOn, redOn: '2027-01-23', state: 'late' })
  })
})
