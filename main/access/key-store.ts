import { Refusal } from '../../shared/reply.ts'
import type { GateContext } from '../call/gate.ts'
import { backupFiles, listBackups } from '../register/backup/backup-files.ts'
import { readKeyFile, writeKeyFile } from '../register/keys/key-file.ts'
import { isWeakerThan, type KeyFile } from '../register/keys/keys.ts'
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
 * The key file that a secret is about to open; refuses also one whose secrets take less work to
 * guess than `least`. Nothing but a test makes such a file, so in a real folder it was put there to
 * be guessed.
 */
export function keyFileToOpen({ home, keyCost }: Pick<GateContext, 'home' | 'keyCost'>): KeyFile {
  const file = keyFileOf(home)
  if (!isWeakerThan(file, keyCost)) return file
  throw new Refusal({
    code: 'unreadable',
    message:
      'The register’s key file is easier to guess than this program ever makes one, and is not used. A copy lies beside each backup.',
  })
}

/**
 * Saves the key file, and the copies beside the backups of the same keys: a passphrase or recovery
 * code that was replaced must not go on opening the register from there.
 */
export function saveKeyFile(folder: string, file: KeyFile): void {
  writeKeyFile(places(folder).keys, file)
  for (const { name } of listBackups(folder)) {
    const path = backupFiles(folder, name).keys
    const beside = readKeyFile(path)
    if (beside.ok && beside.file.mark === file.mark) writeKeyFile(path, file)
  }
}
