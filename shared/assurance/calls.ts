import { z } from 'zod'
import { type Calls, everyone, query } from '../call.ts'
import { Day, Id, Instant } from '../fields.ts'
import { MotherMark } from '../people/identity.ts'

/** One entry of the audit chain as people read it. */
export const HistoryEntry = z.strictObject({
  sequence: z.int(),
  at: Instant,
  user: z.string(),
  label: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** One change to the register that somebody made, for *what changed*. */
export const RecentChange = z.strictObject({
  at: Instant,
  by: z.string(),
  /** The audit label: `Birth recorded`. */
  what: z.string(),
  referralId: Id.nullable(),
  babyName: z.string(),
  /** Tells two babies of one name apart. */
  mother: MotherMark.nullable(),
})
export type RecentChange = z.infer<typeof RecentChange>

export const assuranceCalls = {
  /** Every change to one record and the records that belong to it, newest first. */
  'assurance.history': query({ may: everyone, input: z.strictObject({ id: Id }), output: z.array(HistoryEntry) }),
  /** Changes by others and by this user since a day, newest first, at most 100. */
  'assurance.changes': query({ may: everyone, input: z.strictObject({ since: Day }), output: z.array(RecentChange) }),
} satisfies Calls
