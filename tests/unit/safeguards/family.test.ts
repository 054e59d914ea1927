import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { concealedUnexplored } from '../../../shared/safeguards/concealed-unexplored.ts'
import { familyLoad } from '../../../shared/safeguards/family-load.ts'
import { historyNotSearched } from '../../../shared/safeguards/history-not-searched.ts'
import { previousRemoval } from '../../../shared/safeguards/previous-removal.ts'
import { relativesUnheard } from '../../../shared/safeguards/relatives-unheard.ts'
import { siblingUnlinked } from '../../../shared/safeguards/sibling-unlinked.ts'
import { caseFile, happened, sibling } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, milestone, received } from '../../support/safeguards.ts'

describe('previous removal', () => {
  const siblings = [sibling({ parentage: 'father', past: ['removed'] })]

  test('amber from receipt, red past the day of the assessment or the legal planning', () => {
    expect(checkOn(previousRemoval, caseFile({ siblings }), received)).toEqual({
      level: 'amber',
      sentence:
        '12+0: a child of either parent was removed or injured before, and there is no assessment (standard 20+0) and no legal planning meeting (standard 24+0).',
      clearedBy: 'Cleared by starting a multi-agency assessment and a legal planning meeting.',
      since: received,
      grounds: ['assessment', 'legal_planning'],
    })
    expect(checkOn(previousRemoval, caseFile({ siblings }), at(20))?.level).toBe('amber')
    expect(checkOn(previousRemoval, caseFile({ siblings }), at(20, 1))).toMatchObject({
      level: 'red',
      grounds: ['assessment', 'legal_planning', 'assessment:late'],
    })
    expect(checkOn(previousRemoval, caseFile({ siblings }), at(22, 1), [milestone('legal_planning', at(22))])?.grounds).toContain(
      'legal_planning:late',
    )
  })

  test('each clears its part; both clear it', () => {
    const assessed = [happened('assessment_started', at(18))]
    expect(checkOn(previousRemoval, caseFile({ siblings, events: assessed }), at(20, 1))).toMatchObject({
      level: 'amber',
      grounds: ['legal_planning'],
    })
    const both = [...assessed, happened('legal_planning', at(21), { detail: { answer: 'no_legal_steps' } })]
    expect(checkOn(previousRemoval, caseFile({ siblings, events: both }), at(21))).toBeNull()
  })

  test('adopted, placed under an order, or under a care order away from the parents is removed, whether or not it is said so', () => {
    for (const about of [
      { legalStatus: 'adoption' },
      { legalStatus: 'special_guardianship' },
      { legalStatus: 'care_order', livesWith: 'foster_care' },
      { legalStatus: 'interim_care_order', livesWith: 'relative' },
      { livesWith: 'adopted' },
    ] as const)
      expect(checkOn(previousRemoval, caseFile({ siblings: [sibling(about)] }), received)?.level, JSON.stringify(about)).toBe('amber')
    for (const about of [
      { legalStatus: 'care_order', livesWith: 'household' },
      { legalStatus: 'looked_after', livesWith: 'foster_care' },
      { legalStatus: 'child_protection_plan' },
    ] as const)
      expect(checkOn(previousRemoval, caseFile({ siblings: [sibling(about)] }), received), JSON.stringify(about)).toBeNull()
  })

  test('a child who died is no ground by itself; the prompt a professional recorded is', () => {
    expect(checkOn(previousRemoval, caseFile({ siblings: [sibling({ past: ['died'] })] }), at(30))).toBeNull()
    expectFirst(previousRemoval, caseFile({ factors: [{ code: 'PRE_REMOVAL', notedOn: at(14) }] }), at(14), {
      level: 'amber',
      since: at(14),
    })
  })
})

describe('relatives unheard', () => {
  const concern = { id: 'concern-1', relationship: 'paternal grandmother', raisedOn: '2026-09-07', respondedOn: null }

  test('amber after five working days, red after ten', () => {
    const file = caseFile({ concerns: [concern] })
    // Monday 7 September: five working days end on Monday 14 September.
    expectFirst(relativesUnheard, file, '2026-09-15', {
      level: 'amber',
      sentence:
        'The concern a relative (paternal grandmother) raised on 7 September 2026 has no recorded response, standard 5 working days.',
      clearedBy: 'Cleared by recording the response to the relative.',
      since: '2026-09-15',
      grounds: ['concern:concern-1:5'],
    })
    expect(checkOn(relativesUnheard, file, '2026-09-21')?.level).toBe('amber')
    expect(checkOn(relativesUnheard, file, '2026-09-22')).toMatchObject({
      level: 'red',
      grounds: ['concern:concern-1:5', 'concern:concern-1:10'],
    })
  })

  test('a bank holiday is not a working day', () => {
    expectFirst(relativesUnheard, caseFile({ concerns: [{ ...concern, raisedOn: '2026-08-28' }] }), '2026-09-08', { level: 'amber' })
  })

  test('the response clears it, from its day on', () => {
    const file = caseFile({ concerns: [{ ...concern, respondedOn: '2026-09-16' }] })
    expect(checkOn(relativesUnheard, file, '2026-09-15')).not.toBeNull()
    expect(checkOn(relativesUnheard, file, '2026-09-16')).toBeNull()
  })
})

describe('family load', () => {
  const siblings = [
    sibling({ legalStatus: 'care_order' }),
    sibling({ legalStatus: 'child_protection_plan' }),
    sibling({ past: ['removed'] }),
  ]

  test('from receipt; red from 36+0 or when an assessment left it out', () => {
    expect(checkOn(familyLoad, caseFile({ siblings }), received)).toEqual({
      level: 'amber',
      sentence:
        '12+0: 2 siblings on an open plan or order and 1 sibling removed earlier, and the impact of another child on the family is not recorded.',
      clearedBy: 'Cleared by recording the impact of another child, or an assessment that covers it.',
      since: received,
      grounds: ['plans:1', 'plans:2', 'removed:1'],
    })
    expect(checkOn(familyLoad, caseFile({ siblings }), at(36))?.level).toBe('red')
    const assessed = caseFile({ siblings, events: [happened('assessment_completed', at(24), { detail: { covers: ['siblings'] } })] })
    expect(checkOn(familyLoad, assessed, at(24))).toMatchObject({
      level: 'red',
      sentence: expect.stringMatching(/nor covered by the completed assessment\.$/),
    })
  })

  test('an answer still covers when a plan ends, and not when another child comes under one', () => {
    const grounds = (count: number) =>
      checkOn(familyLoad, caseFile({ siblings: Array.from({ length: count }, () => sibling({ legalStatus: 'care_order' })) }), received)
        ?.grounds ?? []
    expect(grounds(2)).toEqual(expect.arrayContaining([...grounds(1)]))
    expect(grounds(1)).not.toEqual(expect.arrayContaining([...grounds(2)]))
  })

  test('the prompt speaks where no sibling is recorded', () => {
    const factors = [{ code: 'SIBLING_PLAN', notedOn: at(14) }] as const
    expectFirst(familyLoad, caseFile({ factors }), at(14), {
      level: 'amber',
      sentence: '14+0: a sibling on a plan or looked after, as noted, and the impact of another child on the family is not recorded.',
      since: at(14),
      grounds: ['noted'],
    })
    expect(checkOn(familyLoad, caseFile({ factors, events: [happened('impact_recorded', at(15))] }), at(15))).toBeNull()
    expectFirst(siblingUnlinked, caseFile({ factors }), at(18), {
      level: 'info',
      sentence: 'A sibling on a plan or looked after, as noted: 42 days after receipt no review that includes the unborn baby is recorded.',
    })
  })

  test('recorded, or covered by an assessment: clear; siblings without a plan: nothing to say', () => {
    expect(checkOn(familyLoad, caseFile({ siblings, events: [happened('impact_recorded', at(14))] }), at(14))).toBeNull()
    const covered = happened('assessment_completed', at(24), { detail: { covers: ['impact_of_another_child'] } })
    expect(checkOn(familyLoad, caseFile({ siblings, events: [covered] }), at(24))).toBeNull()
    expect(checkOn(familyLoad, caseFile({ siblings: [sibling({ legalStatus: 'none' }), sibling({ past: ['died'] })] }), at(24))).toBeNull()
  })
})

describe('sibling unlinked', () => {
  const siblings = [sibling({ legalStatus: 'child_protection_plan' })]
  const review = (on: string, answer: 'unborn_included' | 'unborn_absent') => happened('sibling_review', on, { detail: { answer } })

  test('absent from a review: amber, twice running red; included: clear', () => {
    const file = caseFile({
      siblings,
      events: [review(at(14), 'unborn_absent'), review(at(20), 'unborn_absent'), review(at(26), 'unborn_included')],
    })
    expectFirst(siblingUnlinked, file, at(14), {
      level: 'amber',
      sentence: '1 sibling on an open plan or order: the unborn baby was not included in the review of 7 September 2026.',
      clearedBy: 'Cleared by a review that includes the unborn baby.',
      grounds: [`absent:${at(14)}`],
    })
    expect(checkOn(siblingUnlinked, file, at(20))).toMatchObject({
      level: 'red',
      sentence: expect.stringMatching(/19 October 2026, nor in 1 review before it\.$/),
    })
    expect(checkOn(siblingUnlinked, file, at(26))).toBeNull()
  })

  test('no review on record: to know after four weeks; after the birth the baby has a name of its own', () => {
    expectFirst(siblingUnlinked, caseFile({ siblings }), addDays(received, 28), { level: 'info', grounds: ['no_review'] })
    expect(checkOn(siblingUnlinked, caseFile({ siblings, bornOn: at(38) }), at(38))).toBeNull()
  })
})

describe('concealed or late booking', () => {
  test('booked after 20+0 without reason and search: amber; with the search: to know; with both: clear', () => {
    const file = caseFile({ receivedOn: at(21), bookedOn: at(22, 3) })
    expectFirst(concealedUnexplored, file, at(22, 3), {
      level: 'amber',
      sentence: 'Booked at 22+3, standard 20+0: no reason recorded and no search for earlier pregnancies and records.',
      clearedBy: 'Cleared by the reason for the late booking and a search for earlier pregnancies and records.',
      grounds: ['reason', 'history'],
    })
    const searched = caseFile({ ...file, events: [happened('history_search', at(23), { detail: { answer: 'nothing_found' } })] })
    expect(checkOn(concealedUnexplored, searched, at(23))).toMatchObject({ level: 'info', grounds: ['reason'] })
    expect(checkOn(concealedUnexplored, { ...searched, lateBookingReason: '08' }, at(23))).toBeNull()
    expect(checkOn(concealedUnexplored, caseFile({ bookedOn: at(20) }), at(22))).toBeNull()
  })

  test('concealment has its reason, and needs the search', () => {
    const file = caseFile({ bookedOn: at(30), receivedOn: at(30), lateBookingReason: '03' })
    expect(checkOn(concealedUnexplored, file, at(30))).toMatchObject({ level: 'amber', grounds: ['history', 'concealed'] })
    expect(checkOn(concealedUnexplored, { ...file, linkedEarlier: true }, at(30))).toBeNull()
    const before = caseFile({ factors: [{ code: 'CONCEALED', notedOn: at(13) }] })
    expectFirst(concealedUnexplored, before, at(13), {
      sentence: 'Concealed or denied pregnancy recorded, now or before: no search for earlier pregnancies and records.',
    })
  })

  test('not booked by 20+0', () => {
    expectFirst(concealedUnexplored, caseFile({ bookedOn: null }), at(20, 1), {
      level: 'amber',
      sentence: '20+1, and no booking is recorded, standard 20+0: no reason recorded and no search for earlier pregnancies and records.',
      since: at(20, 1),
    })
  })
})

test('history not searched: from the day of acceptance, until searched or linked', () => {
  const accepted = happened('referral_decision', at(12, 1), { detail: { answer: 'accepted' } })
  expectFirst(historyNotSearched, caseFile({ events: [accepted] }), at(12, 1), {
    level: 'amber',
    sentence: 'Accepted today, and no search for earlier pregnancies and records is recorded.',
    clearedBy: 'Cleared by recording the search, or linking the earlier pregnancy.',
    grounds: ['not_searched'],
  })
  expect(checkOn(historyNotSearched, caseFile({ events: [accepted] }), at(12, 3))?.sentence).toMatch(/^Accepted 2 days ago/)
  expect(checkOn(historyNotSearched, caseFile({ events: [accepted], linkedEarlier: true }), at(13))).toBeNull()
  expect(checkOn(historyNotSearched, caseFile({ events: [accepted, happened('history_search', at(13))] }), at(13))).toBeNull()
  expect(checkOn(historyNotSearched, caseFile(), at(30))).toBeNull()
})
