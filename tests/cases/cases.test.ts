import { describe, expect, test } from 'vitest'
import type { Level, SafeguardCode } from '../../shared/safeguards/model.ts'
import { raisedOn, replay } from './replay.ts'
import { asKnownOn, gestations, type Timeline } from './timeline.ts'
import { childD } from './timelines/child-d.ts'
import { keanuWilliams } from './timelines/keanu-williams.ts'
import { learningPoint1 } from './timelines/learning-point-1.ts'
import { learningPoint2 } from './timelines/learning-point-2.ts'
import { learningPoint3 } from './timelines/learning-point-3.ts'

/** Code, level, first day of that level, gestation or age that day, whole weeks before the harm. */
type Row = readonly [code: SafeguardCode, level: Level, on: string, when: string, weeksBefore: number]

const cases: readonly { readonly timeline: Timeline; readonly rows: readonly Row[] }[] = [
  {
    timeline: learningPoint1,
    rows: [
      ['no-assessment', 'amber', '2026-04-06', '16+0', 26],
      ['care-experienced-unsupported', 'amber', '2026-04-20', '18+0', 24],
      ['father-unknown', 'amber', '2026-04-20', '18+0', 24],
      ['relatives-unheard', 'amber', '2026-05-27', '23+2', 19],
      ['previous-removal', 'red', '2026-06-01', '24+0', 18],
      ['father-unknown', 'red', '2026-06-01', '24+0', 18],
      ['relatives-unheard', 'red', '2026-06-03', '24+2', 18],
      ['no-assessment', 'red', '2026-06-29', '28+0', 14],
    ],
  },
  {
    timeline: learningPoint2,
    rows: [
      ['no-assessment', 'amber', '2026-06-01', '16+0', 26],
      ['care-experienced-unsupported', 'amber', '2026-06-01', '16+0', 26],
      ['drift', 'amber', '2026-06-22', '19+0', 23],
      ['no-assessment', 'red', '2026-06-30', '20+1', 22],
      ['drift', 'red', '2026-07-20', '23+0', 19],
      ['late-assessment', 'amber', '2026-08-17', '27+0', 15],
      ['late-assessment', 'red', '2026-08-27', '28+3', 13],
      ['interrupted', 'red', '2026-10-07', 'birth, 34+2', 8],
    ],
  },
  {
    timeline: learningPoint3,
    rows: [
      ['domestic-abuse-unexplored', 'amber', '2026-05-04', '18+0', 27],
      ['family-load', 'amber', '2026-05-04', '18+0', 27],
      ['domestic-abuse-unexplored', 'red', '2026-06-01', '22+0', 23],
      ['sibling-unlinked', 'info', '2026-06-01', '22+0', 23],
      ['sibling-unlinked', 'amber', '2026-06-15', '24+0', 21],
      ['stale-assessment', 'amber', '2026-07-27', '30+0', 15],
      ['family-load', 'red', '2026-07-27', '30+0', 15],
      ['stale-assessment', 'red', '2026-08-03', '31+0', 14],
    ],
  },
  {
    timeline: keanuWilliams,
    rows: [
      ['young-parent-unsupported', 'info', '2026-09-04', '14+0', 27],
      ['prematurity', 'info', '2026-09-04', '14+0', 27],
      // Twins: the assessment is due four weeks earlier, at 16+0, and 21 days after receipt because
      // the referral came at 14+0.
      ['no-assessment', 'red', '2026-09-26', '17+1', 23],
      ['care-experienced-unsupported', 'amber', '2026-10-02', '18+0', 23],
      ['young-parent-unsupported', 'amber', '2026-10-02', '18+0', 23],
      ['prematurity', 'red', '2026-10-17', '20+1', 20],
    ],
  },
  {
    timeline: childD,
    rows: [
      ['mental-health-unanswered', 'amber', '2026-03-27', '14+0', 28],
      ['young-parent-unsupported', 'info', '2026-03-27', '14+0', 28],
      ['no-assessment', 'amber', '2026-04-10', '16+0', 26],
      ['mental-health-unanswered', 'red', '2026-04-24', '18+0', 24],
      ['young-parent-unsupported', 'amber', '2026-04-24', '18+0', 24],
      ['care-experienced-unsupported', 'amber', '2026-04-24', '18+0', 24],
      ['no-assessment', 'red', '2026-07-03', '28+0', 14],
    ],
  },
]

describe.each(cases)('$timeline.name', ({ timeline, rows }) => {
  const fired = replay(timeline)

  test.each(rows)('%s is %s from %s (%s), %i weeks before the harm', (code, level, on, when, weeksBefore) => {
    expect(fired.find(one => one.code === code && one.level === level)).toMatchObject({ on, when, weeksBefore })
  })

  test('every safeguard that the briefing names is among these', () => {
    expect(new Set(rows.map(([code]) => code))).toEqual(new Set(Object.keys(timeline.must)))
  })
})

describe('what the lead would have read', () => {
  const said = (timeline: Timeline, on: string, code: SafeguardCode) => raisedOn(timeline, on).find(one => one.code === code)

  test('learning point 1: on the day the father is known', () => {
    expect(said(learningPoint1, '2026-06-01', 'previous-removal')?.sentence).toMatch(
      /^24\+0: a child of either parent was removed or injured before, and there is no assessment/,
    )
    expect(said(learningPoint1, '2026-05-31', 'previous-removal')).toBeUndefined()
  })

  test('learning point 2: three months without contact are three steps, each asking for an answer anew', () => {
    expect(said(learningPoint2, '2026-08-17', 'drift')?.grounds.filter(ground => ground.startsWith('contact'))).toHaveLength(3)
    expect(said(learningPoint2, '2026-08-26', 'drift')?.sentence).toMatch(
      /^No contact of children’s social care with the family for 93 days/,
    )
    expect(said(learningPoint2, '2026-08-27', 'drift')).toBeUndefined()
  })

  test('learning point 2: the assessment goes on after the birth with a due day', () => {
    expect(said(learningPoint2, '2026-10-07', 'interrupted')?.sentence).toMatch(
      /^Born on 7 October 2026 at 34\+2 with the assessment unfinished: to be continued/,
    )
    expect(said(learningPoint2, '2026-10-16', 'interrupted')?.sentence).toMatch(
      /: continued as a parenting assessment, due 21 November 2026\./,
    )
  })

  test('Keanu Williams: still nobody assesses after the births', () => {
    expect(said(keanuWilliams, '2027-03-01', 'no-assessment')).toMatchObject({
      level: 'red',
      sentence: '45 days after the birth: no assessment has been started, before the birth or since.',
    })
  })
})

test('nothing is known before its day', () => {
  const at = gestations(learningPoint1.edd)
  expect(asKnownOn(learningPoint1, at(21, 6)).concerns).toEqual([])
  expect(asKnownOn(learningPoint1, at(22)).concerns).toHaveLength(1)
  expect(asKnownOn(learningPoint1, at(23, 6)).siblings).toEqual([])
  expect(asKnownOn(learningPoint1, at(38, 6)).bornOn).toBeNull()
  expect(asKnownOn(learningPoint1, at(39)).bornOn).toBe(at(39))
})
