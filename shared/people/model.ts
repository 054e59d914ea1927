import { z } from 'zod'
import { blanksOf, schemasOf, schemasOfNew } from '../facts.ts'
import { fatherhoodFacts, personFacts } from './facts.ts'

/** A parent's identity. Empty text means not recorded. */
export const PersonFields = z.strictObject(schemasOf(personFacts))
export type PersonFields = z.output<typeof PersonFields>
/** A person who is recorded for the first time: what is not given is not recorded. */
export const NewPerson = z.strictObject(schemasOfNew(personFacts))
export const blankPerson: PersonFields = blanksOf(personFacts)

export const FatherFields = PersonFields.extend(schemasOf(fatherhoodFacts))
export type FatherFields = z.output<typeof FatherFields>
export const NewFather = NewPerson.extend(schemasOfNew(fatherhoodFacts))
export const blankFather: FatherFields = { ...blankPerson, ...blanksOf(fatherhoodFacts) }
