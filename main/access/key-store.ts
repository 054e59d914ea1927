import { Refusal } from '../../shared/reply.ts'
import { backupFiles, listBackups } from '../register/backup/backup-files.ts'
import { readKeyFile, writeKeyFile } from '../register/keys/key-file.ts'
import type { KeyFile } from '../register/keys/keys.ts'
import { places } from '../register/places.ts'

/** The key file of a folder; refuses where it is missing or unreadable. */
export function keyFileOf(folder: string): KeyFile {
  const result = readKeyFile(places(folder).keys)
  if (result.ok) return result.file
  throw new Refusal({
    code: 'unreadable',
    message: 'The register’s key file is missing or cannot be read. A copy lies beside each backup.',
  })
}

/**
 * Saves the key file, and the copies beside the backups of the same keys: a passphrase or recovery code that was replaced must not go on
 * opening the register from there.
 */
export function saveKeyFile(folder: string, file: KeyFile): void {
  writeKeyFile(places(folder).keys, file)
  for (const { name } of listBackups(folder)) {
    const path = backupFiles(folder, name).keys
    const beside = readKeyFile(path)
    if (beside.ok && beside.file.mark === file.mark) writeKeyFile(path, file)
  }
}
