import { addDays } from '../../../shared/calendar/day.ts'
import { father, parent } from '../../support/case-file.ts'
import { gestations, learns, meeting, type Timeline } from '../timeline.ts'

/**
 * Child D. Every date is invented, also the mother's age, which the briefing does not give; each
 * fact stands for a sentence of the briefing:
 *
 * - "Mother had been known to a wide number of agencies since her infancy; she experienced abuse
 *   and neglect as a child and entered local authority care four months before her 17th birthday":
 *   a care leaver of 18, received at 14+0.
 * - "Mother had a history of mental health problems including anxiety and depression": on the
 *   referral.
 * - "Arrangements between agencies for working together on concerns arising before a child is born
 *   have been clarified" afterwards: the meeting talks of her twice, decides nothing, and no mental
 *   health service is heard.
 * - "Serious injuries of a 3-week-old baby girl in October": born at 39+4, injured 21 days later,
 *   in October.
 */
const edd = '2026-09-25'
const at = gestations(edd)
const born = at(39, 4)

export const childD: Timeline = {
  name: 'Child D',
  edd,
  receivedOn: at(14),
  harm: { on: addDays(born, 21), words: 'seriously injured at three weeks' },
  facts: [
    learns(at(14), {
      mother: parent({ careExperience: 'care_leaver', dateOfBirth: '2007-12-11' }),
      fathers: [father({ spokenToOn: at(14) })],
      factors: [{ code: '4B', notedOn: at(14) }],
    }),
    meeting(at(15)),
    meeting(at(18)),
    learns(born, { bornOn: born }),
    learns(addDays(born, 2), { dischargedOn: addDays(born, 2) }),
  ],
  must: {
    'mental-health-unanswered': 'a history of mental health problems including anxiety and depression',
    'young-parent-unsupported': 'known to a wide number of agencies since her infancy',
    'care-experienced-unsupported': 'entered local authority care four months before her 17th birthday',
    'no-assessment': 'concerns arising before a child is born',
  },
}
