import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Day, Id } from '../fields.ts'
import { AnswerReason, safeguardCodes } from '../safeguards/model.ts'
import { DueChange, Tracked, TrackedLine } from './model.ts'

/** What is due and what fires, of one referral and of all that are open, and what changed. */
export const trackingCalls = {
  'tracking.read': query({ may: everyone, input: z.strictObject({ referralId: Id }), output: Tracked }),
  /** Every open referral, in no order; the page joins it with `referrals.list`. */
  'tracking.list': query({ may: everyone, input: z.strictObject({}), output: z.array(TrackedLine) }),
  /** What this EDD would move, before it is accepted. */
  'tracking.eddChange': query({ may: everyone, input: z.strictObject({ referralId: Id, edd: Day }), output: z.array(DueChange) }),

  /** Answers a safeguard that fires today, with a reason. It stays visible; it fires again when the facts get worse. Refused when it does not fire. */
  'tracking.answer': command({
    may: writers,
    input: z.strictObject({ referralId: Id, code: z.enum(safeguardCodes), reason: AnswerReason }),
    output: Tracked,
    log: 'Safeguard answered',
  }),
} satisfies Calls
