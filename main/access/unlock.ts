import type { OpenTrouble } from '../../shared/access/model.ts'
import { Refusal } from '../../shared/reply.ts'
import type { GateContext, OpenRegister } from '../call/gate.ts'
import { administers } from '../register/administers.ts'
import { isBackedUp, listBackups } from '../register/backup/backup.ts'
import type { KeyFile } from '../register/keys/keys.ts'
import type { RegisterKey } from '../register/keys/register-key.ts'
import { isInForce } from '../register/keys/seal.ts'
import { openRegister } from '../register/open.ts'
import { tellRestored } from './restored.ts'

/**
 * Opens the register of the user's folder with its key, as one of its users. Each way it can fail
 * is a sentence and, in `current`, a state.
 */
export async function openWith(
  { home, now, proof }: Pick<GateContext, 'home' | 'now'> & Partial<Pick<GateContext, 'proof'>>,
  { file, key }: { file: KeyFile; key: RegisterKey },
  userId: string,
): Promise<OpenRegister> {
  const result = openRegister(home, key, now)
  if (!result.ok) {
    const { ok: _, ...fault } = result
    if (proof) proof.doesNotOpen = result.state !== 'in_use' && result.state !== 'unreachable'
    throw new Refusal({
      code: 'unreadable',
      message: result.detail,
      current: { ...fault, backups: listBackups(home) } satisfies OpenTrouble,
    })
  }
  if (proof) proof.doesNotOpen = false
  if (!isInForce(result.register.database, file, key)) {
    result.register.close()
    throw new Refusal({
      code: 'unreadable',
      message:
        'The register’s key file is an older one: passphrases were changed since. The copy beside the newest backup is the right one; IT staff can put it back.',
    })
  }
  const user = await result.register.db.selectFrom('user').select(['id', 'name', 'role']).where('id', '=', userId).executeTakeFirst()
  if (user === undefined) {
    result.register.close()
    throw new Refusal({
      code: 'forbidden',
      message: 'This user is in the key file but not in the register. Another user can add them again.',
    })
  }
  const { register } = result
  const lacksBackup = !isBackedUp(register)
  await tellRestored(register, user, now)
  return { register, user, sample: false, administers: await administers(register.db, user), lacksBackup }
}
