import { z } from 'zod'
import { type Calls, everyone, query } from '../call.ts'
import { Id, Short } from '../fields.ts'
import { MotherMark } from '../people/identity.ts'

/** A piece of an excerpt; `hit`: it is what was looked for. */
export const ExcerptPart = z.strictObject({ text: z.string(), hit: z.boolean() })
export type ExcerptPart = z.infer<typeof ExcerptPart>

export const Found = z.strictObject({
  /** The record that holds what was found. */
  sourceId: Id,
  /** Null: an entry of the lead's log that is about no referral. */
  referralId: Id.nullable(),
  /** The referral's name; what kind of entry it is when there is no referral. */
  name: z.string(),
  mother: MotherMark.nullable(),
  /** Empty when there is no referral. */
  reference: z.string(),
  status: z.string(),
  /** Where it matched: `Mother`, `Mother’s alias`, `Father’s NHS number`, `Note`, `Minutes`, … */
  where: z.string(),
  /** The words around the match. */
  excerpt: z.array(ExcerptPart),
  /** Spelt differently from what was typed: similar in sound or in letters. */
  similar: z.boolean(),
})
export type Found = z.infer<typeof Found>

export const searchCalls = {
  /**
   * People first (whole words, then beginnings), then texts, newest first; closed referrals too,
   * withdrawn ones not.
   */
  'search.find': query({ may: everyone, input: z.strictObject({ text: Short }), output: z.array(Found) }),
} satisfies Calls
