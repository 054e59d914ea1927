import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { Day, Id, Line, Short } from '../fields.ts'
import type { PersonFields } from '../people/model.ts'
import { type OtherNames, otherNames } from '../people/told.ts'
import { statuses } from './codes.ts'

/** What is compared of two records, in the order it is shown. */
export const similarFieldWords = {
  name: 'Mother’s name',
  dateOfBirth: 'Mother’s date of birth',
  nhsNumber: 'Mother’s NHS number',
  hospitalNumber: 'Hospital number',
  address: 'Address',
  fatherName: 'Father’s name',
  fatherDateOfBirth: 'Father’s date of birth',
  fatherNhsNumber: 'Father’s NHS number',
  edd: 'EDD',
} as const
export type SimilarFieldName = keyof typeof similarFieldWords
const fieldNames = codesOf(similarFieldWords)

/** `missing`: one of the two says nothing. */
export const verdicts = ['agrees', 'similar', 'differs', 'missing'] as const
export type Verdict = (typeof verdicts)[number]

/** What another record probably is, as far as its facts go. A person decides. */
export const similarKinds = ['same_pregnancy', 'earlier_pregnancy', 'same_mother', 'possible'] as const
export type SimilarKind = (typeof similarKinds)[number]
export const similarKindWords: Record<SimilarKind, string> = {
  same_pregnancy: 'Same pregnancy',
  earlier_pregnancy: 'Earlier pregnancy',
  same_mother: 'Same mother',
  possible: 'Perhaps the same family',
}

/**
 * One fact of two records beside each other; days as ISO, NHS numbers as digits, empty for not
 * recorded.
 */
export const SimilarField = z.strictObject({
  field: z.enum(fieldNames),
  candidate: z.string(),
  existing: z.string(),
  verdict: z.enum(verdicts),
})
export type SimilarField = z.infer<typeof SimilarField>

/** Another record that may be of the same family, fact by fact. */
export const Similar = z.strictObject({
  id: Id,
  reference: z.string(),
  name: z.string(),
  status: z.enum(statuses),
  edd: Day.nullable(),
  kind: z.enum(similarKinds),
  /** Why it is shown, as a sentence. */
  sentence: z.string(),
  /** What agrees, in words. */
  agrees: z.array(z.string()),
  fields: z.array(SimilarField),
  /** Receiving it once more needs a reason. */
  needsReason: z.boolean(),
})
export type Similar = z.infer<typeof Similar>

/**
 * What is known of a family so far; numbers as typed: an invalid one matches nothing. Only the
 * mother’s own facts are always given.
 */
export const Identity = z.strictObject({
  surname: Short,
  forenames: Short,
  aliases: Short.default(''),
  dateOfBirth: Day.nullable(),
  nhsNumber: Short,
  hospitalNumber: Short.default(''),
  address: Line.default(''),
  postcode: Short.default(''),
  father: z
    .strictObject({ surname: Short, forenames: Short, aliases: Short, dateOfBirth: Day.nullable(), nhsNumber: Short })
    .default({ surname: '', forenames: '', aliases: '', dateOfBirth: null, nhsNumber: '' }),
  edd: Day.nullable().default(null),
  bornOn: Day.nullable().default(null),
  /** The record itself, where it is in the register. */
  except: Id.nullable(),
})
export type Identity = z.output<typeof Identity>

type Named = Pick<PersonFields, 'surname' | 'forenames' | 'dateOfBirth' | 'nhsNumber'> & OtherNames

/** What a record says of a family and its pregnancy, to look for it elsewhere. */
export function identityOf(
  { mother, father }: { mother: Named & Pick<PersonFields, 'hospitalNumber' | 'address' | 'postcode'>; father: Named },
  about: Pick<Identity, 'edd' | 'bornOn' | 'except'>,
): Identity {
  const { hospitalNumber, address, postcode } = mother
  return { ...named(mother), hospitalNumber, address, postcode, father: named(father), ...about }
}

function named(person: Named) {
  const { surname, forenames, dateOfBirth, nhsNumber } = person
  return { surname, forenames, aliases: otherNames(person), dateOfBirth, nhsNumber: nhsNumber ?? '' }
}

const shortWords: Record<SimilarFieldName, string> = {
  name: 'name',
  dateOfBirth: 'date of birth',
  nhsNumber: 'NHS number',
  hospitalNumber: 'hospital number',
  address: 'address',
  fatherName: 'father’s name',
  fatherDateOfBirth: 'father’s date of birth',
  fatherNhsNumber: 'father’s NHS number',
  edd: 'EDD',
}

/** What agrees, in words for a sentence. */
export function agreeWords(fields: readonly SimilarField[]): string[] {
  return fields.filter(({ verdict }) => verdict === 'agrees').map(({ field }) => shortWords[field])
}
