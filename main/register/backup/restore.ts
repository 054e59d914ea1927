import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { Refusal } from '../../../shared/reply.ts'
import { syncFile, syncFolder } from '../durable.ts'
import { firstBytes } from '../fault.ts'
import { isInUse } from '../in-use.ts'
import { readKeyFile, writeKeyFile } from '../keys/key-file.ts'
import type { KeyFile } from '../keys/keys.ts'
import { places } from '../places.ts'
import { sha256Of } from '../sha256.ts'
import { backupFiles, listBackups, readNotes } from './backup-files.ts'
import { putAside } from './put-aside.ts'
import { writeRestored } from './restored.ts'

/**
 * Puts a verified backup in place of the register, which must be closed. What it replaces is kept
 * in `replaced-<time>/`. No key is needed: the bytes are compared with those that were opened and
 * checked when the backup was made. The key file stays when it is this register's (passphrases
 * changed since go on working), otherwise the backup's own is used. The database gets its name
 * last: killed before that, the folder has no database and the restore can be repeated.
 */
export function restoreBackup(folder: string, name: string, now: string, by = 'somebody'): void {
  const { database, keys: keyPath } = places(folder)
  const notes = listBackups(folder).some(line => line.name === name) ? readNotes(folder, name) : null
  if (notes === null)
    throw new Refusal({ code: 'not_found', message: 'That backup is not in this register’s folder, or it was never verified.' })
  if (existsSync(database) && isInUse(database)) throw busy()
  const incoming = `${database}.restoring`
  try {
    copyFileSync(backupFiles(folder, name).database, incoming)
    if (sha256Of(incoming) !== notes.sha256)
      throw unreadable('That backup has changed since it was verified. Another backup can be chosen; nothing was replaced.')
    syncFile(incoming)
    const { keys, fromBackup } = fittingKeys(folder, name, firstBytes(incoming, 16).toString('hex'))
    putAside(folder, now, fromBackup ? 'go' : 'stay')
    if (fromBackup) writeKeyFile(keyPath, keys)
    writeRestored(folder, { at: now, madeAt: notes.madeAt, by, isTold: false })
    renameSync(incoming, database)
    syncFolder(folder)
  } catch (error) {
    rmSync(incoming, { force: true })
    throw error
  }
}

/**
 * Puts the key file of a backup beside a database that has lost its own, so that nothing since that
 * backup is lost. Its passphrases are those of the day of the backup. Refused when the database is
 * not of these keys or has a key file that can be read.
 */
export function recoverKeys(folder: string, name: string, now: string): void {
  const { database, keys: keyPath } = places(folder)
  if (isInUse(database)) throw busy()
  const current = readKeyFile(keyPath)
  if (current.ok) throw new Refusal({ code: 'refused', message: 'This register has its key file. It was left as it is.' })
  const { keys } = fittingKeys(folder, name, firstBytes(database, 16).toString('hex'))
  if (current.state === 'unreadable') renameSync(keyPath, `${keyPath}.unreadable-${now.slice(0, 19).replaceAll(':', '-')}Z`)
  writeKeyFile(keyPath, keys)
}

/**
 * The key file for a database with this mark: the one in place when it fits, otherwise the
 * backup's.
 */
function fittingKeys(folder: string, name: string, mark: string): { keys: KeyFile; fromBackup: boolean } {
  const current = readKeyFile(places(folder).keys)
  if (current.ok && current.file.mark === mark) return { keys: current.file, fromBackup: false }
  const beside = listBackups(folder).some(line => line.name === name) ? readKeyFile(backupFiles(folder, name).keys) : null
  if (beside?.ok && beside.file.mark === mark) return { keys: beside.file, fromBackup: true }
  throw unreadable('No key file in this folder fits that database. Another backup can be chosen; nothing was replaced.')
}

function busy(): Refusal {
  return new Refusal({
    code: 'busy',
    message: 'The register is open. Every window that has it open must be closed first; nothing was replaced.',
  })
}

function unreadable(message: string): Refusal {
  return new Refusal({ code: 'unreadable', message })
}
