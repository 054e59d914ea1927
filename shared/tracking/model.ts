import { z } from 'zod'
import { Day, Id } from '../fields.ts'
import { Milestone, milestoneCodes, milestoneStates } from '../milestones/model.ts'
import { factorCodes } from '../referrals/factors.ts'
import { levels, Raised, SafeguardAnswer, safeguardCodes } from '../safeguards/model.ts'

/** Milestones and safeguards of one referral today. */
export const Tracked = z.strictObject({
  referralId: Id,
  milestones: z.array(Milestone),
  raised: z.array(Raised),
  /** Every answer ever given, newest first. */
  answers: z.array(SafeguardAnswer),
  protocolName: z.string(),
})
export type Tracked = z.infer<typeof Tracked>

/**
 * What lists, worklists and *Today* need of every open referral; small, because there may be
 * thousands.
 */
export const TrackedLine = z.strictObject({
  referralId: Id,
  /** Not yet met, earliest first. */
  unmet: z.array(
    z.strictObject({
      code: z.enum(milestoneCodes),
      dueOn: Day,
      state: z.enum(milestoneStates),
      /** What it is measured against: `20+0`. */
      standard: z.string(),
    }),
  ),
  /** Marks of the thin ruler: the day it stands on and its state. */
  marks: z.array(z.strictObject({ on: Day, state: z.enum(milestoneStates) })),
  raised: z.array(z.strictObject({ code: z.enum(safeguardCodes), level: z.enum(levels), answered: z.boolean(), since: Day })),
  factors: z.array(z.enum(factorCodes)),
  careExperienced: z.boolean(),
  fatherIdentified: z.boolean(),
  fatherSpokenTo: z.boolean(),
  assessment: z.enum(['not_started', 'started', 'finished']),
  lead: z.string(),
  socialWorker: z.string(),
  /** The pregnancy ended otherwise than in a birth. */
  endedOn: Day.nullable(),
})
export type TrackedLine = z.infer<typeof TrackedLine>

/** What an EDD revision or another protocol moves, shown before it is accepted. */
export const DueChange = z.strictObject({
  code: z.enum(milestoneCodes),
  from: Day.nullable(),
  to: Day.nullable(),
  /** Days later; negative for earlier; null where it comes or goes. */
  days: z.int().nullable(),
})
export type DueChange = z.infer<typeof DueChange>
