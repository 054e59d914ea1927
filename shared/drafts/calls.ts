import { z } from 'zod'
import { type Calls, everyone, gate } from '../call.ts'
import { Done, Nothing } from '../fields.ts'
import { Draft, KeptDraft } from './model.ts'

/**
 * Words that are typed and not saved: a user's own, in the encrypted register, so that they are
 * there again after locking, closing or a crash. Gates, because keeping them is no change of the
 * register: they have no audit entry, which would keep for ever what was never said.
 */
export const draftCalls = {
  /** The user's own, the last one typed first. */
  'drafts.list': gate({ may: everyone, input: Nothing, output: z.array(Draft) }),
  'drafts.keep': gate({ may: everyone, input: z.strictObject({ drafts: z.array(KeptDraft).max(200) }), output: Done }),
} satisfies Calls
