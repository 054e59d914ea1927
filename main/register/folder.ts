import { existsSync, readdirSync, statSync } from 'node:fs'
import type { BackupLine } from '../../shared/access/model.ts'
import { backupFiles, listBackups } from './backup/backup-files.ts'
import { replacedPrefix } from './backup/put-aside.ts'
import { readKeyFile } from './keys/key-file.ts'
import type { KeyFile } from './keys/keys.ts'
import { places } from './places.ts'

/** What stands in a register's folder before any key is known. */
export type FolderState =
  /** No database, no keys, no backups: a register can be made here. */
  | { readonly kind: 'first_run' }
  | { readonly kind: 'present'; readonly keys: KeyFile }
  /**
   * A database whose key file is gone or cannot be read: recovery, never a new register.
   * `keysBeside`: backups that have a readable key file, newest first.
   */
  | {
      readonly kind: 'missing_keys'
      readonly reason: 'absent' | 'unreadable'
      readonly backups: BackupLine[]
      readonly keysBeside: string[]
    }
  /** Traces of a register without its database, for example after a restore that was cut off. */
  | { readonly kind: 'missing_database'; readonly backups: BackupLine[] }

/**
 * Looks at names and small files only: it neither writes nor opens the database. What a killed
 * creation left lies beside the folder and is no trace.
 */
export function lookAt(folder: string): FolderState {
  const { database, keys: keyPath } = places(folder)
  const keys = readKeyFile(keyPath)
  const backups = listBackups(folder)
  if (!existsSync(database)) return hasTraces(folder) ? { kind: 'missing_database', backups } : { kind: 'first_run' }
  if (keys.ok) return { kind: 'present', keys: keys.file }
  const keysBeside = backups.map(({ name }) => name).filter(name => readKeyFile(backupFiles(folder, name).keys).ok)
  return { kind: 'missing_keys', reason: keys.state, backups, keysBeside }
}

function hasTraces(folder: string): boolean {
  const { keys, backups } = places(folder)
  const inside = namesIn(folder)
  return (
    existsSync(keys) ||
    namesIn(backups).length > 0 ||
    inside.some(name => name.startsWith(replacedPrefix) || name.startsWith('register.db'))
  )
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}
