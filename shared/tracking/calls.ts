import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Day, Id } from '../fields.ts'
import { Protocol } from '../milestones/model.ts'
import { AnswerReason, safeguardCodes } from '../safeguards/model.ts'
import { Settings } from '../settings/model.ts'
import { DueChange, Tracked, TrackedLine } from './model.ts'

/** How many open referrals other figures of due days move, and by how much. */
const ProtocolChange = z.strictObject({
  referrals: z.int(),
  changes: z.array(z.strictObject({ referralId: Id, babyName: z.string(), changes: z.array(DueChange) })),
})

/** What is due and what fires, of one referral and of all that are open, and what changed. */
export const trackingCalls = {
  'tracking.read': query({ may: everyone, input: z.strictObject({ referralId: Id }), output: Tracked }),
  /** Every open referral, in no order; the page joins it with `referrals.list`. */
  'tracking.list': query({ may: everyone, input: z.strictObject({}), output: z.array(TrackedLine) }),
  /** What this EDD would move, before it is accepted. */
  'tracking.eddChange': query({ may: everyone, input: z.strictObject({ referralId: Id, edd: Day }), output: z.array(DueChange) }),
  /**
   * What another protocol, nation or interval of meetings would move, over the open referrals: the
   * first 50 of them with their changes. What is not given stays as it is.
   */
  'tracking.protocolChange': query({
    may: everyone,
    input: z.strictObject({
      protocol: Protocol.optional(),
      nation: Settings.shape.nation.optional(),
      meetingIntervalDays: Settings.shape.meetingIntervalDays.optional(),
    }),
    output: ProtocolChange,
  }),

  /**
   * Answers a safeguard that fires today, with a reason. It stays visible; it fires again when the
   * facts get worse. Refused when it does not fire.
   */
  'tracking.answer': command({
    may: writers,
    input: z.strictObject({ referralId: Id, code: z.enum(safeguardCodes), reason: AnswerReason }),
    output: Tracked,
    log: 'Safeguard answered',
  }),
} satisfies Calls
