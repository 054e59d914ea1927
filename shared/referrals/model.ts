import { z } from 'zod'
import { blanksOf, schemasOf } from '../facts.ts'
import { Day, Id, Instant, Line, Long, RequiredLine, Short, Version } from '../fields.ts'
import { FatherFields, NewFather, NewPerson, PersonFields } from '../people/model.ts'
import { eddMethods, rags, statuses } from './codes.ts'
import { factorCodes } from './factors.ts'
import { referralFacts } from './facts.ts'
import { HistorySearch } from './history-search.ts'

/** What is said of the referral itself and can be edited in place. */
export const ReferralFields = z.strictObject(schemasOf(referralFacts))
export type ReferralFields = z.output<typeof ReferralFields>
/** Of what need not be given. */
export const blankReferral = blanksOf(referralFacts)

/**
 * What of it can be changed in place; a birth is recorded by `birth.record`, which turns the
 * referral over.
 */
export const ReferralChanges = ReferralFields.omit({ bornOn: true }).partial()
export type ReferralChanges = z.output<typeof ReferralChanges>

export const Edd = z.strictObject({ edd: Day, method: z.enum(eddMethods) })

export const NewReferral = z.strictObject({
  referral: ReferralFields,
  mother: NewPerson,
  father: NewFather,
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
  motherDateOfBirth: Day.nullable(),
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

/**
 * A list that nothing is typed for holds every open referral, but of the closed ones, which grow
 * with the years, those received last.
 */
export const closedAtMost = 5_000

export const ClosingReason = RequiredLine
