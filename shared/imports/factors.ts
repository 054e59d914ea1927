import { ageOn, type IsoDay } from '../calendar/day.ts'
import type { PersonFields } from '../people/model.ts'
import { type FactorCode, factorWords } from '../referrals/factors.ts'
import type { RowReader } from './reader.ts'
import type { ReadReasons } from './reasons.ts'

export interface About {
  readonly mother: PersonFields
  readonly fatherBorn: IsoDay | null
  readonly fatherNamed: boolean
  readonly on: IsoDay
}

/**
 * Factors from the words, and *parent under 20* (NICE) from either date of birth on the day of the
 * referral.
 */
export function decideFactors(reader: RowReader, reasons: ReadReasons, { mother, fatherBorn, fatherNamed, on }: About): FactorCode[] {
  const factors = new Set(reasons.factors)
  const under20 = (born: IsoDay | null) => born !== null && born <= on && ageOn(born, on) < 20
  if (under20(mother.dateOfBirth) || under20(fatherBorn)) factors.add('YOUNG_PARENT')
  if (/^(?:unknown|not known)$/i.test(reader.cell('fatherName'))) factors.add('FATHER_UNKNOWN')
  if (fatherNamed && reasons.factors.includes('FATHER_UNKNOWN'))
    reader.note('fatherName', 'The reasons say that the father is unknown, and a name stands here: both come in as they stand.')
  const age = mother.dateOfBirth === null ? null : ageOn(mother.dateOfBirth, on)
  if (age !== null && reasons.motherAged !== null && Math.abs(age - reasons.motherAged) > 1)
    reader.note(
      'reasons',
      `The reasons say that the mother is ${reasons.motherAged}; by her date of birth she was ${age}. Both come in as they stand.`,
    )
  return [...factors]
}

/** The mother’s care experience, from its column or else from the words of the reasons. */
export function decideCareExperience(reader: RowReader, reasons: ReadReasons, mother: PersonFields): PersonFields['careExperience'] {
  if (reasons.careExperience === null) return mother.careExperience
  if (mother.careExperience === 'none') {
    reader.keep('careExperience')
    reader.note(
      'careExperience',
      'This says that the mother was not in care, and the reasons say that she was: what stands here is recorded, and the reasons as they stand.',
    )
    return 'none'
  }
  return mother.careExperience === 'looked_after' || mother.careExperience === 'care_leaver'
    ? mother.careExperience
    : reasons.careExperience
}

/** Says in the referral’s note that a program read its factors. */
export function factorLine(factors: readonly FactorCode[]): string[] {
  return factors.length === 0 ? [] : [`Factors read from the list’s words at import: ${factors.map(code => factorWords[code]).join('; ')}.`]
}
