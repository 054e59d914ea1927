import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { writeAudited } from '../../main/access/as-user.ts'
import { addSettings } from '../../main/figures/store.ts'
import { createRegister } from '../../main/register/create.ts'
import type { Register } from '../../main/register/register.ts'
import { fillRegister } from '../../main/sample/fill.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { today } from './secrets.ts'
import { cheapCost, now, owner, passphrase } from './temporary-register.ts'

/** Who fills it and uses it. */
export const filler = { ...owner, role: 'administrator' as const }

/**
 * A real register filled by the sample with so many referrals, for all tests of a file: call it at
 * the top or in `beforeAll`.
 */
export async function filledRegister(referrals: number, seed = 1): Promise<Register> {
  const folder = mkdtempSync(join(tmpdir(), 'filled-test-'))
  const { register } = await createRegister(
    join(folder, 'register'),
    owner,
    passphrase,
    async ({ db }) => {
      await writeAudited(db, { user: filler, now, label: 'Register created' }, async write => {
        await write.add('user', { name: filler.name, role: filler.role }, [], filler.id)
        await addSettings({ write }, { ...defaultSettings, organisation: 'Sample', nation: 'england' })
        await write.add('site', { name: 'Riverside General' })
      })
    },
    { now, cost: cheapCost },
  )
  afterAll(() => {
    register.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await fillRegister(register, filler, { referrals, seed, today, now })
  return register
}
