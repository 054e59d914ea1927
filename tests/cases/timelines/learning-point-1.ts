import { addDays } from '../../../shared/calendar/day.ts'
import { father, parent, sibling } from '../../support/case-file.ts'
import { gestations, learns, meeting, type Timeline } from '../timeline.ts'

/**
 * Learning point 1. Every date is invented; each fact stands for a sentence of the briefing:
 *
 * - "Mother had been looked after for much of her childhood and had experienced a troubled
 *   adolescence": known when the referral is received, 14+0.
 * - "[T]he baby's paternal grandparents tried to alert agencies about their concerns for the unborn
 *   baby": 22+0; nobody answers.
 * - "Previous concerns about Father had led to the removal of a child from the care of Father and
 *   his then partner because of injuries"; "When practitioners became aware of the identity of the
 *   father": 24+0; he is identified, not spoken to, and no check is asked.
 * - "[A] multi-agency pre-birth assessment should have been carried out": none is; the meeting
 *   talks of the case twice and decides nothing.
 * - "[A]n infant girl became seriously ill while in the sole care of Father; she died aged less
 *   than four weeks": born at 39+0, ill 25 days later.
 */
const edd = '2026-09-21'
const at = gestations(edd)
const born = at(39)
const father1 = father({ spokenToOn: null, checks: [] })

export const learningPoint1: Timeline = {
  name: 'Learning point 1',
  edd,
  receivedOn: at(14),
  harm: { on: addDays(born, 25), words: 'gravely ill in the sole care of the father' },
  facts: [
    learns(at(14), { mother: parent({ careExperience: 'looked_after' }) }),
    meeting(at(15)),
    meeting(at(17)),
    learns(at(22), { concerns: [{ id: 'grandparents', relationship: 'paternal grandparents', raisedOn: at(22), respondedOn: null }] }),
    learns(at(24), {
      fathers: [father1],
      siblings: [sibling({ parentage: 'father', livesWith: 'foster_care', past: ['removed', 'injured'] })],
    }),
    learns(born, { bornOn: born }),
    learns(addDays(born, 2), { dischargedOn: addDays(born, 2) }),
  ],
  must: {
    'no-assessment': 'a multi-agency pre-birth assessment should have been carried out',
    'father-unknown': 'when practitioners became aware of the identity of the father',
    'care-experienced-unsupported': 'Mother had been looked after for much of her childhood',
    'relatives-unheard': 'the baby’s paternal grandparents tried to alert agencies',
    'previous-removal': 'the removal of a child from the care of Father because of injuries',
  },
}
