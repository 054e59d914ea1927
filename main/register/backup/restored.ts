import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../durable.ts'

/** What is known of the last backup that was put in place of the register. */
const Restored = z.strictObject({
  at: z.iso.datetime(),
  /** When the backup was made. */
  madeAt: z.iso.datetime(),
  /** Whose passphrase was given; a register that did not open asks for none. */
  by: z.string(),
  /** Whether the register's own trail tells of it. */
  isTold: z.boolean(),
})
export type Restored = z.infer<typeof Restored>

const path = (folder: string) => join(folder, 'restored.json')

export function readRestored(folder: string): Restored | null {
  try {
    return Restored.parse(JSON.parse(readFileSync(path(folder), 'utf8')))
  } catch {
    return null
  }
}

export function writeRestored(folder: string, restored: Restored): void {
  writeWhole(path(folder), `${JSON.stringify(Restored.parse(restored))}\n`)
}
