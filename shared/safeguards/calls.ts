import { z } from 'zod'
import { type Calls, command, writers } from '../call.ts'
import { Id } from '../fields.ts'
import { Tracked } from '../tracking/model.ts'
import { AnswerReason, safeguardCodes } from './model.ts'

export const safeguardCalls = {
  /** Answers a safeguard that fires today, with a reason. It stays visible; it fires again when the facts get worse. Refused when it does not fire. */
  'safeguards.answer': command({
    may: writers,
    input: z.strictObject({ referralId: Id, code: z.enum(safeguardCodes), reason: AnswerReason }),
    output: Tracked,
    log: 'Safeguard answered',
    touches: ['tracking', 'referrals'],
  }),
} satisfies Calls
