import { addDays } from '../../../shared/calendar/day.ts'
import { father, sibling } from '../../support/case-file.ts'
import { event, gestations, learns, meeting, type Timeline, visit } from '../timeline.ts'

/**
 * Learning point 3. Every date is invented; each fact stands for a sentence of the briefing:
 *
 * - "[T]he parents had had two previous children"; "The eldest child was subject to a care order
 *   and the other one had been the subject of a child protection plan": known when the referral is
 *   received, 18+0.
 * - "[A]n assessment undertaken three months earlier following a referral of domestic violence in
 *   relation to the older siblings": referred at 15+0, assessed at 17+0, before the unborn baby was
 *   referred; it "had wrongly concluded that domestic violence was not present".
 * - "[T]he assessment of the unborn baby 'was wholly inadequate, relying completely on'" it:
 *   completed at 30+0, 13 weeks after the work it rests on. The meeting of 31+0 decides on it.
 * - "[A] missed opportunity to reassess the family situation and to take into account the impact of
 *   a third child": the review of the older children's plan at 24+0 does not speak of the unborn
 *   baby, and no assessment covers the impact.
 * - "[B]aby who died [...] non-accidental injuries were found": born at 39+3, six weeks old.
 */
const edd = '2026-10-05'
const at = gestations(edd)
const born = at(39, 3)
const siblings = [
  sibling({ legalStatus: 'care_order', livesWith: 'foster_care' }),
  sibling({ legalStatus: 'child_protection_plan', livesWith: 'household' }),
]

export const learningPoint3: Timeline = {
  name: 'Learning point 3',
  edd,
  receivedOn: at(18),
  harm: { on: addDays(born, 42), words: 'died with non-accidental injuries' },
  facts: [
    learns(at(18), { siblings, fathers: [father({ spokenToOn: at(18) })], factors: [{ code: '3B', notedOn: at(15) }] }),
    event(at(15), 'significant_event', { agency: 'police', detail: { answer: 'domestic_abuse' } }),
    event(at(18), 'referral_decision', { detail: { answer: 'accepted' } }),
    event(at(18), 'history_search', { detail: { answer: 'found' } }),
    event(at(19), 'assessment_started', { agency: 'social_care' }),
    ...[19, 22, 25, 28].map(weeks => meeting(at(weeks), { outcome: 'under_review' })),
    ...[19, 22, 25, 28, 31, 34, 37].map(weeks => visit(at(weeks), 'social_care', 'mother')),
    event(at(24), 'sibling_review', { detail: { answer: 'unborn_absent' } }),
    event(at(30), 'assessment_completed', {
      agency: 'social_care',
      detail: { restsOn: 'sibling', restsOnDate: at(17), covers: ['siblings'] },
    }),
    meeting(at(31), { outcome: 'child_in_need' }),
    learns(born, { bornOn: born }),
    event(born, 'pre_discharge_meeting'),
    learns(addDays(born, 1), { dischargedOn: addDays(born, 1) }),
  ],
  must: {
    'domestic-abuse-unexplored': 'had wrongly concluded that domestic violence was not present',
    'family-load': 'to take into account the impact of a third child in a vulnerable family',
    'sibling-unlinked': 'a missed opportunity to reassess the family situation',
    'stale-assessment': 'relying completely on an assessment undertaken three months earlier',
  },
}
