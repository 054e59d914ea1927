import { z } from 'zod'
import { cleanLine, cleanText } from './typed-text.ts'

/** A UUIDv7 made by the register. */
export const Id = z.uuid()
export const Version = z.int().min(1)
/** A calendar day as ISO 8601, for example `2026-11-24`. */
export const Day = z.iso.date()
/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()
/** Local wall-clock time, `14:00`. */
export const Time = z.iso.time({ precision: -1 })

/** Text is cleaned, never refused for a character nobody sees, and never cut. */
const clean = (max: number, cleaned = cleanText) =>
  z
    .string()
    .overwrite(cleaned)
    .max(max, `Longer than ${max.toLocaleString('en-GB')} characters.`)

/** A name or a label. Empty means not recorded. */
export const Short = clean(200, cleanLine).transform(text => text.trim())
export const RequiredShort = Short.refine(text => text.length > 0, 'Not filled in.')
/** One or two sentences. */
export const Line = clean(2_000).transform(text => text.trim())
export const RequiredLine = Line.refine(text => text.length > 0, 'Not filled in.')
/**
 * Minutes text, kept exactly as typed (spaces included, because it is saved while it is being
 * typed).
 */
export const Long = clean(50_000)

export const Nothing = z.strictObject({})
export const Done = z.strictObject({})
/** Names the record and the version the writer saw. */
export const Seen = { id: Id, version: Version }
export interface SeenRecord {
  readonly id: string
  readonly version: number
}
