import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nations } from '../../shared/access/model.ts'
import { roles } from '../../shared/call.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import { isCallName } from '../../shared/contract.ts'
import { Refusal } from '../../shared/reply.ts'
import { openWith } from '../access/unlock.ts'
import { systemClock } from '../backend/clock.ts'
import { createSession, type Session } from '../backend/session.ts'
import { readKeyFile } from '../register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../register/keys/keys.ts'
import { places } from '../register/places.ts'
import { fillRegister } from '../sample/fill.ts'
import { ask, readInput } from './ask.ts'
import type { Options } from './run.ts'
import { Usage } from './usage.ts'

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function clock() {
  const day = process.env.PSYCHOSOCIAL_TODAY
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Usage('PSYCHOSOCIAL_TODAY is not a day like 2026-11-24.')
  return systemClock(day === '' ? undefined : day)
}

function begin(folder: string): Session {
  return createSession({ folder: resolve(folder), clock: clock(), emit: () => {} })
}

async function done<N extends CallName>(session: Session, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await session.call(name, input)
  if (!reply.ok) throw new Refusal(reply.error)
  return reply.value as OutputOf<N>
}

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

/** Who unlocks: the named user, or the only one there is. */
async function whoUnlocks(folder: string): Promise<{ id: string; passphrase: string }> {
  const keys = readKeyFile(places(folder).keys)
  if (!keys.ok) {
    const there = existsSync(places(folder).database)
    throw new Refusal({
      code: 'unreadable',
      message: there ? 'The key file of this register is missing or cannot be read.' : 'There is no register in this folder.',
    })
  }
  const only = keys.file.users.length === 1 ? keys.file.users[0] : undefined
  const name = process.env.PSYCHOSOCIAL_USER || only?.name || (await ask('PSYCHOSOCIAL_USER', 'User', false))
  const user = keys.file.users.find(one => one.name.toLowerCase() === name.toLowerCase())
  if (user === undefined) throw new Refusal({ code: 'not_found', message: 'No such user can unlock this register.' })
  return { id: user.id, passphrase: await ask('PSYCHOSOCIAL_PASSPHRASE', 'Passphrase', true) }
}

async function unlocked(folder: string): Promise<Session> {
  const { id, passphrase } = await whoUnlocks(resolve(folder))
  const session = begin(folder)
  await done(session, 'access.unlock', { user: id, passphrase })
  return session
}

export async function callOnce(folder: string, name: string): Promise<number> {
  if (!isCallName(name)) throw new Usage(`No call is named "${name}". "npm run tool -- calls" lists them.`)
  const input = await readInput()
  const session = await unlocked(folder)
  const reply = await session.call(name, input)
  await session.close({ backup: false })
  say(JSON.stringify(reply, null, 2))
  return reply.ok ? 0 : 1
}

export async function checkFolder(folder: string): Promise<number> {
  const session = await unlocked(folder)
  const health = await done(session, 'register.check', {})
  await session.close({ backup: false })
  for (const check of health.checks) say(`${check.ok ? 'ok   ' : 'WRONG'} ${check.name}: ${check.detail}`)
  return health.ok ? 0 : 1
}

export async function backUpFolder(folder: string): Promise<number> {
  const session = await unlocked(folder)
  const made = await done(session, 'register.backup', {})
  await session.close({ backup: false })
  say(made.name)
  return 0
}

export async function restoreFolder(folder: string, backup: string): Promise<number> {
  const session = begin(folder)
  await done(session, 'register.restore', { name: backup })
  await session.close({ backup: false })
  say('Restored. What was replaced is kept in the same folder.')
  return 0
}

export async function sampleFolder(folder: string, values: Options): Promise<number> {
  const count = Number(values.referrals)
  const seed = Number(values.seed)
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000 || !Number.isInteger(seed))
    throw new Usage('sample needs --referrals N (1 to 1,000,000) and --seed S (a whole number).')
  const at = clock()
  const name = process.env.PSYCHOSOCIAL_USER || 'Sample chair'
  const passphrase = await ask('PSYCHOSOCIAL_PASSPHRASE', 'New passphrase', true)
  const session = begin(folder)
  const created = await done(session, 'access.create', {
    organisation: 'Sample Hospital (invented)',
    sites: ['Riverside General'],
    nation: 'england',
    name,
    role: 'administrator',
    passphrase,
  })
  await session.close({ backup: false })
  const keys = readKeyFile(places(resolve(folder)).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, created.session.user.id, passphrase) : null
  if (key === null) throw new Error('The sample register did not open.')
  const { register, user } = await openWith({ home: resolve(folder), now: at.now() }, key, created.session.user.id)
  try {
    await fillRegister(register, user, { referrals: count, seed, today: at.today(), now: at.now() })
  } finally {
    register.close()
  }
  say(`Recovery code: ${created.recoveryCode}`)
  return 0
}
