import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Day, Id, RequiredLine, Seen } from '../fields.ts'
import { LogEntry, LogFields } from './model.ts'

const log = { may: writers, output: z.array(LogEntry) }

/** The pre-birth lead's log: advice asked and given, midwifery liaison, consultation. */
export const logCalls = {
  /**
   * Of one referral, or all since a day; newest first, at most 500. `openFollowUps`: only those
   * whose follow-up is not done.
   */
  'log.list': query({
    may: everyone,
    input: z.strictObject({ referralId: Id.nullable(), since: Day.nullable(), openFollowUps: z.boolean().default(false) }),
    output: z.array(LogEntry),
  }),
  'log.add': command({ ...log, input: LogFields, log: 'Lead’s log entry added', sense: { log: '' } }),
  'log.change': command({
    ...log,
    input: z.strictObject({ ...Seen, fields: LogFields }),
    log: 'Lead’s log entry changed',
    sense: { log: 'fields' },
  }),
  'log.withdraw': command({ ...log, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Lead’s log entry withdrawn' }),
} satisfies Calls
