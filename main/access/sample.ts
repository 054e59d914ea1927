import { randomBytes } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { User } from '../../shared/access/model.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import type { GateContext, OpenRegister } from '../call/gate.ts'
import { addSettings } from '../figures/store.ts'
import { createRegister } from '../register/create.ts'
import type { ScryptCost } from '../register/keys/wrap.ts'
import { fillRegister } from '../sample/fill.ts'
import { writeAudited } from './as-user.ts'

const prefix = 'psychosocial-sample-'
const referrals = 60
/** The same people every time, so that a demonstration can be rehearsed. */
const seed = 'sample'
/** Nobody ever types this passphrase and the people are invented: opening is to feel instant. */
const cheapCost: ScryptCost = { N: 2 ** 10, r: 8, p: 1 }

/**
 * Makes and opens a throw-away register of invented people in a new temporary folder. Its
 * passphrase is random and seen by nobody; locking removes the folder.
 */
export async function openSample(context: GateContext): Promise<OpenRegister> {
  if (context.open?.sample) await context.lock()
  removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const user: User = { id: uuidv7(), name: 'Sample chair', role: 'administrator' }
  const { now, today } = context
  try {
    const { register } = await createRegister(
      folder,
      user,
      randomBytes(32).toString('base64'),
      async created => {
        await writeAudited(created.db, { user, now, label: 'Register created' }, async write => {
          await write.add('user', { name: user.name, role: user.role }, [], user.id)
          await addSettings({ write }, { ...defaultSettings, organisation: 'Sample Hospital (invented)', nation: 'england' })
        })
        await fillRegister(created, user, { referrals, seed, today, now })
      },
      { now, cost: cheapCost },
    )
    return { register, user, sample: true }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Removes the sample folders of runs that were killed: our own prefix, our own account, and a
 * process that is gone.
 */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (Number.isNaN(maker) || maker === process.pid || runs(maker)) continue
    const folder = join(tmpdir(), name)
    try {
      const found = lstatSync(folder)
      if (found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()))
        rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another run has just removed it, or holds it open: it is tried again next time.
    }
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
