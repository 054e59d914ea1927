import { z } from 'zod'
import { babyOutcomeWords, sexWords } from '../../birth/codes.ts'
import { BabyFields } from '../../birth/model.ts'
import { codesOf } from '../../codes.ts'
import { Day, Id, Instant, Time, Version } from '../../fields.ts'
import { dateOrders } from '../date-order.ts'

/** What a column of a birth notification extract can hold. */
export const birthFields = {
  babyNhsNumber: 'Baby’s NHS number',
  babySurname: 'Baby’s surname',
  babyForenames: 'Baby’s forenames',
  motherNhsNumber: 'Mother’s NHS number',
  motherName: 'Mother’s name, as one cell',
  motherSurname: 'Mother’s surname',
  motherForenames: 'Mother’s forenames',
  motherDateOfBirth: 'Mother’s date of birth',
  bornAt: 'Date of birth, with or without the time',
  bornTime: 'Time of birth',
  gestation: 'Gestation at birth',
  sex: 'Sex',
  weight: 'Weight',
  place: 'Place of birth',
  outcome: 'Outcome',
  stillbirth: 'Stillbirth, yes or no',
  diedOn: 'Date of death',
  order: 'Order of birth',
} as const
export type BirthField = keyof typeof birthFields
export const birthFieldCodes = codesOf(birthFields)

/**
 * `matched`: one referral is surely meant. `choose`: one or several may be. `none`: the mother has
 * no referral here. `recorded`: the birth stands in the register already. `problem`: the row cannot
 * be taken as it is. `blank`: nothing to read.
 */
export const birthStates = ['matched', 'choose', 'none', 'recorded', 'problem', 'blank'] as const
export type BirthState = (typeof birthStates)[number]

export const birthStateWords: Record<BirthState, string> = {
  matched: 'Matched',
  choose: 'Choose',
  none: 'No referral',
  recorded: 'Recorded already',
  problem: 'Problem',
  blank: 'Blank',
}

export const BirthProblem = z.strictObject({
  field: z.enum(birthFieldCodes).nullable(),
  /** The cell as it stands, shortened. */
  value: z.string(),
  /** What is wrong and what will happen, as a sentence. */
  reason: z.string(),
  /** `stop`: the birth cannot be recorded from this row. `note`: it can, and this is said. */
  weight: z.enum(['stop', 'note']),
})
export type BirthProblem = z.infer<typeof BirthProblem>

/** A referral whose mother may be the one of a row. */
export const BirthCandidate = z.strictObject({
  referralId: Id,
  reference: z.string(),
  mother: z.string(),
  edd: Day.nullable(),
  /** Gestation on the day of the birth by its EDD, `33+0`. */
  gestation: z.string().nullable(),
  agrees: z.array(z.string()),
})
export type BirthCandidate = z.infer<typeof BirthCandidate>

export const BirthRow = z.strictObject({
  line: z.int(),
  state: z.enum(birthStates),
  mother: z.string(),
  motherNhsNumber: z.string().nullable(),
  baby: z.string(),
  babyNhsNumber: z.string().nullable(),
  bornOn: Day.nullable(),
  bornAt: Time.nullable(),
  sex: z.enum(codesOf(sexWords)),
  outcome: z.enum(codesOf(babyOutcomeWords)),
  problems: z.array(BirthProblem),
  /** The referral that is meant, alone; or those to choose from. */
  candidates: z.array(BirthCandidate),
})
export type BirthRow = z.infer<typeof BirthRow>

export const BirthsPreview = z.strictObject({
  importId: Id,
  fileName: z.string(),
  encoding: z.string(),
  separator: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** In which order the user wants dates read; null as the list tells. */
  dates: z.enum(dateOrders).nullable(),
  /** Rows that the workbook hides, and whether they are taken. */
  hidden: z.strictObject({ rows: z.int(), taken: z.boolean() }),
  columns: z.array(z.strictObject({ header: z.string(), field: z.enum(birthFieldCodes).nullable() })),
  remembered: z.strictObject({ id: Id, version: Version, on: Instant, by: z.string() }).nullable(),
  rows: z.array(BirthRow),
  remarks: z.array(z.string()),
})
export type BirthsPreview = z.infer<typeof BirthsPreview>

/** What a row would store if its birth is recorded; null where it cannot be. */
export const BirthDraft = z.strictObject({ line: z.int(), baby: BabyFields.nullable() })
export type BirthDraft = z.output<typeof BirthDraft>

/** To which referral the birth of a line belongs; null leaves the line out. */
export const BirthChoice = z.strictObject({ line: z.int(), referralId: Id.nullable() })
export type BirthChoice = z.infer<typeof BirthChoice>
