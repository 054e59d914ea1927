import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Id, Line, RequiredLine, Seen } from '../fields.ts'
import { Action, ActionFields, ActionFilter } from './model.ts'

const of = { may: writers, output: Action }

export const actionCalls = {
  /** Ordered by due date, no date last. */
  'actions.list': query({ may: everyone, input: ActionFilter, output: z.array(Action) }),
  'actions.add': command({
    ...of,
    input: z.strictObject({ referralId: Id, itemId: Id.nullable(), action: ActionFields }),
    log: 'Action added',
  }),
  'actions.change': command({ ...of, input: z.strictObject({ ...Seen, changes: ActionFields.partial() }), log: 'Action changed' }),
  'actions.close': command({
    ...of,
    input: z.strictObject({ ...Seen, as: z.enum(['done', 'overtaken', 'not_done']), reason: Line }),
    log: 'Action closed',
  }),
  'actions.reopen': command({ ...of, input: z.strictObject({ ...Seen }), log: 'Action reopened' }),
  'actions.withdraw': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Action withdrawn' }),
} satisfies Calls
