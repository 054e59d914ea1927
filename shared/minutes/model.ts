import { z } from 'zod'
import { Id, Instant } from '../fields.ts'

/** One version of a meeting's minutes, as written to `exports/`. */
export const MinutesPaper = z.strictObject({
  id: Id,
  meetingId: Id,
  version: z.int().min(1),
  fileName: z.string(),
  /** Made before the meeting was closed; not yet the minutes. */
  draft: z.boolean(),
  madeAt: Instant,
  madeBy: z.string(),
  /** Why this version was made; empty for the first. */
  reason: z.string(),
  sha256: z.string(),
})
export type MinutesPaper = z.infer<typeof MinutesPaper>
