import { join } from 'node:path'
import { systemClock } from '../../main/backend/clock.ts'
import { createSession } from '../../main/backend/session.ts'
import { temporaryFolder } from './folder.ts'
import { copyOfRegister } from './made-registers.ts'
import { passphrase, today } from './secrets.ts'

/** A register on a folder of its own that is closed again, as IT staff find one. */
export async function closedRegister(sites: string[] = ['Riverside General']): Promise<string> {
  const folder = join(temporaryFolder(), 'register')
  await copyOfRegister(folder, `closed ${sites.join()}`, home => makeRegister(home, sites))
  return folder
}

async function makeRegister(folder: string, sites: readonly string[]): Promise<null> {
  const session = createSession({ folder, clock: systemClock(today), emit: () => {} })
  const made = { organisation: 'Riverside', sites, nation: 'england', name: 'M. Bell', role: 'chair', passphrase }
  const created = await session.call('access.create', made)
  await session.close({ backup: false })
  if (!created.ok) throw new Error(created.error.message)
  return null
}
