import type { User } from '../../shared/access/model.ts'
import { readRestored, writeRestored } from '../register/backup/restored.ts'
import type { Register } from '../register/register.ts'
import { asUser } from './as-user.ts'

/** A register that is a backup put in place says so in its trail, at the first unlocking. */
export async function tellRestored(register: Register, user: User, now: string): Promise<void> {
  const restored = readRestored(register.folder)
  if (restored === null || restored.isTold) return
  const label = `A backup was put in place of the register: made ${restored.madeAt}, put there ${restored.at} by ${restored.by}`
  await asUser(register, { user, now, label }, async () => {})
  writeRestored(register.folder, { ...restored, isTold: true })
}
