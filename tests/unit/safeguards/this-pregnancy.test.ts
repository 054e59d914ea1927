import { expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { ofThisPregnancy, pregnancyStart } from '../../../shared/case-file/this-pregnancy.ts'
import type { EventKind } from '../../../shared/events/kinds.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { checkSafeguards } from '../../../shared/safeguards/all.ts'
import type { SafeguardCode } from '../../../shared/safeguards/model.ts'
import { caseFile, happened, sibling } from '../../support/case-file.ts'
import { at, edd, inputOf } from '../../support/safeguards.ts'

/** Work on record from a pregnancy two years ago, with all that would clear what fires. */
const earlierWork = (
  [
    'history_search',
    'assessment_started',
    'assessment_completed',
    'legal_planning',
    'impact_recorded',
    'domestic_abuse_answer',
    'mental_health_view',
    'birth_plan_agreed',
    'core_group',
  ] satisfies EventKind[]
).map(kind => happened(kind, '2024-05-01'))

const accepted = happened('allocated', at(13))
const about = {
  siblings: [sibling({ legalStatus: 'adoption' })],
  factors: [
    { code: '3B', notedOn: at(13) },
    { code: '4B', notedOn: at(13) },
  ],
} as const

test('what was done in an earlier pregnancy clears nothing in this one; the old assessment is told of', () => {
  const codes = (events: Parameters<typeof caseFile>[0]) => checkSafeguards(inputOf(caseFile(events), at(33)), []).map(({ code }) => code)
  const without = codes({ ...about, events: [accepted] })
  const wanted: SafeguardCode[] = [
    'no-assessment',
    'domestic-abuse-unexplored',
    'family-load',
    'previous-removal',
    'mental-health-unanswered',
    'history-not-searched',
    'birth-plan-not-shared',
  ]
  for (const code of wanted) expect(without).toContain(code)
  const old = codes({ ...about, events: [...earlierWork, accepted] })
  expect(old.filter(code => code !== 'stale-assessment')).toEqual(without)
  const stale = checkSafeguards(inputOf(caseFile({ events: [...earlierWork, accepted] }), at(33)), []).find(
    ({ code }) => code === 'stale-assessment',
  )
  expect(stale?.sentence).toBe('The assessment completed on 1 May 2024 is from before this pregnancy.')
})

test('nor does it meet a milestone, or call for one', () => {
  const codes = (events: Parameters<typeof caseFile>[0]) =>
    milestonesOf(caseFile(events), at(33), { protocol: england, nation: 'england', meetingIntervalDays: 7 }).map(({ code, state }) => [
      code,
      state,
    ])
  const conference = [
    happened('s47_completed', '2024-04-01', { detail: { answer: 'substantiated' } }),
    happened('icpc', '2024-04-10', { detail: { answer: 'plan' } }),
  ]
  expect(codes({ events: [...conference, ...earlierWork, accepted] })).toEqual(codes({ events: [accepted] }))
})

test('incidents and support stay, whenever they were; so does the end of the pregnancy', () => {
  const events = [
    happened('significant_event', '2024-05-01', { detail: { answer: 'domestic_abuse' } }),
    happened('support', '2024-05-02', { detail: { answer: 'personal_adviser', about: 'mother' } }),
    happened('contact', '2024-05-03'),
    happened('contact', at(14)),
  ]
  const kept = ofThisPregnancy(caseFile({ events }), at(20))
  expect(kept.events.map(({ kind, on }) => [kind, on])).toEqual([
    ['significant_event', '2024-05-01'],
    ['support', '2024-05-02'],
    ['contact', at(14)],
  ])
  const ended = caseFile({ events: [happened('pregnancy_ended', '2024-05-01', { detail: { answer: 'miscarriage' } })] })
  expect(checkSafeguards(inputOf(ended, at(30)), [])).toEqual([])
})

test('the pregnancy begins 280 days before the EDD; without one 44 weeks before the receipt or the birth; never after the receipt', () => {
  expect(pregnancyStart(caseFile())).toBe(addDays(edd, -280))
  expect(pregnancyStart(caseFile({ edd: null }))).toBe(addDays('2026-08-24', -308))
  expect(pregnancyStart(caseFile({ edd: null, bornOn: '2026-08-01' }))).toBe(addDays('2026-08-01', -308))
  expect(pregnancyStart(caseFile({ edd: '2028-03-08' }))).toBe('2026-08-24')
  // On the first day of the pregnancy it counts, the day before it does not.
  const events = (on: string) => ofThisPregnancy(caseFile({ events: [happened('history_search', on)] }), at(20)).events
  expect(events(addDays(edd, -280))).toHaveLength(1)
  expect(events(addDays(edd, -281))).toEqual([])
})
