import { existsSync, readFileSync, statSync } from 'node:fs'
import { writeWhole } from '../durable.ts'
import { KeyFile } from './keys.ts'

/** Far above 500 users; a file beyond it is not ours and is not read into memory. */
const mostBytes = 1024 * 1024

export type KeyFileResult = { readonly ok: true; readonly file: KeyFile } | { readonly ok: false; readonly state: 'absent' | 'unreadable' }

/**
 * Reads and checks a key file. `unreadable`: not JSON, not this format, of a newer version, or not
 * allowed to be read.
 */
export function readKeyFile(path: string): KeyFileResult {
  if (!existsSync(path)) return { ok: false, state: 'absent' }
  try {
    if (statSync(path).size > mostBytes) return { ok: false, state: 'unreadable' }
    return { ok: true, file: KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))) }
  } catch {
    return { ok: false, state: 'unreadable' }
  }
}

/** Puts a key file in place, whole or not at all, and on the disk when this returns. */
export function writeKeyFile(path: string, file: KeyFile): void {
  writeWhole(path, `${JSON.stringify(KeyFile.parse(file), null, 2)}\n`)
}
