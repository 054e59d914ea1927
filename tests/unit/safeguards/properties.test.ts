import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import type { EventKind } from '../../../shared/events/kinds.ts'
import type { EventDetail } from '../../../shared/events/model.ts'
import { allSafeguards, checkSafeguards } from '../../../shared/safeguards/all.ts'
import { closingCheck } from '../../../shared/safeguards/closing.ts'
import { levels, Raised, type SafeguardAnswer, type SafeguardCode } from '../../../shared/safeguards/model.ts'
import { defaultThresholds } from '../../../shared/safeguards/thresholds.ts'
import { anyCaseFile, anyDay } from '../../support/any-case-file.ts'
import { caseFile, happened } from '../../support/case-file.ts'
import { inputOf } from '../../support/safeguards.ts'

const runs = { numRuns: 250 }

function levelOf(file: CaseFile, today: string, code: SafeguardCode): number {
  const found = allSafeguards.find(one => one.code === code)?.check(inputOf(file, today)) ?? null
  return found === null ? -1 : levels.indexOf(found.level)
}

describe('for any case file', () => {
  test('no safeguard throws, and what it says can cross the bridge', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (file, today) => {
        for (const raised of checkSafeguards(inputOf(file, today), [])) {
          Raised.parse(raised)
          expect(raised.sentence).toMatch(/^[A-Z0-9].*\.$/)
          expect(raised.sentence).not.toMatch(/undefined|null|NaN|\[object|-\d/)
          expect(raised.clearedBy).toMatch(/^Cleared by [a-z].*\.$/)
          expect(raised.grounds.length).toBeGreaterThan(0)
          expect(new Set(raised.grounds).size).toBe(raised.grounds.length)
        }
        closingCheck(file, today, defaultThresholds)
      }),
      runs,
    )
  })

  test('it has not been so since a day to come', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (file, today) => {
        fc.pre(file.receivedOn <= today)
        for (const { code, since } of checkSafeguards(inputOf(file, today), []))
          expect({ code, late: since > today }).toEqual({ code, late: false })
      }),
      runs,
    )
  })

  test('withdrawn raises nothing, closed nothing but what concerns closing and discharge', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (file, today) => {
        expect(checkSafeguards(inputOf({ ...file, status: 'withdrawn' }, today), [])).toEqual([])
        const closed = checkSafeguards(inputOf({ ...file, status: 'closed' }, today), []).map(({ code }) => code)
        expect(closed.filter(code => code !== 'discharged-unplanned' && code !== 'closed-too-soon')).toEqual([])
      }),
      runs,
    )
  })

  test('once the pregnancy has ended, or no baby lives, nothing is said at all, in any status, whatever day the event bears', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, anyDay, (file, today, on) => {
        const ended = caseFile({ ...file, events: [...file.events, happened('pregnancy_ended', on, { detail: { answer: 'stillbirth' } })] })
        expect(checkSafeguards(inputOf(ended, today), [])).toEqual([])
        expect(closingCheck(ended, today, defaultThresholds)).toEqual([])
        const stillborn = { ...file, bornOn: on, noBabyLives: true }
        expect(checkSafeguards(inputOf(stillborn, today), [])).toEqual([])
        expect(closingCheck(stillborn, today, defaultThresholds)).toEqual([])
      }),
      runs,
    )
  })

  test('an answer to what fires covers it, on that day', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (file, today) => {
        const raised = checkSafeguards(inputOf(file, today), [])
        const answers = raised.map(
          ({ code, level, grounds }): SafeguardAnswer => ({
            id: '01990000-0000-7000-8000-00000000000a',
            code,
            level,
            grounds,
            reason: 'Known.',
            answeredBy: 'R. Malik',
            answeredAt: '2026-01-01T00:00:00Z',
          }),
        )
        const again = checkSafeguards(inputOf(file, today), answers)
        expect(again.map(({ code }) => code)).toEqual(raised.map(({ code }) => code))
        expect(again.every(({ answer, worse }) => answer !== null && !worse)).toBe(true)
      }),
      runs,
    )
  })
})

/**
 * What each safeguard says would clear it, as an event of that day. `whole`: it alone clears
 * everything the safeguard can say.
 */
const clearing: readonly { code: SafeguardCode; kind: EventKind; detail?: Partial<EventDetail>; whole: boolean }[] = [
  { code: 'no-assessment', kind: 'assessment_started', whole: true },
  { code: 'late-assessment', kind: 'assessment_completed', detail: { restsOn: 'fresh' }, whole: true },
  { code: 'drift', kind: 'contact', detail: { seen: ['mother'] }, whole: false },
  { code: 'interrupted', kind: 'parenting_assessment_completed', whole: true },
  { code: 'interrupted', kind: 'parenting_assessment_started', whole: false },
  { code: 'stale-assessment', kind: 'assessment_completed', detail: { restsOn: 'fresh' }, whole: false },
  { code: 'domestic-abuse-unexplored', kind: 'domestic_abuse_answer', detail: { answer: 'marac' }, whole: true },
  { code: 'optimism', kind: 'contact', whole: false },
  { code: 'family-load', kind: 'impact_recorded', whole: true },
  { code: 'previous-removal', kind: 'assessment_started', whole: false },
  { code: 'previous-removal', kind: 'legal_planning', detail: { answer: 'pre_proceedings' }, whole: false },
  { code: 'care-experienced-unsupported', kind: 'support', detail: { answer: 'offered' }, whole: false },
  { code: 'young-parent-unsupported', kind: 'support', detail: { answer: 'family_nurse' }, whole: true },
  { code: 'mental-health-unanswered', kind: 'mental_health_view', detail: { answer: 'adult' }, whole: true },
  { code: 'concealed-unexplored', kind: 'history_search', detail: { answer: 'found' }, whole: false },
  { code: 'history-not-searched', kind: 'history_search', detail: { answer: 'nothing_found' }, whole: true },
  { code: 'proceedings-rushed', kind: 'papers_to_solicitor', whole: false },
  { code: 'proceedings-rushed', kind: 'court_application', whole: false },
  { code: 'discharged-unplanned', kind: 'first_review', whole: true },
  { code: 'sibling-unlinked', kind: 'sibling_review', detail: { answer: 'unborn_included' }, whole: true },
  {
    code: 'transfer',
    kind: 'alert_issued',
    detail: { checklist: ['receiving_authority', 'hospitals', 'health_visitor_gp', 'plan_sent', 'police_cpis'] },
    whole: true,
  },
]

describe('what it says would clear it', () => {
  test.each(clearing)('$code: $kind never raises it', ({ code, kind, detail = {}, whole }) => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (any, today) => {
        const file = { ...any, status: 'open' } as const
        const cleared = caseFile({ ...file, events: [...file.events, happened(kind, today, { detail })] })
        const [before, after] = [levelOf(file, today, code), levelOf(cleared, today, code)]
        expect(after).toBeLessThanOrEqual(before)
        if (whole) expect(after).toBe(-1)
      }),
      runs,
    )
  })
})

test('the arbitrary reaches every safeguard at every level it has', () => {
  const seen = new Set<string>()
  for (const [file, today] of fc.sample(fc.tuple(anyCaseFile, anyDay), { numRuns: 6_000, seed: 20261124 }))
    for (const { code, level } of checkSafeguards(inputOf({ ...file, status: 'open' }, today), [])) seen.add(`${code} ${level}`)
  expect(new Set([...seen].map(one => one.split(' ')[0]))).toEqual(new Set(allSafeguards.map(({ code }) => code)))
  expect(seen.size).toBeGreaterThan(40)
  expect([...seen].filter(one => one === 'care-experienced-unsupported red')).toEqual([])
})
