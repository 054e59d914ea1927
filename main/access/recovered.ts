import type { OpenRegister } from '../call/gate.ts'
import { asUser } from './as-user.ts'

/** The first code is made with the register. */
export const registerCreated = 'Register created'
export const codeRenewed = 'Recovery code renewed'

/**
 * An entry of its own: that this passphrase was set by the recovery code, and who made that code
 * and so holds its paper. Whoever it was acts under this user's name from now on.
 */
export async function tellRecovered({ register, user }: OpenRegister, now: string): Promise<void> {
  const made = await register.db
    .selectFrom('audit_entry')
    .select(['user_name', 'at'])
    .where('label', 'in', [registerCreated, codeRenewed])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const holder = made === undefined ? 'of this register' : `that ${made.user_name} made on ${made.at.slice(0, 10)}`
  await asUser(register, { user, now, label: `Passphrase set with the recovery code ${holder}` }, async () => {})
}
