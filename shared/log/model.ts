import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, RequiredLine, RequiredShort, Short, Version } from '../fields.ts'
import { MotherMark } from '../people/identity.ts'

export const logKindWords = {
  advice_asked: 'Advice asked',
  advice_given: 'Advice given',
  liaison: 'Midwifery liaison',
  consultation: 'Consultation',
} as const
export type LogKind = keyof typeof logKindWords
const logKinds = codesOf(logKindWords)

/**
 * Advice and liaison of the pre-birth lead; it may concern no referral yet (docs/domain.md, section
 * 2).
 */
export const LogFields = z.strictObject({
  referralId: Id.nullable(),
  kind: z.enum(logKinds),
  on: Day,
  /** With whom. */
  who: RequiredShort,
  agency: z.enum(agencyCodes).nullable(),
  /** What it was about, for an entry without a referral. */
  subject: Short,
  text: RequiredLine,
  followUpOn: Day.nullable(),
  followedUpOn: Day.nullable(),
})
export type LogFields = z.output<typeof LogFields>
export const LogEntry = z.strictObject({
  id: Id,
  version: Version,
  referralId: Id.nullable(),
  babyName: z.string(),
  /** Tells two babies of one name apart. */
  mother: MotherMark.nullable(),
  kind: z.enum(logKinds),
  on: Day,
  who: z.string(),
  agency: z.enum(agencyCodes).nullable(),
  subject: z.string(),
  text: z.string(),
  followUpOn: Day.nullable(),
  followedUpOn: Day.nullable(),
  recordedBy: z.string(),
})
export type LogEntry = z.infer<typeof LogEntry>
