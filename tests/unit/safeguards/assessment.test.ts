import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { interrupted } from '../../../shared/safeguards/interrupted.ts'
import { lateAssessment } from '../../../shared/safeguards/late-assessment.ts'
import { staleAssessment } from '../../../shared/safeguards/stale-assessment.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, inputOf, milestone } from '../../support/safeguards.ts'

describe('late assessment', () => {
  const started = (weeks: number, days = 0) => caseFile({ events: [happened('assessment_started', at(weeks, days))] })

  test('on time at 20+0, amber after it, red after 28+0', () => {
    expect(checkOn(lateAssessment, started(20), at(20))).toBeNull()
    expectFirst(lateAssessment, started(20, 1), at(20, 1), {
      level: 'amber',
      sentence: 'The assessment was started at 20+1, standard 20+0.',
      clearedBy: 'Cleared by completing the assessment.',
      since: at(20, 1),
      grounds: ['started:20'],
    })
    expect(checkOn(lateAssessment, started(28), at(28))).toMatchObject({ level: 'amber' })
    const seventh = checkOn(lateAssessment, started(28, 1), at(28, 1))
    expect(seventh?.level).toBe('red')
    expect(seventh?.sentence).toMatch(/^The assessment was started at 28\+1, standard 20\+0 and at the latest 28\+0\./)
    expect(seventh?.grounds).toEqual(['started:20', 'started:28', 'forecast:36'])
  })

  test('within a compressed day the referral was late, not the assessment: one level lower', () => {
    const compressed = milestone('assessment_started', at(31), { compressed: true })
    expect(
      checkOn(lateAssessment, caseFile({ receivedOn: at(24), events: [happened('assessment_started', at(25))] }), at(25), [compressed])
        ?.level,
    ).toBe('info')
  })

  test('forecast to finish after 36+0: 45 working days from the start, or from today', () => {
    // From Wednesday 2 December 2026 nine weeks and three bank holidays end on Monday 8 February
    // 2027: 36+0.
    expect(checkOn(lateAssessment, caseFile({ events: [happened('assessment_started', '2026-12-02')] }), '2026-12-02')?.grounds).toEqual([
      'started:20',
    ])
    const late = checkOn(lateAssessment, caseFile({ events: [happened('assessment_started', '2026-12-03')] }), '2026-12-03')
    expect(late?.sentence).toBe(
      'The assessment was started at 26+3, standard 20+0. 26+3: the assessment is forecast to be finished on 9 February 2027 at 36+1, standard 36+0.',
    )
    expect(late?.grounds).toEqual(['started:20', 'forecast:36'])
  })

  test('an assessment begun in time and still unfinished after 36+0', () => {
    expectFirst(lateAssessment, started(18), at(36, 1), {
      level: 'amber',
      sentence: '36+1: the assessment is forecast to be finished on 9 February 2027 at 36+1, standard 36+0.',
      since: at(36, 1),
    })
    expect(checkOn(lateAssessment, started(18), at(40, 1))).toMatchObject({ level: 'red', grounds: ['forecast:36', 'forecast:term'] })
  })

  test('accepted and not started: what a start today would come to', () => {
    const file = caseFile({ events: [happened('allocated', at(13))] })
    expectFirst(lateAssessment, file, '2026-12-03', {
      level: 'amber',
      sentence: '26+3: an assessment started today would be finished on 9 February 2027 at 36+1, standard 36+0.',
      since: '2026-12-03',
    })
    expect(checkOn(lateAssessment, file, at(30))?.since).toBe('2026-12-03')
    expect(checkOn(lateAssessment, caseFile(), at(30))).toBeNull()
  })

  test('where the birth may come early, its targets stand earlier, too', () => {
    const file = caseFile({ numberExpected: 2, events: [happened('assessment_started', at(18))] })
    const found = lateAssessment.check({ ...inputOf(file, at(33)), earlierDays: 28 })
    expect(found?.sentence).toBe(
      'The assessment was started at 18+0, standard 16+0, 4 weeks earlier because the birth may come early. 33+0: the assessment is forecast to be finished on 18 January 2027 at 33+0, standard 32+0, 4 weeks earlier because the birth may come early.',
    )
    expect(checkOn(lateAssessment, file, at(33))).toBeNull()
  })

  test('turned down after it was begun: nothing is to be finished', () => {
    const begun = started(29)
    expect(checkOn(lateAssessment, begun, at(31))).not.toBeNull()
    const down = caseFile({ ...begun, discussions: [discussed(at(30), { outcome: 'no_further_action' })] })
    expect(checkOn(lateAssessment, down, at(31))).toBeNull()
  })

  test('completed, born or without an EDD: silent', () => {
    const done = caseFile({ events: [happened('assessment_started', at(29)), happened('assessment_completed', at(33))] })
    expect(checkOn(lateAssessment, done, at(32, 6))).not.toBeNull()
    expect(checkOn(lateAssessment, done, at(33))).toBeNull()
    expect(
      checkOn(lateAssessment, caseFile({ ...done, events: [happened('assessment_started', at(29))], bornOn: at(34) }), at(34)),
    ).toBeNull()
    expect(checkOn(lateAssessment, caseFile({ edd: null, events: [happened('assessment_started', at(29))] }), at(30))).toBeNull()
  })
})

describe('interrupted by the birth', () => {
  const started = happened('assessment_started', at(29))
  const born = at(33)

  test('red from the birth, with its due day; to know once continued with an owner; red again when past due', () => {
    const file = caseFile({ events: [started], bornOn: born, socialWorkerNamed: true })
    expectFirst(interrupted, file, born, {
      level: 'red',
      sentence:
        'Born on 18 January 2027 at 33+0 with the assessment unfinished: to be continued as a parenting assessment, due 4 March 2027.',
      clearedBy: 'Cleared by starting and completing the parenting assessment.',
      since: born,
      grounds: [`born:${born}`, 'not_continued'],
    })
    const continued = caseFile({ ...file, events: [started, happened('parenting_assessment_started', addDays(born, 3))] })
    expect(checkOn(interrupted, continued, addDays(born, 2))?.level).toBe('red')
    expect(checkOn(interrupted, continued, addDays(born, 3))?.level).toBe('info')
    expect(checkOn(interrupted, continued, addDays(born, 45))?.level).toBe('info')
    expect(checkOn(interrupted, continued, addDays(born, 46))).toMatchObject({ level: 'red', grounds: [`born:${born}`, 'late'] })
    expect(checkOn(interrupted, { ...continued, socialWorkerNamed: false }, addDays(born, 3))).toMatchObject({
      level: 'amber',
      sentence: expect.stringMatching(/No social worker is named\.$/),
    })
  })

  test('the due day of the protocol holds', () => {
    const file = caseFile({ events: [started], bornOn: born })
    expect(checkOn(interrupted, file, born, [milestone('parenting_assessment', addDays(born, 30))])?.sentence).toMatch(
      /due 17 February 2027/,
    )
  })

  test('completing it clears it; nothing to say when it was finished or never begun', () => {
    const done = (on: string, kind: 'assessment_completed' | 'parenting_assessment_completed') =>
      caseFile({ events: [started, happened(kind, on)], bornOn: born })
    expect(checkOn(interrupted, done(addDays(born, 40), 'parenting_assessment_completed'), addDays(born, 39))).not.toBeNull()
    expect(checkOn(interrupted, done(addDays(born, 40), 'parenting_assessment_completed'), addDays(born, 40))).toBeNull()
    expect(checkOn(interrupted, done(addDays(born, -2), 'assessment_completed'), born)).toBeNull()
    expect(checkOn(interrupted, caseFile({ bornOn: born }), born)).toBeNull()
  })
})

describe('stale assessment', () => {
  const completed = (on: string, detail: Parameters<typeof happened>[2] = {}) => happened('assessment_completed', on, detail)
  const sibling = completed(at(24), { detail: { restsOn: 'sibling', restsOnDate: at(11) } })

  test('rests on one done for a sibling: amber on the record, red when a decision rests on it', () => {
    const file = caseFile({ events: [sibling], discussions: [discussed(at(25), { outcome: 'child_in_need' })] })
    expectFirst(staleAssessment, file, at(24), {
      level: 'amber',
      sentence: 'The assessment completed on 16 November 2026 rests on an assessment of 17 August 2026 done for a sibling.',
      clearedBy: 'Cleared by completing a fresh assessment for this pregnancy.',
      grounds: [`sibling:${at(24)}`],
    })
    const decided = checkOn(staleAssessment, file, at(25))
    expect(decided).toMatchObject({ level: 'red', since: at(24) })
    expect(decided?.sentence).toBe(
      'The assessment completed on 16 November 2026 rests on an assessment of 17 August 2026 done for a sibling. The decision of 23 November 2026 rests on it. ' +
        'The decision of 23 November 2026 rests on work of 17 August 2026, then 14 weeks old, standard 12 weeks.',
    )
    expect(decided?.grounds).toEqual([`sibling:${at(24)}`, `decided:${at(25)}`, `old:${at(25)}`])
  })

  test('work from before this pregnancy', () => {
    const earlier = completed(at(15), { detail: { restsOn: 'earlier', restsOnDate: '2026-01-10' } })
    expect(checkOn(staleAssessment, caseFile({ events: [earlier] }), at(15))?.sentence).toBe(
      'The assessment completed on 14 September 2026 rests on an assessment of 10 January 2026, from before this pregnancy.',
    )
  })

  test('over 12 weeks old at the decision: 84 days are not', () => {
    const file = (on: string) => caseFile({ events: [completed(at(16))], discussions: [discussed(on, { outcome: 'step_down' })] })
    expect(checkOn(staleAssessment, file(at(28)), at(28))).toBeNull()
    expectFirst(staleAssessment, file(at(28, 1)), at(28, 1), {
      level: 'amber',
      sentence: 'The decision of 15 December 2026 rests on work of 21 September 2026, then 12 weeks 1 day old, standard 12 weeks.',
    })
  })

  test('older than something significant since: amber, red once decided on', () => {
    const events = [completed(at(20)), happened('significant_event', at(22), { detail: { answer: 'domestic_abuse' } })]
    expectFirst(staleAssessment, caseFile({ events }), at(22), {
      level: 'amber',
      sentence: 'The work of 19 October 2026 that the assessment rests on is older than what happened on 2 November 2026 (domestic abuse).',
      grounds: [`event:${at(22)}`],
    })
    const decided = caseFile({ events, discussions: [discussed(at(23), { outcome: 'icpc' })] })
    expect(checkOn(staleAssessment, decided, at(23))?.level).toBe('red')
    const again = caseFile({ ...decided, events: [...events, completed(at(26))] })
    expect(checkOn(staleAssessment, again, at(26))).toBeNull()
  })

  test('remaining under review is no decision, and a fresh recent assessment is not stale', () => {
    const file = caseFile({ events: [completed(at(16))], discussions: [discussed(at(30), { outcome: 'under_review' })] })
    expect(checkOn(staleAssessment, file, at(31))).toBeNull()
    expect(checkOn(staleAssessment, caseFile({ discussions: [discussed(at(30), { outcome: 'close' })] }), at(31))).toBeNull()
  })
})
