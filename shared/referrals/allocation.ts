import { z } from 'zod'
import { Day, Id, Line, Seen, Short, Version } from '../fields.ts'

/**
 * As many referrals as one allocation takes: more than any team holds, and done while somebody
 * waits.
 */
export const allocatedAtMost = 500

/**
 * Gives several referrals a lead, a social worker, or both. An empty name leaves each referral the
 * one it has.
 */
export const Allocation = z
  .strictObject({
    referrals: z
      .array(z.strictObject(Seen))
      .min(1, 'No referral is chosen.')
      .max(allocatedAtMost, `More than ${allocatedAtMost} referrals at once.`),
    lead: Short,
    socialWorker: Short,
    /**
     * The day on which the social worker was allocated, from which milestones count: an event of
     * those that have none yet. Null records none.
     */
    allocatedOn: Day.nullable(),
    reason: Line,
  })
  .check(context => {
    const { lead, socialWorker } = context.value
    if (lead === '' && socialWorker === '')
      context.issues.push({
        code: 'custom',
        path: ['lead'],
        message: 'Neither a lead nor a social worker is named.',
        input: context.value,
      })
  })

/** One referral as it was before an allocation, and what has to be seen to take it back. */
export const Allocated = z.strictObject({
  ...Seen,
  lead: Short,
  socialWorker: Short,
  /** Recorded with it: the event of the allocation, and the note of its reason. */
  event: z.strictObject(Seen).nullable(),
  note: z.strictObject(Seen).nullable(),
})
export type Allocated = z.output<typeof Allocated>

export const Allocations = z.strictObject({ referrals: z.array(Allocated).max(allocatedAtMost) })

/**
 * What stands in the way of an allocation: a referral that was changed or closed since it was
 * chosen, as it is now.
 */
export const Changed = z.strictObject({
  id: Id,
  version: Version,
  /** `Unborn baby NOWAK`. */
  name: z.string(),
  isOpen: z.boolean(),
  lead: z.string(),
  socialWorker: z.string(),
})
export type Changed = z.infer<typeof Changed>
