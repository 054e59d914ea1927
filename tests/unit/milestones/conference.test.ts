import { describe, expect, test } from 'vitest'
import { addDays, type IsoDay } from '../../../shared/calendar/day.ts'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import { type Milestone, type MilestoneCode, Protocol } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { london } from '../../../shared/milestones/protocols/local.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'

/** `caseFile()`: received Monday 24 August 2026 at 12+0, EDD 8 March 2027. */
const at = (weeks: number, days = 0) => dayOfGestation('2027-03-08', weeks, days)
const accepted = happened('referral_decision', '2026-08-25', { detail: { answer: 'accepted' } })

function one(code: MilestoneCode, about: Partial<CaseFile>, today: IsoDay, protocol = england): Milestone | undefined {
  return milestonesOf(caseFile(about), today, { protocol, nation: 'england', meetingIntervalDays: 7 }).find(
    milestone => milestone.code === code,
  )
}

describe('the decision on a referral', () => {
  test('returned for information, or kept under review, is none', () => {
    const returned = happened('referral_decision', '2026-08-25', { detail: { answer: 'returned' } })
    expect(one('decision', { events: [returned] }, '2026-09-01')).toMatchObject({ state: 'late', dueOn: '2026-08-25' })
    const reviewed = [discussed('2026-08-25', { outcome: 'under_review' }), discussed('2026-09-08', { outcome: 'child_in_need' })]
    expect(one('decision', { discussions: reviewed }, '2026-09-01')?.state).toBe('late')
    expect(one('decision', { discussions: reviewed }, '2026-09-08')).toMatchObject({ state: 'met_late', metOn: '2026-09-08' })
  })

  test('work of social care is one, and so is a social worker named without a day', () => {
    expect(one('decision', { events: [happened('assessment_started', '2026-08-25')] }, '2026-09-01')).toMatchObject({ state: 'met' })
    expect(one('decision', { socialWorkerNamed: true }, '2026-09-01')).toMatchObject({
      state: 'met',
      metOn: null,
      sentence: 'A social worker is named, the day is not recorded; due 25 August 2026.',
    })
  })
})

describe('the conference', () => {
  const decided = [discussed(at(20), { outcome: 'icpc' })]

  test('decided on at the meeting, and a lesser step chosen later: it is not owed any more', () => {
    expect(one('icpc', { discussions: decided }, at(29))?.state).toBe('late')
    for (const outcome of ['no_further_action', 'early_help', 'child_in_need', 'step_down', 'close'] as const)
      expect(one('icpc', { discussions: [...decided, discussed(at(21), { outcome })] }, at(29)), outcome).toBeUndefined()
    const again = [...decided, discussed(at(21), { outcome: 'step_down' }), discussed(at(23), { outcome: 'icpc' })]
    expect(one('icpc', { discussions: again }, at(29))?.state).toBe('late')
    expect(one('icpc', { discussions: [...decided, discussed(at(21), { outcome: 'under_review' })] }, at(29))?.state).toBe('late')
  })

  test('likewise legal planning', () => {
    const legal = [discussed(at(18), { outcome: 'legal_planning' })]
    expect(one('legal_planning', { discussions: legal }, at(23))?.state).toBe('late')
    expect(one('legal_planning', { discussions: [...legal, discussed(at(19), { outcome: 'step_down' })] }, at(23))).toBeUndefined()
  })
})

describe('the first core group', () => {
  const noPlan = happened('icpc', '2026-11-02', { detail: { answer: 'no_plan' } })
  const plan = happened('icpc', '2026-12-07', { detail: { answer: 'plan' } })

  test('is counted from the conference that made the plan, not from one that made none', () => {
    expect(one('core_group', { events: [accepted, noPlan, plan] }, '2026-12-08')).toMatchObject({ dueOn: '2026-12-21', state: 'due' })
  })

  test('one before the plan was another child’s', () => {
    const before = happened('core_group', '2026-11-16')
    expect(one('core_group', { events: [accepted, before, plan] }, '2026-12-22')).toMatchObject({ state: 'late', metOn: null })
    const after = happened('core_group', '2026-12-16')
    expect(one('core_group', { events: [accepted, before, plan, after] }, '2026-12-22')).toMatchObject({
      metOn: '2026-12-16',
      state: 'met',
    })
  })

  test('is not owed once the plan has ended', () => {
    const ended = happened('review_conference', '2027-01-11', { detail: { answer: 'ended' } })
    expect(one('core_group', { events: [accepted, plan] }, '2027-01-12')?.state).toBe('late')
    expect(one('core_group', { events: [accepted, plan, ended] }, '2027-01-12')).toBeUndefined()
  })
})

describe('after the birth', () => {
  const bornOn = at(36)

  test('a conference or legal planning decided on then is due from that decision, not weeks late at once', () => {
    const decidedOn = addDays(bornOn, 7)
    for (const [code, outcome] of [
      ['icpc', 'icpc'],
      ['legal_planning', 'legal_planning'],
    ] as const) {
      const discussions = [discussed(decidedOn, { outcome })]
      expect(one(code, { bornOn, discussions }, decidedOn), code).toMatchObject({
        state: 'due',
        dueOn: addDays(decidedOn, 21),
        standard: '21 days from the decision, because it was made after the birth',
      })
    }
    const before = [discussed(at(20), { outcome: 'icpc' })]
    expect(one('icpc', { bornOn, discussions: before }, decidedOn)?.dueOn).toBe(at(28))
  })

  test('a plan made after the birth is first reviewed three months from its conference', () => {
    const plan = happened('icpc', addDays(bornOn, 20), { detail: { answer: 'plan' } })
    expect(one('first_review', { bornOn, events: [accepted, plan] }, addDays(bornOn, 21))).toMatchObject({
      // 8 February 2027 and 20 days, and three months.
      dueOn: '2027-05-28',
      state: 'due',
      standard: '3 months after the initial child protection conference',
    })
  })

  test('the mother is not medically fit to attend: 20 working days, 3 months from the conference if sooner; the first due day stays', () => {
    const plan = happened('icpc', at(28), { detail: { answer: 'plan' } })
    const unfit = happened('mother_unfit', addDays(bornOn, 3))
    // Monday 8 February 2027: ten working days end on 22 February, twenty on 8 March.
    expect(one('first_review', { bornOn, events: [accepted, plan] }, addDays(bornOn, 4))).toMatchObject({ dueOn: '2027-02-22' })
    expect(one('first_review', { bornOn, events: [accepted, plan, unfit] }, addDays(bornOn, 2))).toMatchObject({ dueOn: '2027-02-22' })
    expect(one('first_review', { bornOn, events: [accepted, plan, unfit] }, addDays(bornOn, 4))).toMatchObject({
      dueOn: '2027-03-08',
      originalDueOn: '2027-02-22',
      standard: '20 working days after the birth, because the mother is not medically fit to attend',
      sentence: 'Due 8 March 2027, in 3 weeks 3 days. First due 22 February 2027.',
    })
    const sooner = happened('icpc', '2026-12-01', { detail: { answer: 'plan' } })
    expect(one('first_review', { bornOn, events: [accepted, sooner, unfit] }, addDays(bornOn, 4))).toMatchObject({ dueOn: '2027-03-01' })
    // Not of this birth: recorded in the pregnancy.
    const before = happened('mother_unfit', addDays(bornOn, -1))
    expect(one('first_review', { bornOn, events: [accepted, plan, before] }, addDays(bornOn, 4))).toMatchObject({ dueOn: '2027-02-22' })
  })

  test('a protocol that says nothing of it keeps the day; London counts 20 calendar days', () => {
    const plan = happened('icpc', at(28), { detail: { answer: 'plan' } })
    const events = [accepted, plan, happened('mother_unfit', addDays(bornOn, 3))]
    const old = { ...england, rules: england.rules.map(({ motherUnfit: _, ...rule }) => rule) }
    expect(Protocol.parse(old)).toEqual(old)
    expect(one('first_review', { bornOn, events }, addDays(bornOn, 4), old)).toMatchObject({ dueOn: '2027-02-22' })
    expect(one('first_review', { bornOn, events }, addDays(bornOn, 4), london)).toMatchObject({ dueOn: addDays(bornOn, 20) })
  })

  test('an application in the pregnancy was for a sibling, and nobody was told of the birth before it', () => {
    const planned = happened('legal_planning', at(22), { detail: { answer: 'removal_planned' } })
    const events = [accepted, planned, happened('court_application', at(30)), happened('birth_notified', at(30))]
    expect(one('court_application', { bornOn, events }, addDays(bornOn, 1))).toMatchObject({ state: 'late', metOn: null })
    expect(one('birth_notified', { bornOn, events }, addDays(bornOn, 1))).toMatchObject({ state: 'late', metOn: null })
    const applied = [...events, happened('court_application', bornOn), happened('birth_notified', bornOn)]
    expect(one('court_application', { bornOn, events: applied }, addDays(bornOn, 1))).toMatchObject({ state: 'met', metOn: bornOn })
    expect(one('birth_notified', { bornOn, events: applied }, addDays(bornOn, 1))).toMatchObject({ state: 'met', metOn: bornOn })
  })

  test('a review that bears a day before the birth meets nothing', () => {
    const plan = happened('icpc', at(28), { detail: { answer: 'plan' } })
    const early = happened('first_review', addDays(bornOn, -1))
    expect(one('first_review', { bornOn, events: [accepted, plan, early] }, addDays(bornOn, 1))).toMatchObject({
      metOn: null,
      state: 'due',
    })
  })

  test('the unfinished assessment itself, finished after the birth, is the parenting assessment finished', () => {
    const started = happened('assessment_started', at(34))
    const done = happened('assessment_completed', addDays(bornOn, 30), { detail: { restsOn: 'fresh' } })
    expect(one('parenting_assessment', { bornOn, events: [accepted, started, done] }, addDays(bornOn, 60))).toMatchObject({
      state: 'met',
      metOn: addDays(bornOn, 30),
    })
    const before = happened('assessment_completed', at(35), { detail: { restsOn: 'fresh' } })
    expect(one('parenting_assessment', { bornOn, events: [accepted, started, before, done] }, addDays(bornOn, 60))).toBeUndefined()
  })
})
