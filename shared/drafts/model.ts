import { z } from 'zod'
import { Instant } from '../fields.ts'

/**
 * Where in the program something was typed, the page and the box: `#/register/<id>/notes new note`.
 */
const Place = z.string().min(1).max(300)

/**
 * What a user has typed and not saved yet, as the page keeps it: JSON of the box or form it was
 * typed in. It is nobody's record: no list, paper or search shows it, and it is gone once it is
 * saved or given up.
 */
export const Draft = z.strictObject({ place: Place, value: z.string().max(1_000_000), at: Instant })
export type Draft = z.infer<typeof Draft>

/** `value` null: saved or given up. */
export const KeptDraft = z.strictObject({ ...Draft.omit({ at: true }).shape, value: Draft.shape.value.nullable() })
export type KeptDraft = z.infer<typeof KeptDraft>
