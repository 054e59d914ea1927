import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../shared/milestones/change.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import {
  type Anchor,
  conditionWords,
  type MilestoneRule,
  Milestone as MilestoneSchema,
  milestoneCodes,
  Protocol,
} from '../../../shared/milestones/model.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'
import { protocolProblems, ruleProblems } from '../../../shared/milestones/rule-problems.ts'
import { checkSafeguards } from '../../../shared/safeguards/all.ts'
import { anyCaseFile, anyDay } from '../../support/any-case-file.ts'
import { inputOf } from '../../support/safeguards.ts'

const count = fc.integer({ min: 0, max: 60 })
const anyAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ from: fc.constant('gestation' as const), weeks: fc.integer({ min: 4, max: 42 }), days: fc.integer({ min: 0, max: 6 }) }),
  fc.record({
    from: fc.constant('event' as const),
    event: fc.constantFrom(
      'received',
      'discussed',
      'strategy_discussion',
      'icpc',
      'assessment_started',
      'birth_plan_agreed',
      'first_review',
    ),
    count,
    unit: fc.constantFrom('calendar_days', 'working_days', 'months', 'meetings'),
  }),
  fc.record({ from: fc.constant('birth' as const), count, unit: fc.constantFrom('calendar_days', 'working_days', 'months') }),
)
const conditions = Object.keys(conditionWords) as (keyof typeof conditionWords)[]

const anyEdit: fc.Arbitrary<Partial<MilestoneRule>> = fc.record(
  {
    applies: fc.constantFrom(...conditions),
    due: fc.array(anyAnchor, { minLength: 1, maxLength: 3 }),
    amber: fc.option(anyAnchor),
    red: fc.option(anyAnchor),
    stop: fc.option(anyAnchor),
    compressible: fc.boolean(),
    movesWithPrematurity: fc.boolean(),
  },
  { requiredKeys: [] },
)

/**
 * A copy as the screen lets somebody edit it: milestones left out, counted otherwise, for others;
 * an edit that the register would refuse is not made.
 */
const anyCopy: fc.Arbitrary<Protocol> = fc
  .record({
    base: fc.constantFrom(...shippedProtocols),
    kept: fc.uniqueArray(fc.constantFrom(...milestoneCodes), { minLength: 1 }),
    edits: fc.array(anyEdit, { minLength: milestoneCodes.length, maxLength: milestoneCodes.length }),
  })
  .map(({ base, kept, edits }) => {
    const rules = base.rules
      .filter(({ code }) => kept.includes(code))
      .map((rule, index): MilestoneRule => {
        const edited = { ...rule, ...edits[index] }
        return Object.keys(ruleProblems(edited)).length === 0 ? edited : rule
      })
    return { ...base, code: 'copy', rules }
  })

describe('a copy edited in any way that the register accepts', () => {
  test('is well formed, and nothing speaks against it', () => {
    fc.assert(
      fc.property(anyCopy, fc.constantFrom(...shippedProtocols), (copy, before) => {
        expect(Protocol.parse(copy)).toEqual(copy)
        expect(protocolProblems(copy, before)).toEqual({})
      }),
    )
  })

  test('gives milestones in their order, each in words, and only those it holds; safeguards go on without the others', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, anyCopy, (file, today, copy) => {
        const found = milestonesOf(file, today, { protocol: copy, nation: copy.nation, meetingIntervalDays: 7 })
        const places = found.map(({ code }) => milestoneCodes.indexOf(code))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        for (const milestone of found) {
          MilestoneSchema.parse(milestone)
          expect(copy.rules.map(({ code }) => code)).toContain(milestone.code)
          expect(milestone.standard).not.toBe('')
          expect(milestone.sentence).toMatch(/^[A-Z].*\.$/)
          expect(`${milestone.standard} ${milestone.sentence}`).not.toMatch(/NaN|undefined|null/)
        }
        for (const { sentence } of checkSafeguards(inputOf(file, today, found), [])) expect(sentence).not.toMatch(/NaN|undefined|null/)
      }),
    )
  })

  test('what leaving milestones out moves: only those fall away, unless what waited for them comes sooner', () => {
    fc.assert(
      fc.property(
        anyCaseFile,
        anyDay,
        fc.constantFrom(...shippedProtocols),
        fc.uniqueArray(fc.constantFrom(...milestoneCodes)),
        (file, today, protocol, out) => {
          const figures = { nation: protocol.nation, meetingIntervalDays: 7 }
          const less = { ...protocol, rules: protocol.rules.filter(({ code }) => !out.includes(code)) }
          const moved = changesOf(
            milestonesOf(file, today, { ...figures, protocol }),
            milestonesOf(file, today, { ...figures, protocol: less }),
          )
          for (const { code, to, days } of moved) {
            if (out.includes(code)) expect(to).toBeNull()
            else expect(days).toBeLessThan(0)
          }
        },
      ),
    )
  })
})
