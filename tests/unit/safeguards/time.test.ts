import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type IsoDay } from '../../../shared/calendar/day.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import type { EventKind } from '../../../shared/events/kinds.ts'
import type { EventDetail } from '../../../shared/events/model.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import { earlierDaysOf } from '../../../shared/milestones/gestations.ts'
import type { Milestone } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { type FactorCode, factorCodes } from '../../../shared/referrals/factors.ts'
import { checkSafeguards } from '../../../shared/safeguards/all.ts'
import { levels, type Raised, type SafeguardCode } from '../../../shared/safeguards/model.ts'
import { defaultThresholds } from '../../../shared/safeguards/thresholds.ts'
import { anyCaseFile, anyDay } from '../../support/any-case-file.ts'
import { asOf } from '../../support/as-of.ts'
import { caseFile, father, happened, sibling } from '../../support/case-file.ts'

function seenOn(file: CaseFile, today: IsoDay): { milestones: Milestone[]; raised: Raised[] } {
  const milestones = milestonesOf(file, today, { protocol: england, nation: 'england', meetingIntervalDays: 7 })
  const earlierDays = earlierDaysOf(file, today, england)
  return {
    milestones,
    raised: checkSafeguards({ file, today, thresholds: defaultThresholds, milestones, nation: 'england', earlierDays }, []),
  }
}

/**
 * A birthday ends the first two, keeping it open the third; nothing else ends without somebody
 * recording something.
 */
const endsByTime: readonly SafeguardCode[] = ['young-parent-unsupported', 'care-experienced-unsupported', 'closed-too-soon']

test('time alone clears nothing, lowers nothing and takes no ground away; what is so has not begun later', () => {
  fc.assert(
    fc.property(anyCaseFile, anyDay, fc.integer({ min: 1, max: 120 }), (any, today, more) => {
      const file = asOf(any, today)
      const later = seenOn(file, addDays(today, more)).raised
      for (const was of seenOn(file, today).raised) {
        const is = later.find(({ code }) => code === was.code)
        if (endsByTime.includes(was.code)) continue
        expect(is === undefined ? `${was.code} gone: ${was.sentence}` : '').toBe('')
        if (is === undefined) continue
        expect(levels.indexOf(is.level), `${was.sentence} → ${is.sentence}`).toBeGreaterThanOrEqual(levels.indexOf(was.level))
        expect(is.since <= was.since ? '' : `${was.code}: ${was.since} → ${is.since}; ${is.sentence}`).toBe('')
        expect(
          was.grounds.filter(ground => !is.grounds.includes(ground)),
          was.sentence,
        ).toEqual([])
      }
    }),
    { numRuns: 1_500 },
  )
})

/**
 * None identified; and what moves targets earlier, which may give a late referral a compressed day
 * without an amber before it.
 */
const notWorse: readonly FactorCode[] = ['21', 'PRETERM', '1B', '2B']

/**
 * Facts that make nothing better: what was missed or happened, a factor, a child on an order,
 * another partner of whom nothing is known.
 */
const worse: fc.Arbitrary<(file: CaseFile, today: IsoDay) => CaseFile> = fc.oneof(
  fc.constantFrom('missed_appointment' as const, 'address_change' as const, 'mother_unfit' as const).map(kind => withEvent(kind)),
  fc.constantFrom('domestic_abuse', 'injury', 'crisis', 'other').map(answer => withEvent('significant_event', { answer })),
  fc.constant(withEvent('sibling_review', { answer: 'unborn_absent' })),
  fc.constantFrom(...factorCodes.filter(code => !notWorse.includes(code))).map(code => (file: CaseFile, today: IsoDay) => ({
    ...file,
    factors: [...file.factors, { code, notedOn: today }],
  })),
  fc.constantFrom('care_order' as const, 'child_protection_plan' as const).map(legalStatus => (file: CaseFile) => ({
    ...file,
    siblings: [...file.siblings, sibling({ legalStatus, livesWith: 'foster_care' })],
  })),
  fc.constant((file: CaseFile) => ({
    ...file,
    fathers: [...file.fathers, father({ identified: 'not_yet', spokenToOn: null, checks: [] })],
  })),
)

function withEvent(kind: EventKind, detail: Partial<EventDetail> = {}) {
  return (file: CaseFile, today: IsoDay) => caseFile({ ...file, events: [...file.events, happened(kind, today, { detail })] })
}

test('time alone moves no due day, and lets no milestone go that is owed', () => {
  fc.assert(
    fc.property(anyCaseFile, anyDay, fc.integer({ min: 1, max: 120 }), (any, today, more) => {
      const file = asOf(any, today)
      const later = seenOn(file, addDays(today, more)).milestones
      for (const was of seenOn(file, today).milestones) {
        // Owed every day until the baby leaves.
        if (was.code === 'pre_discharge' || was.code === 'later_review') continue
        const is = later.find(({ code }) => code === was.code)
        expect([is?.dueOn, is?.originalDueOn, is?.metOn], was.code).toEqual([was.dueOn, was.originalDueOn, was.metOn])
        if (was.state === 'late' || was.state === 'moot') expect(is?.state).toBe(was.state)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('what is worse clears nothing and lowers nothing', () => {
  fc.assert(
    fc.property(anyCaseFile, anyDay, worse, (any, today, add) => {
      const file = asOf(any, today)
      const after = seenOn(add(file, today), today).raised
      for (const was of seenOn(file, today).raised) {
        const is = after.find(({ code }) => code === was.code)
        expect(is === undefined ? `${was.code} gone: ${was.sentence}` : '').toBe('')
        if (is !== undefined)
          expect(levels.indexOf(is.level), `${was.sentence} → ${is.sentence}`).toBeGreaterThanOrEqual(levels.indexOf(was.level))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a milestone that is met and the safeguard that asks for it do not contradict each other', () => {
  const pairs = [
    ['assessment_started', 'no-assessment'],
    ['parenting_assessment', 'interrupted'],
  ] as const
  fc.assert(
    fc.property(anyCaseFile, anyDay, (any, today) => {
      const { milestones, raised } = seenOn(asOf(any, today), today)
      for (const [code, safeguard] of pairs)
        if (milestones.some(one => one.code === code && one.metOn !== null)) expect(raised.map(one => one.code)).not.toContain(safeguard)
    }),
    { numRuns: 500 },
  )
})
