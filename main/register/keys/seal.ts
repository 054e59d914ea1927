import { createHmac, timingSafeEqual } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { KeyFile } from './keys.ts'
import type { RegisterKey } from './register-key.ts'

/**
 * The next generation of a key file, sealed with the register's key: neither a name nor the
 * generation can be altered without it.
 */
export function sealKeyFile(file: KeyFile, key: RegisterKey): KeyFile {
  const next = { ...file, generation: (file.generation ?? 0) + 1 }
  return { ...next, seal: sealOf(next, key).toString('hex') }
}

/**
 * Notes in the register which generation of its key file is in force. SQLite keeps a number for the
 * application in the file's first page, which goes along into every backup.
 */
export function noteKeysOf(database: Database.Database, { generation = 0 }: KeyFile): void {
  database.pragma(`application_id = ${generation}`)
}

/**
 * Whether this key file is the one in force, or a later one. An older one that was put back would
 * open the register with passphrases that were replaced since.
 */
export function isInForce(database: Database.Database, file: KeyFile, key: RegisterKey): boolean {
  const least = Number(database.pragma('application_id', { simple: true }))
  const { generation = 0, seal } = file
  if (generation < least) return false
  // The first versions of the app sealed nothing.
  if (seal === undefined) return least === 0 && generation === 0
  return timingSafeEqual(Buffer.from(seal, 'hex'), sealOf(file, key))
}

function sealOf({ seal: _, ...file }: KeyFile, key: RegisterKey): Buffer {
  const { format, version, mark, users, recovery, generation } = file
  return createHmac('sha256', key.reveal())
    .update(JSON.stringify([format, version, mark, generation, users, recovery]))
    .digest()
}
