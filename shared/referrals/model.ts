import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { Day, Id, Instant, Line, Long, RequiredLine, Short, Version } from '../fields.ts'
import { readNhsNumber } from '../people/nhs-number.ts'
import { factorCodes } from './factors.ts'
import { HistorySearch } from './history-search.ts'

/** MSDS codes for how the EDD was agreed. Trust 03 > 02 > 01 > 04 (domain, section 2). */
export const eddMethodWords = {
  '01': 'last menstrual period as stated',
  '02': 'last menstrual period confirmed by scan',
  '03': 'dating scan',
  '04': 'clinical assessment',
} as const
export type EddMethod = keyof typeof eddMethodWords
export const eddMethods = codesOf(eddMethodWords)

export const rags = ['red', 'amber', 'green', 'not_rated'] as const
export type Rag = (typeof rags)[number]
export const ragWords: Record<Rag, string> = { red: 'Red', amber: 'Amber', green: 'Green', not_rated: 'Not rated' }

export const statuses = ['open', 'closed', 'withdrawn'] as const
export type Status = (typeof statuses)[number]
export const statusWords: Record<Status, string> = { open: 'Open', closed: 'Closed', withdrawn: 'Withdrawn' }

/** Yes, no, or nobody has said yet. */
export const answers = ['yes', 'no', 'not_known'] as const
export type Answer = (typeof answers)[number]
export const answerWords: Record<Answer, string> = { yes: 'Yes', no: 'No', not_known: 'Not known' }

export const careExperiences = ['not_known', 'none', 'looked_after', 'care_leaver'] as const
export type CareExperience = (typeof careExperiences)[number]
export const careExperienceWords: Record<CareExperience, string> = {
  not_known: 'Not known',
  none: 'None',
  looked_after: 'Looked after',
  care_leaver: 'Care leaver',
}

export const identifications = ['identified', 'not_yet', 'declined'] as const
export type Identification = (typeof identifications)[number]
export const identificationWords: Record<Identification, string> = {
  identified: 'Identified',
  not_yet: 'Not yet identified',
  declined: 'Mother declined to name',
}

/** MSDS codes for booking after the standard (domain, section 2). */
export const lateBookingWords = {
  '01': 'Unaware of the pregnancy',
  '02': 'Choice',
  '03': 'Concealed pregnancy',
  '04': 'Transferred in',
  '05': 'Service capacity',
  '06': 'Interpreter not available',
  '07': 'Did not attend',
  '08': 'Moved into the area',
  '98': 'Other',
} as const
export const lateBookingCodes = codesOf(lateBookingWords)

export const NhsNumber = z
  .string()
  .max(40)
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = readNhsNumber(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.reason })
    return z.NEVER
  })
  .nullable()

/** A parent's identity. Empty text means not recorded. */
export const PersonFields = z.strictObject({
  surname: Short,
  forenames: Short,
  aliases: Short,
  dateOfBirth: Day.nullable(),
  nhsNumber: NhsNumber,
  hospitalNumber: Short,
  socialCareId: Short,
  address: Line,
  postcode: Short,
  phone: Short,
  safeToContact: z.enum(answers),
  firstLanguage: Short,
  interpreter: z.enum(answers),
  gpPractice: Short,
  careExperience: z.enum(careExperiences),
  personalAdviser: Short,
  /** Ethnic category as the NHS data dictionary codes it; see ethnicity.ts. */
  ethnicity: Short,
  /** How and when to make contact safely: `Partner answers the phone`. */
  contactNote: Short,
})
export type PersonFields = z.output<typeof PersonFields>

export const blankPerson: PersonFields = {
  surname: '',
  forenames: '',
  aliases: '',
  dateOfBirth: null,
  nhsNumber: null,
  hospitalNumber: '',
  socialCareId: '',
  address: '',
  postcode: '',
  phone: '',
  safeToContact: 'not_known',
  firstLanguage: '',
  interpreter: 'not_known',
  gpPractice: '',
  careExperience: 'not_known',
  personalAdviser: '',
  ethnicity: '',
  contactNote: '',
}

export const FatherFields = PersonFields.extend({
  identified: z.enum(identifications),
  /** The day somebody from an agency spoke to him directly. */
  spokenToOn: Day.nullable(),
  otherChildren: Short,
})
export type FatherFields = z.output<typeof FatherFields>
export const blankFather: FatherFields = { ...blankPerson, identified: 'not_yet', spokenToOn: null, otherChildren: '' }

/** What is said of the referral itself and can be edited in place. */
export const ReferralFields = z.strictObject({
  siteId: Id,
  numberExpected: z.int().min(1).max(6),
  rag: z.enum(rags),
  ragReason: Line,
  madeOn: Day.nullable(),
  receivedOn: Day,
  referrer: Short,
  referringAgency: Short,
  reasons: Line,
  socialWorker: Short,
  parentsTold: z.enum(answers),
  lawfulBasis: Line,
  bookedOn: Day.nullable(),
  lateBookingReason: z.enum(lateBookingCodes).nullable(),
  /** What happens if the baby is born tonight (domain, section 1). Empty means not written. */
  bornTonight: Long,
  /** The birth, once it has happened. */
  bornOn: Day.nullable(),
  dischargedOn: Day.nullable(),
  /** The pre-birth lead who follows it, by name. */
  lead: Short,
  bookingMidwife: Short,
  /** Who lives with the mother, in a sentence. */
  household: Line,
})
export type ReferralFields = z.output<typeof ReferralFields>

/** What of it can be changed in place; a birth is recorded by `birth.record`, which turns the referral over. */
export const ReferralChanges = ReferralFields.omit({ bornOn: true }).partial()
export type ReferralChanges = z.output<typeof ReferralChanges>

export const Edd = z.strictObject({ edd: Day, method: z.enum(eddMethods) })

export const NewReferral = z.strictObject({
  referral: ReferralFields,
  mother: PersonFields,
  father: FatherFields,
  /** Null while no scan or date is known. */
  edd: Edd.nullable(),
  factors: z.array(z.enum(factorCodes)).max(60),
  note: Long,
  /** What came of searching the register for the family before; on record as an event. */
  search: HistorySearch.optional(),
})
export type NewReferral = z.output<typeof NewReferral>
export type NewReferralInput = z.input<typeof NewReferral>

const recorded = { recordedBy: z.string(), recordedAt: Instant }

export const EddEntry = z.strictObject({ id: Id, edd: Day, method: z.enum(eddMethods), reason: z.string(), ...recorded })
export type EddEntry = z.infer<typeof EddEntry>

export const Factor = z.strictObject({
  id: Id,
  version: Version,
  code: z.enum(factorCodes),
  source: z.string(),
  notedOn: Day,
  note: z.string(),
})
export type Factor = z.infer<typeof Factor>
export const NewFactor = z.strictObject({ code: z.enum(factorCodes), source: Short, notedOn: Day, note: Line })

export const Note = z.strictObject({ id: Id, version: Version, text: z.string(), ...recorded })
export type Note = z.infer<typeof Note>

export const Discussion = z.strictObject({ meetingId: Id, itemId: Id, date: Day, outcome: z.string().nullable(), closed: z.boolean() })
export type Discussion = z.infer<typeof Discussion>

/** What a list row and a ruler need, worked out against `today` in the page. */
export const ReferralLine = z.strictObject({
  id: Id,
  version: Version,
  /** `PB-2026-0142`. */
  reference: z.string(),
  status: z.enum(statuses),
  motherSurname: z.string(),
  motherForenames: z.string(),
  nhsNumber: z.string().nullable(),
  numberExpected: z.int(),
  rag: z.enum(rags),
  siteId: Id,
  edd: Day.nullable(),
  eddMethod: z.enum(eddMethods).nullable(),
  receivedOn: Day,
  bookedOn: Day.nullable(),
  bornOn: Day.nullable(),
  bornTonightWritten: z.boolean(),
  lastDiscussedOn: Day.nullable(),
  nextDiscussionOn: Day.nullable(),
  /** The pregnancy ended otherwise than in a birth: reminders stop. */
  endedOn: Day.nullable(),
  /** Days on which it was discussed, oldest first: the ticks under the ruler. */
  discussedOn: z.array(Day),
  openActions: z.int(),
})
export type ReferralLine = z.infer<typeof ReferralLine>

export const Referral = z.strictObject({
  line: ReferralLine,
  fields: ReferralFields,
  mother: PersonFields.extend({ id: Id }),
  father: FatherFields.extend({ id: Id }),
  edds: z.array(EddEntry),
  factors: z.array(Factor),
  notes: z.array(Note),
  discussions: z.array(Discussion),
  closedOn: Day.nullable(),
  closingReason: z.string(),
  /** Kept until this day, then reviewed before deletion; null while open. */
  retainUntil: Day.nullable(),
  /** The record this one was merged into. */
  mergedInto: z.strictObject({ id: Id, reference: z.string() }).nullable(),
})
export type Referral = z.infer<typeof Referral>

export const ReferralFilter = z.strictObject({
  status: z.enum([...statuses, 'all']),
  /** Matches names, aliases, NHS and hospital numbers; accents and case do not matter. */
  text: Short,
  siteId: Id.nullable(),
})
export type ReferralFilter = z.output<typeof ReferralFilter>

/** A list that nothing is typed for holds every open referral, but of the closed ones, which grow with the years, those received last. */
export const closedAtMost = 5_000

export const ClosingReason = RequiredLine
