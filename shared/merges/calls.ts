import { z } from 'zod'
import { type Calls, everyone, query } from '../call.ts'
import { Id } from '../fields.ts'
import { MergeLine, MergePreview } from './model.ts'

/** What is known of merging records. `referrals.merge` and `referrals.undoMerge` do it. */
export const mergeCalls = {
  /** What merging two records of one pregnancy would do; nothing is written. */
  'merges.preview': query({ may: everyone, input: z.strictObject({ keptId: Id, mergedId: Id }), output: MergePreview }),
  /** Merges into this record, newest first. */
  'merges.list': query({ may: everyone, input: z.strictObject({ id: Id }), output: z.array(MergeLine) }),
} satisfies Calls
