import { execFileSync } from 'node:child_process'
import type { Register } from '../../main/register/register.ts'

/** A disk that refuses, and can be mended again. */
export interface Fault {
  readonly name: string
  begin(register: Register): void
  end(register: Register): void
}

/** SQLite's own: the database may not grow by another page, and says so as on a full disk. */
export const noRoom: Fault = {
  name: 'a full disk',
  begin: ({ database }) => void database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`),
  end: ({ database }) => void database.pragma('max_page_count = 1073741823'),
}

/**
 * The system's own (RLIMIT_FSIZE of this process, which needs no rights): no byte can be written to
 * any file, and so no `-wal`, no backup, no paper. Linux has the command for it.
 */
export const noWrites: Fault = {
  name: 'a disk that takes no byte',
  begin: () => limitFiles('0'),
  end: () => limitFiles('unlimited'),
}

export const canLimitFiles = process.platform === 'linux'

function limitFiles(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`])
}
