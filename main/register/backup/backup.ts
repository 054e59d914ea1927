import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BackupLine } from '../../../shared/access/model.ts'
import { syncFile, syncFolder } from '../durable.ts'
import type { RegisterKey } from '../keys/register-key.ts'
import { schemaVersion } from '../migrate.ts'
import { places } from '../places.ts'
import type { Register } from '../register.ts'
import { sha256Of } from '../sha256.ts'
import { backupFiles, backupLine, backupName, listBackups, removeUnfinished, verifiedBackups, writeNotes } from './backup-files.ts'
import { toPrune } from './retention.ts'
import { writeVerifiedCopy } from './verified-copy.ts'

export { listBackups }

/**
 * Makes a verified, encrypted backup of an open register, then prunes old ones. Waits for a running
 * transaction to end, then holds the connection until it is done. `now` is UTC, ISO 8601. Throws
 * SQLite's error (a damaged register, a full disk) and leaves the earlier backups as they were.
 */
export async function makeBackup({ database, db, key, folder }: Register, now: string): Promise<BackupLine> {
  const line = await db.connection().execute(async () => takeBackup(database, key, folder, now))
  for (const name of toPrune(verifiedBackups(folder), now)) removeBackup(folder, name)
  return line
}

/**
 * One backup, named after `now`; never over an existing one. The `.db` gets its name last, so
 * whatever has that name is whole.
 */
export function takeBackup(database: Database.Database, key: RegisterKey, folder: string, now: string): BackupLine {
  const { backups, keys } = places(folder)
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  removeUnfinished(folder)
  const name = backupName(now, candidate => existsSync(join(backups, candidate)))
  const files = backupFiles(folder, name)
  const partial = `${files.database}.partial`
  const referrals = Number(database.prepare('SELECT count(*) FROM referral').pluck().get())
  const upTo = lastEntry(database)
  writeVerifiedCopy(database, key, partial)
  try {
    if (existsSync(keys)) {
      copyFileSync(keys, files.keys)
      syncFile(files.keys)
    }
    const notes = {
      madeAt: now,
      bytes: statSync(partial).size,
      sha256: sha256Of(partial),
      schema: schemaVersion(database),
      referrals,
      number: Math.max(0, ...verifiedBackups(folder).map(backup => backup.number ?? 0)) + 1,
      upTo,
    }
    writeNotes(files.notes, notes)
    renameSync(partial, files.database)
    syncFolder(backups)
    return backupLine(name, notes)
  } catch (error) {
    for (const path of [partial, files.keys, files.notes]) rmSync(path, { force: true })
    throw error
  }
}

/** Whether a verified backup holds all that the register holds. */
export function isBackedUp({ database, folder }: Register): boolean {
  const upTo = lastEntry(database)
  return verifiedBackups(folder).some(backup => backup.upTo === upTo)
}

/** The hash of the last audit entry; undefined where there is none yet. */
function lastEntry(database: Database.Database): string | undefined {
  return database.prepare('SELECT hash FROM audit_entry ORDER BY sequence DESC LIMIT 1').pluck().get() as string | undefined
}

/** The database goes first: a backup half removed is no longer in the list. */
function removeBackup(folder: string, name: string): void {
  const files = backupFiles(folder, name)
  for (const path of [files.database, files.notes, files.keys]) rmSync(path, { force: true })
}
