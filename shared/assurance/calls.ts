import { z } from 'zod'
import { type Calls, everyone, query } from '../call.ts'
import { Id, Instant } from '../fields.ts'

/** One entry of the audit chain as people read it. */
export const HistoryEntry = z.strictObject({
  sequence: z.int(),
  at: Instant,
  user: z.string(),
  label: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const assuranceCalls = {
  /** Every change to one record and the records that belong to it, newest first. */
  'assurance.history': query({ may: everyone, input: z.strictObject({ id: Id }), output: z.array(HistoryEntry) }),
} satisfies Calls
