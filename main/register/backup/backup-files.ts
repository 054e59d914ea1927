import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupLine } from '../../../shared/access/model.ts'
import { writeWhole } from '../durable.ts'
import { places } from '../places.ts'

/**
 * What is known of a backup without its key: nothing about a person. Written only after the copy
 * was opened and checked.
 */
const BackupNotes = z.strictObject({
  madeAt: z.iso.datetime(),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schema: z.int().min(1),
  referrals: z.int().min(0),
  /**
   * Counts the backups of the folder: their order, whatever the clock said. The first versions of
   * the app wrote none.
   */
  number: z.int().min(1).optional(),
  /** The hash of the last audit entry it holds: what it holds, whatever the clock said. */
  upTo: z.string().optional(),
})
export type BackupNotes = z.infer<typeof BackupNotes>

const stemPattern = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z(-\d+)?(?=\.)/

/** `2026-11-24T16-05-09Z.db`, in UTC; a second one within the same second gets `-2`. */
export function backupName(now: string, taken: (name: string) => boolean): string {
  const stem = `${now.slice(0, 19).replaceAll(':', '-')}Z`
  let name = `${stem}.db`
  for (let count = 2; taken(name); count++) name = `${stem}-${count}.db`
  return name
}

/** A backup's three files: the copy, the key file of that day, and the notes. */
export function backupFiles(folder: string, name: string) {
  const stem = join(places(folder).backups, name.replace(/\.db$/, ''))
  return { database: `${stem}.db`, keys: `${stem}.keys.json`, notes: `${stem}.notes.json` }
}

/** Notes of a backup, or null when there are none that can be read. */
export function readNotes(folder: string, name: string): BackupNotes | null {
  try {
    return BackupNotes.parse(JSON.parse(readFileSync(backupFiles(folder, name).notes, 'utf8')))
  } catch {
    return null
  }
}

export function writeNotes(path: string, notes: BackupNotes): void {
  writeWhole(path, `${JSON.stringify(BackupNotes.parse(notes))}\n`)
}

export function backupLine(name: string, { madeAt, bytes, referrals }: BackupNotes): BackupLine {
  return { name, madeAt, bytes, referrals }
}

export interface VerifiedBackup extends BackupNotes {
  readonly name: string
}

/**
 * Verified backups of a folder, in the order they were made, newest first: one that was made while
 * the clock was ahead does not stay the newest. A copy whose size is not what was verified is left
 * out; its bytes are compared when it is restored.
 */
export function verifiedBackups(folder: string): VerifiedBackup[] {
  const all = namesIn(places(folder).backups).flatMap(name => {
    const notes = readNotes(folder, name)
    const size = statSync(backupFiles(folder, name).database, { throwIfNoEntry: false })?.size
    return notes && notes.bytes === size ? [{ ...notes, name }] : []
  })
  const order = (one: VerifiedBackup, other: VerifiedBackup) =>
    (other.number ?? 0) - (one.number ?? 0) || other.madeAt.localeCompare(one.madeAt) || other.name.localeCompare(one.name)
  return all.sort(order)
}

/** What is shown of them. */
export function listBackups(folder: string): BackupLine[] {
  return verifiedBackups(folder).map(one => backupLine(one.name, one))
}

/**
 * Removes what backups that were killed have left: partial files, and keys and notes without their
 * copy. Only names this app gives.
 */
export function removeUnfinished(folder: string): void {
  const { backups } = places(folder)
  const names = namesIn(backups)
  const stemOf = (name: string) => stemPattern.exec(name)?.[0]
  const whole = new Set(names.filter(name => name.replace(stemPattern, '') === '.db').map(stemOf))
  for (const name of names) if (!whole.has(stemOf(name)) || name.endsWith('.partial')) rmSync(join(backups, name), { force: true })
}

/**
 * Names in our pattern: no other file in the folder is ever looked at. A folder that cannot be read
 * has no backups: the register must open all the same.
 */
function namesIn(backups: string): string[] {
  try {
    return readdirSync(backups).filter(name => stemPattern.test(name))
  } catch {
    return []
  }
}
