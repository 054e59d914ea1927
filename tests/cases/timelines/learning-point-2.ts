import { addDays } from '../../../shared/calendar/day.ts'
import { father, parent } from '../../support/case-file.ts'
import { event, gestations, learns, meeting, type Timeline, visit } from '../timeline.ts'

/**
 * Learning point 2. Every date is invented; each fact stands for a sentence of the briefing:
 *
 * - "Mother was particularly vulnerable as she was a care leaver who had suffered serious abuse and
 *   neglect within her family"; "during her first pregnancy": received at 12+0, no siblings.
 * - "Agencies involved decided that the parents should undergo a pre-birth assessment": the meeting
 *   at 13+0; a social worker sees both parents at 15+0.
 * - "[T]here was a long delay"; "for a period of three months during the pregnancy, the parents had
 *   no contact with children's social care": nobody from 15+0 to 28+3, which is 13 weeks and 3
 *   days. The midwife sees them, and the meeting goes on talking of them.
 * - "[A] pre-birth assessment did not begin until the seventh month of the pregnancy": 28+3.
 * - "[I]t was interrupted by the early birth of the baby": 34+2. "The incomplete assessment had to
 *   be continued as a parenting assessment": nine days on.
 * - "[N]on-accidental injuries to the baby when in the sole care of Mother": at eight weeks.
 */
const edd = '2026-11-16'
const at = gestations(edd)
const born = at(34, 2)

export const learningPoint2: Timeline = {
  name: 'Learning point 2',
  edd,
  receivedOn: at(12),
  harm: { on: addDays(born, 56), words: 'injured in the sole care of the mother' },
  facts: [
    learns(at(12), {
      mother: parent({ careExperience: 'care_leaver' }),
      fathers: [father({ spokenToOn: at(15), checks: answeredFrom(at(14)) })],
    }),
    meeting(at(13), { outcome: 'pre_birth_assessment' }),
    event(at(13), 'history_search', { detail: { answer: 'found' } }),
    visit(at(15), 'social_care', 'mother', 'father'),
    ...[16, 20, 24].map(weeks => visit(at(weeks), 'maternity', 'mother')),
    ...[16, 19, 22, 25, 28, 31].map(weeks => meeting(at(weeks), { outcome: 'under_review' })),
    event(at(28, 3), 'assessment_started', { agency: 'social_care' }),
    ...[at(28, 3), at(30), at(32), at(34)].map(on => visit(on, 'social_care', 'mother', 'father')),
    learns(born, { bornOn: born }),
    event(addDays(born, 4), 'pre_discharge_meeting'),
    learns(addDays(born, 5), { dischargedOn: addDays(born, 5) }),
    event(addDays(born, 9), 'parenting_assessment_started', { agency: 'social_care' }),
  ],
  must: {
    'care-experienced-unsupported': 'she was a care leaver who had suffered serious abuse and neglect',
    'no-assessment': 'there was a long delay before this was carried out',
    drift: 'for a period of three months the parents had no contact with children’s social care',
    'late-assessment': 'did not begin until the seventh month of the pregnancy',
    interrupted: 'it was interrupted by the early birth of the baby',
  },
}

function answeredFrom(on: string) {
  return (['police', 'probation', 'childrens_services'] as const).map(body => ({ body, askedOn: on, answeredOn: on }))
}
