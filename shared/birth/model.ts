import { z } from 'zod'
import { schemasOf } from '../facts.ts'
import { Day, Id, Line, Version } from '../fields.ts'
import { babyFacts } from './facts.ts'

export const BabyFields = z.strictObject(schemasOf(babyFacts))
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
