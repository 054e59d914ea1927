import { addDays } from '../../../shared/calendar/day.ts'
import { parent } from '../../support/case-file.ts'
import { event, gestations, learns, meeting, type Timeline, visit } from '../timeline.ts'

/**
 * Keanu Williams, the pregnancy of the older siblings. Every date is invented; each fact stands for
 * a sentence of the briefing:
 *
 * - "At the time of the births of the older Siblings, when Mother was the subject of a Care Order":
 *   looked after and 17, received at 14+0.
 * - "[A] pre-birth assessment should have been undertaken [...] There was no evidence in the
 *   records that this had taken place": a social worker is allocated at 15+0, and no assessment
 *   follows.
 * - "Any young mother, who was Looked After, should have been assessed and supported during a
 *   pregnancy": no answer about support is recorded.
 * - "[P]remature babies, in terms of the practical care in mid-winter": twins, born at 33+0 in the
 *   middle of January.
 * - "An unqualified Social Work Assistant and a Health Visitor were working with Mother after the
 *   births [...] but no specific parenting capacity assessment was undertaken": contacts every two
 *   weeks after the births, and no parenting assessment.
 *
 * The briefing names no day of harm for these children; the replay runs to eight weeks after the
 * births, when still nobody has begun to assess.
 */
const edd = '2027-03-05'
const at = gestations(edd)
const born = at(33)

export const keanuWilliams: Timeline = {
  name: 'Keanu Williams',
  edd,
  receivedOn: at(14),
  harm: { on: addDays(born, 56), words: 'eight weeks after the births, still without an assessment' },
  facts: [
    learns(at(14), { mother: parent({ careExperience: 'looked_after', dateOfBirth: '2009-05-02' }), numberExpected: 2 }),
    event(at(15), 'allocated', { agency: 'social_care' }),
    ...[15, 18, 21, 24, 27, 30, 33, 36, 39].map(weeks => meeting(at(weeks), { outcome: 'under_review' })),
    ...[15, 18, 21, 24, 27, 30, 32].map(weeks => visit(at(weeks), 'social_care', 'mother')),
    learns(born, { bornOn: born }),
    learns(addDays(born, 21), { dischargedOn: addDays(born, 21) }),
    ...[14, 28, 42].map(days => visit(addDays(born, days), 'social_care', 'mother', 'baby', 'home')),
    ...[28, 42].map(days => visit(addDays(born, days), 'health_visiting', 'mother', 'baby', 'home')),
  ],
  must: {
    'young-parent-unsupported': 'any young mother should have been supported during a pregnancy',
    'care-experienced-unsupported': 'any young mother, who was looked after, should have been assessed and supported',
    'no-assessment': 'there was no evidence in the records that this had taken place',
    prematurity: 'the additional stress of having premature babies in mid-winter',
  },
}
