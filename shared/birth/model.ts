import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { Day, Id, Line, Short, Time, Version } from '../fields.ts'
import { NhsNumber } from '../referrals/model.ts'

export const sexWords = { female: 'Female', male: 'Male', indeterminate: 'Indeterminate', not_known: 'Not known' } as const
/** How a baby was born (MSDS, pregnancy outcome). */
export const babyOutcomeWords = {
  live: 'Live birth',
  stillbirth: 'Stillbirth',
  neonatal_death: 'Neonatal death',
  not_known: 'Not known',
} as const

export const BabyFields = z.strictObject({
  surname: Short,
  forenames: Short,
  /** A baby gets an NHS number only after the birth. */
  nhsNumber: NhsNumber,
  sex: z.enum(codesOf(sexWords)),
  bornOn: Day,
  bornAt: Time.nullable(),
  place: Short,
  /** Gestation at birth in completed days, if the unit states it; otherwise it follows from the EDD. */
  gestationDays: z.int().min(112).max(315).nullable(),
  weightGrams: z.int().min(200).max(8000).nullable(),
  outcome: z.enum(codesOf(babyOutcomeWords)),
})
export type BabyFields = z.output<typeof BabyFields>
export const Baby = BabyFields.extend({ id: Id, version: Version, position: z.int() })
export type Baby = z.infer<typeof Baby>

/** Stillborn, or died after the birth: nothing is asked or due about this baby any more. */
export function isLost(outcome: string): boolean {
  return outcome === 'stillbirth' || outcome === 'neonatal_death'
}

/** One birth: as many babies as were born, first born first. */
export const NewBirth = z.strictObject({
  babies: z.array(BabyFields).min(1).max(6),
  /** Somebody told the social worker the same day. */
  notifiedOn: Day.nullable(),
  note: Line,
})
export type NewBirth = z.output<typeof NewBirth>
