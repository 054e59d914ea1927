import { z } from 'zod'
import { Day, Id, Instant, Version } from '../fields.ts'
import { statuses } from '../referrals/codes.ts'

/** One of the two records, as it is named while they are compared. */
const MergeSide = z.strictObject({
  id: Id,
  version: Version,
  reference: z.string(),
  name: z.string(),
  status: z.enum(statuses),
  receivedOn: Day,
})
export type MergeSide = z.infer<typeof MergeSide>

/** A fact that differs; values in words. */
export const MergeField = z.strictObject({
  /** Names the fact when merging: `mother.nhs_number`. */
  field: z.string(),
  label: z.string(),
  kept: z.string(),
  merged: z.string(),
  /**
   * The kept record says nothing here: the other one's value is taken unless somebody decides
   * otherwise.
   */
  fills: z.boolean(),
})
export type MergeField = z.infer<typeof MergeField>

/** What merging two records would do. Nothing is written. */
export const MergePreview = z.strictObject({
  kept: MergeSide,
  merged: MergeSide,
  fields: z.array(MergeField),
  /** What goes over to the kept record, in words with their number. */
  moves: z.array(z.strictObject({ what: z.string(), count: z.int() })),
  /** Meetings that have both records: the discussion of the merged one stays where it is. */
  stays: z.array(z.strictObject({ meetingId: Id, date: Day })),
  /** Why these two cannot be merged, as a sentence; empty when they can. */
  problem: z.string(),
})
export type MergePreview = z.infer<typeof MergePreview>

/** A merge into a record, newest first. */
export const MergeLine = z.strictObject({
  id: Id,
  version: Version,
  mergedId: Id,
  reference: z.string(),
  name: z.string(),
  reason: z.string(),
  mergedAt: Instant,
  mergedBy: z.string(),
  undoneAt: Instant.nullable(),
  undoneReason: z.string(),
  /** Why it cannot be undone any more, as a sentence; empty when it can. */
  problem: z.string(),
})
export type MergeLine = z.infer<typeof MergeLine>
