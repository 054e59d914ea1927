import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { NewRegister } from '../../shared/access/model.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import type { GateContext, OpenRegister } from '../call/gate.ts'
import { addSettings } from '../figures/store.ts'
import { createRegister } from '../register/create.ts'
import type { Register } from '../register/register.ts'
import { writeAudited } from './as-user.ts'

type Creating = Pick<GateContext, 'home' | 'now' | 'keyCost'>

/**
 * Makes a register in the user's folder with its first user, sites and settings. Refuses where one
 * is already.
 */
export async function createOwnRegister(
  { home, now, keyCost }: Creating,
  input: z.output<typeof NewRegister>,
): Promise<{ open: OpenRegister; recoveryCode: string }> {
  const user = { id: uuidv7(), name: input.name, role: input.role }
  const seed = (created: Pick<Register, 'db'>) =>
    writeAudited(created.db, { user, now, label: 'Register created' }, async write => {
      await write.add('user', { name: user.name, role: user.role }, [], user.id)
      await addSettings({ write }, { ...defaultSettings, organisation: input.organisation, nation: input.nation })
      for (const name of new Set(input.sites)) await write.add('site', { name })
    })
  const { register, recoveryCode } = await createRegister(home, user, input.passphrase, seed, { now, cost: keyCost })
  return { open: { register, user, sample: false, administers: true }, recoveryCode }
}
