import { z } from 'zod'
import { blanksOf, schemasOf } from '../facts.ts'
import { fatherhoodFacts, personFacts } from './facts.ts'

/** A parent's identity. Empty text means not recorded. */
export const PersonFields = z.strictObject(schemasOf(personFacts))
export type PersonFields = z.output<typeof PersonFields>
export const blankPerson: PersonFields = blanksOf(personFacts)

export const FatherFields = PersonFields.extend(schemasOf(fatherhoodFacts))
export type FatherFields = z.output<typeof FatherFields>
export const blankFather: FatherFields = { ...blankPerson, ...blanksOf(fatherhoodFacts) }
