import { Refusal } from '../../shared/reply.ts'
import type { GateContext } from '../call/gate.ts'
import { backupFiles, listBackups } from '../register/backup/backup-files.ts'
import { keysPutAside } from '../register/backup/put-aside.ts'
import { readKeyFile, writeKeyFile } from '../register/keys/key-file.ts'
import { isWeakerThan, type KeyFile } from '../register/keys/keys.ts'
import { noteKeysOf, sealKeyFile } from '../register/keys/seal.ts'
import { places } from '../register/places.ts'
import type { Register } from '../register/register.ts'

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
export function saveKeyFile(register: Register, file: KeyFile): void {
  const { folder, key, database } = register
  const sealed = sealKeyFile(file, key)
  writeKeyFile(places(folder).keys, sealed)
  // After the file: killed in between, the file is newer than the register asks for.
  noteKeysOf(database, sealed)
  saveCopies(folder, sealed)
}

/** Puts back what `saveKeyFile` may have replaced before its transaction failed. */
export function restoreKeyFile({ folder }: Register, file: KeyFile): void {
  const { keys } = places(folder)
  const now = readKeyFile(keys)
  // Where it could not be written at all it need not be, and the first failure is the one to tell.
  if (now.ok && now.file.seal === file.seal) return
  writeKeyFile(keys, file)
  saveCopies(folder, file)
}

/** The copies beside backups, and those that went along with what a backup replaced. */
function saveCopies(folder: string, file: KeyFile): void {
  const beside = listBackups(folder).map(({ name }) => backupFiles(folder, name).keys)
  for (const path of [...beside, ...keysPutAside(folder)]) {
    const copy = readKeyFile(path)
    if (copy.ok && copy.file.mark === file.mark) writeKeyFile(path, file)
  }
}
