import { closeSync, openSync, readSync } from 'node:fs'
import { sqliteCode } from './driver.ts'
import type { RegisterKey } from './keys/register-key.ts'

/** Why a register did not open. Each is another screen, and none of them has written anything. */
export type OpenFault =
  /** There is no `register.db`. */
  | { readonly state: 'absent'; readonly detail: string }
  /** The key is right for other files, not for this one. */
  | { readonly state: 'wrong_key'; readonly detail: string }
  | { readonly state: 'damaged'; readonly detail: string }
  /** Made by a newer version of this app: schema versions. */
  | { readonly state: 'newer'; readonly detail: string; readonly found: number; readonly supported: number }
  /** Open in another window or process. */
  | { readonly state: 'in_use'; readonly detail: string }
  /** The disk, the share or its permissions; nothing is known about the register itself. */
  | { readonly state: 'unreachable'; readonly detail: string }

/**
 * Reads SQLite's error as a state; null when it is not SQLite's and so a bug. Looks into the file,
 * which must be closed.
 */
export function faultOf(error: unknown, path: string, key: RegisterKey): OpenFault | null {
  const code = sqliteCode(error)
  if (code === null) return null
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return { state: 'in_use', detail: 'The register is open in another window on this or another computer.' }
  if (code === 'SQLITE_NOTADB') return unreadable(path, key)
  if (/^SQLITE_(CORRUPT|ERROR|FORMAT|MISMATCH)/.test(code)) return damaged('Part of the register’s file cannot be read.')
  if (/^SQLITE_(CANTOPEN|PERM|READONLY|IOERR|FULL|AUTH|NOLFS)/.test(code)) {
    return {
      state: 'unreachable',
      detail: `The register’s file could not be reached (${code}). Its disk may be full, disconnected or closed to this user.`,
    }
  }
  return null
}

export function damaged(detail: string): OpenFault {
  return { state: 'damaged', detail }
}

/**
 * SQLite says one thing (`SQLITE_NOTADB`) of a wrong key and of a damaged first page. The clear
 * first bytes tell them apart: a file that begins with this key's mark is damaged; one laid out
 * like a register with another mark belongs to other keys.
 */
function unreadable(path: string, key: RegisterKey): OpenFault {
  const start = firstBytes(path, 24)
  if (start.length < 24) return damaged('The register’s file is cut short.')
  if (start.subarray(0, 16).equals(key.mark)) return damaged('The first page of the register’s file cannot be read.')
  // Page size 4096, write and read version 1 or 2, 32 bytes kept per page, SQLite's fixed payload
  // fractions.
  const layout = start.subarray(16)
  const looksLikeRegister = layout.toString('hex').replace(/^(1000)0[12]0[12]/, '$1') === '100020402020'
  if (looksLikeRegister) return { state: 'wrong_key', detail: 'The key file in this folder belongs to another register.' }
  return damaged('The register’s file is not a register any more.')
}

/** Up to `count` bytes from the start of a closed file. */
export function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(count)
    return start.subarray(0, readSync(file, start, 0, count, 0))
  } finally {
    closeSync(file)
  }
}
