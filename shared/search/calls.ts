import { z } from 'zod'
import { type Calls, everyone, query } from '../call.ts'
import { Id, Short } from '../fields.ts'

export const Found = z.strictObject({
  referralId: Id,
  name: z.string(),
  reference: z.string(),
  status: z.string(),
  /** Where it matched: `Mother`, `Note`, `Action`, … */
  where: z.string(),
  /** The words around the match. */
  excerpt: z.string(),
})
export type Found = z.infer<typeof Found>

export const searchCalls = {
  'search.find': query({ may: everyone, input: z.strictObject({ text: Short }), output: z.array(Found) }),
} satisfies Calls
