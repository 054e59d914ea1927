import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Id, RequiredLine, Seen } from '../fields.ts'
import { CaseEvent, EventFields } from './model.ts'

const of = { may: writers, output: z.array(CaseEvent), sense: { event: 'event' } }

export const eventCalls = {
  /** Newest first; withdrawn ones are left out. Commands answer with the list as it is now. */
  'events.list': query({ may: everyone, input: z.strictObject({ referralId: Id }), output: z.array(CaseEvent) }),
  'events.add': command({ ...of, input: z.strictObject({ referralId: Id, event: EventFields }), log: 'Event recorded' }),
  'events.change': command({ ...of, input: z.strictObject({ ...Seen, event: EventFields }), log: 'Event changed' }),
  'events.withdraw': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Event withdrawn' }),
} satisfies Calls
