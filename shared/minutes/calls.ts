import { z } from 'zod'
import { type Calls, command, everyone, gate, query, writers } from '../call.ts'
import { Done, Id, Line } from '../fields.ts'
import { MinutesPaper } from './model.ts'

export const minutesCalls = {
  'minutes.list': query({ may: everyone, input: z.strictObject({ meetingId: Id }), output: z.array(MinutesPaper) }),
  /**
   * Writes the next version to `exports/`. A version after minutes that may have gone out needs a
   * reason; an open meeting gives a draft marked so. Never overwrites.
   */
  'minutes.make': command({
    may: writers,
    input: z.strictObject({ meetingId: Id, reason: Line }),
    output: MinutesPaper,
    log: 'Minutes made',
  }),
  /** Shows the file in the system's file manager. */
  'minutes.reveal': gate({ may: everyone, input: z.strictObject({ id: Id }), output: Done }),
} satisfies Calls
