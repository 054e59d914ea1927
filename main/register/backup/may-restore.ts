import type { Role } from '../../../shared/call.ts'
import { invalid, Refusal } from '../../../shared/reply.ts'
import type { GateContext } from '../../call/gate.ts'
import { administers } from '../administers.ts'
import { lookAt } from '../folder.ts'
import { guarded } from '../keys/guarded.ts'
import { unwrapWithPassphrase } from '../keys/keys.ts'
import type { RegisterKey } from '../keys/register-key.ts'
import { openRegister } from '../open.ts'

const mayPutBack: readonly Role[] = ['administrator', 'chair']

interface Given {
  readonly user: string
  readonly passphrase: string
}

/**
 * Who puts a backup in place of the register, as it is told afterwards. While the register opens,
 * an administrator or a chair has to give their passphrase; one that has no key file, or that did
 * not open with a right key, can be put right by whoever sits before it.
 */
export async function whoRestores(context: GateContext, given: Given | null): Promise<string> {
  const state = lookAt(context.home)
  if (state.kind !== 'present' || context.proof.doesNotOpen) return 'somebody before a register that did not open'
  if (given === null) throw invalid({ passphrase: 'The passphrase of an administrator or a chair is needed.' })
  const { user, passphrase } = given
  const key = await guarded(context, () => unwrapWithPassphrase(state.keys, user, passphrase), 'The passphrase is not right.', 'passphrase')
  const found = await userIn(context, key, user)
  if (found === null) return 'somebody before a register that did not open'
  if (found.may) return found.name
  throw new Refusal({ code: 'forbidden', message: 'An administrator or a chair of the register can put a backup in its place.' })
}

/** The user as the register knows them; null where it does not open with this key. */
async function userIn({ open, home, now }: GateContext, key: RegisterKey, id: string): Promise<{ name: string; may: boolean } | null> {
  const here = open !== null && !open.sample
  const result = here ? { ok: true as const, register: open.register } : openRegister(home, key, now)
  if (!result.ok) {
    if (result.state !== 'in_use') return null
    throw new Refusal({ code: 'busy', message: `${result.detail} It has to be closed there first; nothing was replaced.` })
  }
  try {
    const { db } = result.register
    const user = await db.selectFrom('user').select(['id', 'version', 'name', 'role']).where('id', '=', id).executeTakeFirst()
    if (user !== undefined) return { name: user.name, may: mayPutBack.includes(user.role) || (await administers(db, user)) }
    throw new Refusal({ code: 'forbidden', message: 'This user is not in the register.' })
  } finally {
    if (!here) result.register.close()
  }
}
