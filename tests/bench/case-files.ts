import { createRandom, type Random } from '../../main/sample/random.ts'
import { addDays, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { CaseFile, DiscussionFacts, EventFacts } from '../../shared/case-file/case-file.ts'
import type { Agency } from '../../shared/directory/model.ts'
import type { FactorCode } from '../../shared/referrals/factors.ts'
import { action, caseFile, discussed, father, happened, parent, sibling } from '../support/case-file.ts'

/**
 * Open referrals as they stand on a day in a busy register: about ten events each, weekly or
 * fortnightly discussions, some already born. Seeded.
 */
export function manyCaseFiles(count: number, today: IsoDay): CaseFile[] {
  const random = createRandom('safeguards', count)
  return Array.from({ length: count }, (_none, index) =>
    oneCaseFile(random, today, `01990000-0000-7000-8000-${String(index).padStart(12, '0')}`),
  )
}

const factors: readonly FactorCode[] = [
  '1B',
  '2B',
  '3B',
  '4B',
  '4B',
  '5B',
  '16A',
  'CONCEALED',
  'MISSED_CARE',
  'HOMELESS',
  'CARE_EXPERIENCED',
  'YOUNG_PARENT',
]
const agencies: readonly Agency[] = ['social_care', 'maternity', 'health_visiting', 'gp', 'mental_health', 'police']

function oneCaseFile(random: Random, today: IsoDay, id: string): CaseFile {
  // From 13 weeks to some eight weeks after the birth.
  const edd = addDays(today, random.int(-60, 190))
  const receivedOn = dayOfGestation(edd, random.int(8, 22), random.int(0, 6))
  const from = receivedOn > today ? addDays(today, -random.int(1, 20)) : receivedOn
  const dayBetween = () => addDays(from, random.int(0, daysBetween(from, today)))
  const born = edd < today && random.chance(0.9) ? addDays(edd, -random.int(0, 20)) : null
  return caseFile({
    id,
    edd,
    receivedOn: from,
    bookedOn: addDays(from, -random.int(0, 40)),
    rag: random.pick(['red', 'amber', 'amber', 'green'] as const),
    numberExpected: random.chance(0.03) ? 2 : 1,
    bornTonightWritten: random.chance(0.6),
    bornOn: born,
    dischargedOn: born !== null && random.chance(0.8) ? addDays(born, random.int(1, 10)) : null,
    socialWorkerNamed: random.chance(0.5),
    mother: parent({
      dateOfBirth: addDays(today, -random.int(17 * 365, 42 * 365)),
      careExperience: random.pick(['not_known', 'none', 'none', 'care_leaver'] as const),
    }),
    fathers: [
      father({
        identified: random.pick(['identified', 'identified', 'not_yet', 'declined'] as const),
        spokenToOn: random.chance(0.5) ? dayBetween() : null,
      }),
    ],
    siblings: random.chance(0.4)
      ? [sibling({ legalStatus: random.pick(['none', 'child_in_need', 'child_protection_plan', 'care_order'] as const) })]
      : [],
    factors: random.some(factors, random.int(0, 4)).map(code => ({ code, notedOn: dayBetween() })),
    concerns: random.chance(0.05) ? [{ id: `${id}-c`, relationship: 'grandmother', raisedOn: dayBetween(), respondedOn: null }] : [],
    events: eventsOf(random, from, dayBetween),
    discussions: discussionsOf(random, from, today),
    actions: Array.from({ length: random.int(0, 4) }, (_none, index) =>
      action({
        id: `${id}-${index}`,
        raisedOn: dayBetween(),
        state: random.pick(['open', 'done', 'done'] as const),
        agency: random.pick(agencies),
      }),
    ),
    rags: random.chance(0.3) ? [{ on: dayBetween(), from: 'red', to: 'amber', reason: '' }] : [],
  })
}

function eventsOf(random: Random, from: IsoDay, dayBetween: () => IsoDay): EventFacts[] {
  const contacts = Array.from({ length: random.int(3, 8) }, () =>
    happened('contact', dayBetween(), {
      agency: random.pick(agencies),
      detail: { seen: random.chance(0.7) ? ['mother'] : ['mother', 'home'] },
    }),
  )
  const chances: readonly (readonly [number, () => EventFacts])[] = [
    [
      0.8,
      () => happened('referral_decision', from, { detail: { answer: random.pick(['accepted', 'accepted', 'early_help', 'returned']) } }),
    ],
    [0.6, () => happened('history_search', dayBetween(), { detail: { answer: 'nothing_found' } })],
    [0.5, () => happened('assessment_started', dayBetween())],
    [0.3, () => happened('assessment_completed', dayBetween(), { detail: { restsOn: 'fresh' } })],
    [0.3, () => happened('strategy_discussion', dayBetween(), { detail: { answer: 's47' } })],
    [0.3, () => happened('missed_appointment', dayBetween())],
    [0.2, () => happened('significant_event', dayBetween(), { detail: { answer: random.pick(['domestic_abuse', 'crisis', 'arrest']) } })],
    [0.2, () => happened('legal_planning', dayBetween(), { detail: { answer: random.pick(['removal_planned', 'no_legal_steps']) } })],
    [0.2, () => happened('birth_plan_agreed', dayBetween())],
    [0.3, () => happened('support', dayBetween(), { detail: { about: 'mother', answer: 'offered' } })],
    [0.1, () => happened('address_change', dayBetween())],
  ]
  return [...contacts, ...chances.flatMap(([chance, make]) => (random.chance(chance) ? [make()] : []))]
}

function discussionsOf(random: Random, from: IsoDay, today: IsoDay): DiscussionFacts[] {
  const every = random.pick([7, 14, 21, 28])
  const count = Math.min(10, Math.floor(daysBetween(from, today) / every))
  return Array.from({ length: count }, (_none, index) =>
    discussed(addDays(from, (index + 1) * every), {
      outcome: random.pick([null, 'under_review', 'under_review', 'pre_birth_assessment', 'child_in_need', 'step_down'] as const),
      agenciesInvited: agencies,
      agenciesHeard: random.some(agencies, random.int(3, 6)),
    }),
  )
}
