import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { LegalStatus, LivesWith } from '../../shared/family/codes.ts'
import type { ConcernFields, MemberFields, ProtectiveFields } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { staff } from './invent.ts'
import type { Life } from './life.ts'
import { childNames, concernTexts, protectiveTexts, responseTexts } from './words/work.ts'

/** Older children of the mother, where the referral says that there are some. */
export function inventSiblings({ told, random }: Life): MemberFields[] {
  const removed = told.factors.includes('PRE_REMOVAL')
  const plan = told.factors.includes('SIBLING_PLAN')
  const count = removed || plan ? random.int(1, 3) : told.factors.includes('YOUNG_PARENT') || random.chance(0.65) ? 0 : random.int(1, 2)
  return Array.from({ length: count }, (_, index) => {
    const [livesWith, legalStatus]: readonly [LivesWith, LegalStatus] =
      removed && index === 0
        ? random.pick([
            ['foster_care', 'care_order'],
            ['relative', 'special_guardianship'],
            ['adopted', 'adoption'],
          ] as const)
        : plan && index === 0
          ? (['household', 'child_protection_plan'] as const)
          : (['household', 'none'] as const)
    return {
      kind: 'sibling',
      relationship: random.chance(0.5) ? 'full sibling' : 'half-sibling',
      person: {
        ...blankPerson,
        surname: told.mother.surname,
        forenames: random.pick(childNames),
        dateOfBirth: childBorn(told.referral.receivedOn, random.int(500, 3_600)),
      },
      parentage: random.pick(['both', 'mother', 'mother'] as const),
      livesWith,
      legalStatus,
      past: removed && index === 0 ? ['removed'] : [],
      outcome: removed && index === 0 ? 'Final order made by the family court.' : '',
      outcomeOn: null,
      posesRisk: 'not_known',
      identified: 'identified',
      spokenToOn: null,
      note: '',
    } satisfies MemberFields
  })
}

function childBorn(received: IsoDay, daysAgo: number): IsoDay {
  return addDays(received, -daysAgo)
}

/** What a relative said, for one referral in eight; most are answered. */
export function inventConcern({ told, random }: Life): ConcernFields | null {
  if (!random.chance(0.12)) return null
  const raisedOn = addDays(told.referral.receivedOn, random.int(5, 40))
  const answered = random.chance(0.75)
  return {
    raisedBy: `${random.pick(childNames)} ${told.mother.surname}`,
    relationship: random.pick(['maternal grandmother', 'aunt', 'paternal grandmother', 'paternal grandfather', 'sister']),
    raisedOn,
    text: random.pick(concernTexts),
    takenBy: staff(random),
    respondedOn: answered ? addDays(raisedOn, random.int(1, 6)) : null,
    respondedBy: answered ? staff(random) : '',
    response: answered ? random.pick(responseTexts) : '',
  }
}

export function inventProtective({ told, random }: Life): ProtectiveFields[] {
  return random.some(protectiveTexts, random.int(0, 2)).map(text => ({
    text,
    source: random.pick(['Community midwife', 'Social worker', 'Health visitor']),
    notedOn: addDays(told.referral.receivedOn, random.int(0, 30)),
  }))
}
