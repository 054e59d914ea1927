import type { OpenTrouble } from '../../shared/access/model.ts'
import { Refusal } from '../../shared/reply.ts'
import type { GateContext, OpenRegister } from '../call/gate.ts'
import { listBackups } from '../register/backup/backup.ts'
import type { RegisterKey } from '../register/keys/register-key.ts'
import { openRegister } from '../register/open.ts'

/**
 * Opens the register of the user's folder with its key, as one of its users. Each way it can fail
 * is a sentence and, in `current`, a state.
 */
export async function openWith({ home, now }: Pick<GateContext, 'home' | 'now'>, key: RegisterKey, userId: string): Promise<OpenRegister> {
  const result = openRegister(home, key, now)
  if (!result.ok) {
    const { ok: _, ...fault } = result
    throw new Refusal({
      code: 'unreadable',
      message: result.detail,
      current: { ...fault, backups: listBackups(home) } satisfies OpenTrouble,
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
  return { register: result.register, user, sample: false }
}
