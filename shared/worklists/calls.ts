import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Seen } from '../fields.ts'
import { Worklist, WorklistFields } from './worklist.ts'

const worklists = { may: writers, output: z.array(Worklist) }

/**
 * Views of the register that are kept under a name: the user's own and those shared with everybody.
 */
export const worklistCalls = {
  'worklists.list': query({ may: everyone, input: z.strictObject({}), output: z.array(Worklist) }),
  'worklists.add': command({ ...worklists, input: WorklistFields, log: 'Worklist saved' }),
  'worklists.change': command({ ...worklists, input: z.strictObject({ ...Seen, fields: WorklistFields }), log: 'Worklist changed' }),
  'worklists.withdraw': command({ ...worklists, input: z.strictObject({ ...Seen }), log: 'Worklist removed' }),
} satisfies Calls
