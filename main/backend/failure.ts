import { randomBytes } from 'node:crypto'
import { type CallError, Refusal } from '../../shared/reply.ts'
import { noteFault } from './fault-log.ts'

/** Closed to this account, or something else stands where the file goes. */
const notAllowed: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ERR_FS_EISDIR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'],
])
/** No room: on the disk, in this account's share of it, or for one file. */
const full: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'])
/** SQLite does not say why a write failed: a share's quota looks like a broken disk. */
const notWritten: ReadonlySet<string> = new Set([
  'EIO',
  ...['WRITE', 'FSYNC', 'DIR_FSYNC', 'TRUNCATE', 'DELETE', 'SHMOPEN', 'SHMSIZE', 'SHMMAP'].map(name => `SQLITE_IOERR_${name}`),
])

/**
 * Turns whatever was thrown into a reply. Only expected failures keep their words: other messages
 * may quote the register.
 */
export function failureOf(error: unknown, name: string): CallError {
  if (error instanceof Refusal) return error.error
  const code = codeOf(error)
  if (full.has(code)) return { code: 'refused', message: 'The disk is full. Nothing was changed. Free some space and try again.' }
  if (notWritten.has(code)) {
    return {
      code: 'refused',
      message:
        'The register’s disk could not be written to: it is full, was disconnected, or has a fault. Nothing was changed. When it can be written to again, try again.',
    }
  }
  if (notAllowed.has(code)) {
    return {
      code: 'refused',
      message: 'The register’s folder cannot be written to. Nothing was changed. IT staff can give this account the right to write there.',
    }
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return {
      code: 'unreadable',
      message:
        'The register’s file could not be read. Nothing was changed. Lock and open the register again; a verified backup can be restored from there.',
    }
  }
  const reference = randomBytes(4).toString('hex').toUpperCase()
  noteFault(describeFault(error, name, reference))
  return { code: 'fault', message: `Something went wrong inside the program; nothing was changed. Reference ${reference}.` }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Name, code and places in our code; never the message, which may hold personal data. */
function describeFault(error: unknown, name: string, reference: string): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : []
  const kind = error instanceof Error ? error.name : typeof error
  return [`fault ${reference} in ${name}: ${kind} ${codeOf(error)}`.trimEnd(), ...frames.slice(0, 8)].join('\n')
}
