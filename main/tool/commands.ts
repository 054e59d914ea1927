import { resolve } from 'node:path'
import { nations } from '../../shared/access/model.ts'
import { roles } from '../../shared/call.ts'
import { isCallName } from '../../shared/contract.ts'
import { lookAt } from '../register/folder.ts'
import { ask, readInput } from './ask.ts'
import { begin, done, onRegister, whoUnlocks } from './open.ts'
import type { Options } from './options.ts'
import { say } from './say.ts'
import { noSuchCall, Usage } from './usage.ts'

function oneOf<T extends string>(given: string | undefined, allowed: readonly T[], option: string): T {
  const found = allowed.find(one => one === given)
  if (found === undefined) throw new Usage(`--${option} is one of: ${allowed.join(', ')}.`)
  return found
}

export async function createFolder(folder: string, values: Options): Promise<number> {
  const { organisation, site, user } = values
  if (organisation === undefined || site === undefined || user === undefined)
    throw new Usage('create needs --organisation, --site, --user and --role.')
  const role = oneOf(values.role, roles, 'role')
  const nation = oneOf(values.nation ?? 'england', nations, 'nation')
  const passphrase = await ask('PSYCHOSOCIAL_PASSPHRASE', 'New passphrase', true)
  const session = begin(folder)
  const created = await done(session, 'access.create', { organisation, sites: site, nation, name: user, role, passphrase })
  await session.close({ backup: false })
  say(`Recovery code: ${created.recoveryCode}`)
  return 0
}

export async function callOnce(folder: string, name: string): Promise<number> {
  if (!isCallName(name)) throw new Usage(noSuchCall(name))
  const input = await readInput()
  const reply = await onRegister(folder, session => session.call(name, input))
  say(JSON.stringify(reply, null, 2))
  return reply.ok ? 0 : 1
}

export async function checkFolder(folder: string): Promise<number> {
  const health = await onRegister(folder, session => done(session, 'register.check', {}))
  for (const check of health.checks) say(`${check.ok ? 'ok   ' : 'WRONG'} ${check.name}: ${check.detail}`)
  return health.ok ? 0 : 1
}

export async function backUpFolder(folder: string): Promise<number> {
  const made = await onRegister(folder, session => done(session, 'register.backup', {}))
  say(made.name)
  return 0
}

export async function restoreFolder(folder: string, backup: string): Promise<number> {
  // Nobody can be asked for where there is no key file, or no register to open with it.
  const opens = lookAt(resolve(folder)).kind === 'present'
  const who = opens ? await whoUnlocks(resolve(folder)) : null
  const session = begin(folder)
  await done(session, 'register.restore', { name: backup, by: who && { user: who.id, passphrase: who.passphrase } })
  await session.close({ backup: false })
  say('Restored. What was replaced is kept in the same folder.')
  return 0
}
