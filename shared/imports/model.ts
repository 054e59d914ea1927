import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { type KeysWith, keysWith } from '../facts.ts'
import { Day, Id, Instant, Line, Version } from '../fields.ts'
import { personFacts } from '../people/facts.ts'
import { rags } from '../referrals/codes.ts'
import { NewReferral, ReferralFields } from '../referrals/model.ts'
import { similarKinds } from '../referrals/similar-model.ts'
import { dateOrders } from './date-order.ts'

type PersonFacts = typeof personFacts
type ImportedKey = KeysWith<PersonFacts, 'imported'>
/** Columns that hold a fact of the mother. */
export type MotherField = PersonFacts[ImportedKey]['imported']['as']
type Imported = PersonFacts[ImportedKey]['imported']

/** What is said of each column that holds a fact of the mother. */
export function importedOfMother<V>(say: (imported: Imported) => V): Record<MotherField, V> {
  const said = keysWith(personFacts, 'imported').map(key => {
    const { imported } = personFacts[key]
    return [imported.as, say(imported)]
  })
  return Object.fromEntries(said) as Record<MotherField, V>
}

/** What a column of a referral list can hold. */
export const importFields = {
  ...importedOfMother(({ label }): string => label),
  motherName: 'Mother’s name, as one cell',
  edd: 'EDD',
  eddMethod: 'EDD method',
  numberExpected: 'Babies expected',
  bookedOn: 'Booking date',
  gestationAtBooking: 'Gestation at booking',
  gestationAtReferral: 'Gestation at referral',
  receivedOn: 'Referral date',
  referrer: 'Referred by',
  referringAgency: 'Referring agency',
  reasons: 'Reasons',
  rag: 'RAG',
  fatherName: 'Father’s name',
  fatherSurname: 'Father’s surname',
  fatherForenames: 'Father’s forenames',
  fatherDateOfBirth: 'Father’s date of birth',
  fatherIdentified: 'Father identified',
  previousChildren: 'Previous children',
  socialWorker: 'Social worker',
  lastOutcome: 'Outcome at the last meeting',
  nextDiscussionOn: 'Next review',
  notes: 'Notes',
} as const
export type ImportField = keyof typeof importFields
export const importFieldCodes = codesOf(importFields)

/** What a file can hold: a list of referrals, or an extract of birth notifications. */
export const listKinds = ['referrals', 'births'] as const
export type ListKind = (typeof listKinds)[number]

/** Largest file and most rows taken in one import. */
export const importLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, cell: 20_000, chunk: 512 * 1024 } as const

/**
 * `problem`: cannot be imported as it is. `duplicate`: the same mother stands in the register or
 * earlier in the file. `blank`: nothing to import (empty or total row).
 */
export const rowStates = ['ready', 'duplicate', 'problem', 'blank'] as const
export type RowState = (typeof rowStates)[number]

export const RowProblem = z.strictObject({
  field: z.enum(importFieldCodes).nullable(),
  /** The cell as it stands, shortened. */
  value: z.string(),
  /** What is wrong and what will happen, as a sentence. */
  reason: z.string(),
  /**
   * `stop`: the row cannot come in. `ask`: hardly ever so; the row comes in once somebody says that
   * it is right. `note`: it comes in, and this is said.
   */
  weight: z.enum(['stop', 'ask', 'note']),
  /** Of `ask`: the rule that asks. */
  rule: z.string().optional(),
})
export type RowProblem = z.infer<typeof RowProblem>

export const ImportRow = z.strictObject({
  /** Line in the file where the row begins, counting from 1. */
  line: z.int(),
  state: z.enum(rowStates),
  name: z.string(),
  nhsNumber: z.string().nullable(),
  edd: Day.nullable(),
  receivedOn: Day.nullable(),
  rag: z.enum(rags),
  problems: z.array(RowProblem),
  /** Nothing but the NHS number stops this row: it can come in without it, when that is chosen. */
  withoutNhsNumber: z.boolean(),
  duplicates: z.array(
    z.strictObject({
      /**
       * In the register, with its reference and what it probably is; null for another row of the
       * list.
       */
      referralId: Id.nullable(),
      reference: z.string().nullable(),
      kind: z.enum(similarKinds).nullable(),
      line: z.int().nullable(),
      name: z.string(),
      agrees: z.array(z.string()),
    }),
  ),
  /** Earlier pregnancies of the same mother in the register: this one comes in beside them. */
  earlier: z.array(z.strictObject({ referralId: Id, reference: z.string() })),
})
export type ImportRow = z.infer<typeof ImportRow>

/** A new referral without its site, which the user chooses when the import is confirmed. */
export const ImportedReferral = NewReferral.extend({ referral: ReferralFields.omit({ siteId: true }) })
export type ImportedReferral = z.output<typeof ImportedReferral>

/** What a row would store if it comes in. */
export const RowDraft = z.strictObject({
  line: z.int(),
  /** Null where the row cannot come in; without a wrong NHS number where only that stops it. */
  referral: ImportedReferral.nullable(),
  nextDiscussionOn: Day.nullable(),
})
export type RowDraft = z.output<typeof RowDraft>

/** What can become of a line of a list. */
export const becameWords = {
  imported: 'Imported',
  imported_without_nhs_number: 'Imported without the NHS number',
  birth_recorded: 'Birth recorded',
  recorded_already: 'Recorded already',
  left_out: 'Left out',
  nothing: 'Nothing to import',
} as const

/** What became of one line of a list. */
export const LineResult = z.strictObject({
  line: z.int(),
  became: z.enum(codesOf(becameWords)),
  /** The referral that it is on now, or was on already; null and empty where there is none. */
  referralId: Id.nullable(),
  reference: z.string(),
  /** Why it stayed out, or what else is said of it, in sentences. */
  why: z.string(),
})
export type LineResult = z.output<typeof LineResult>

/**
 * A matching of columns that was used for an import, and is offered again for a list with the same
 * header.
 */
export const RememberedColumns = z.strictObject({ id: Id, version: Version, on: Instant, by: z.string() })
export type RememberedColumns = z.infer<typeof RememberedColumns>

export const ImportPreview = z.strictObject({
  importId: Id,
  fileName: z.string(),
  encoding: z.string(),
  /** Null for a workbook, which has sheets instead. */
  separator: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** In which order the user wants dates read; null as the list tells. */
  dates: z.enum(dateOrders).nullable(),
  /** Rows that the workbook hides, and whether they are taken. */
  hidden: z.strictObject({ rows: z.int(), taken: z.boolean() }),
  columns: z.array(z.strictObject({ header: z.string(), field: z.enum(importFieldCodes).nullable() })),
  /** The columns are matched as in an earlier import of a list with the same header. */
  remembered: RememberedColumns.nullable(),
  rows: z.array(ImportRow),
  /** Sentences about the list as a whole: a title above the header, columns that are not known. */
  remarks: z.array(z.string()),
  counts: z.strictObject({ ready: z.int(), duplicate: z.int(), problem: z.int(), blank: z.int() }),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/**
 * What to do with a row. `import_without_nhs_number` takes one that only a wrong NHS number stops:
 * a baby left off the register is worse than a missing number, and the number as listed goes into
 * the referral’s note.
 */
export const rowChoices = ['import', 'leave_out', 'import_without_nhs_number'] as const
export type RowChoice = (typeof rowChoices)[number]

/**
 * Why a row comes in although the register has its mother: a reason, or the earlier pregnancy that
 * it is linked to.
 */
export const RowGrounds = z.strictObject({ reason: Line.default(''), earlierId: Id.nullable().default(null) })
export type RowGrounds = z.output<typeof RowGrounds>
