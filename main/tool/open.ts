import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/reply.ts'
import type { Clock } from '../backend/clock.ts'
import { createSession, type Session } from '../backend/session.ts'
import { readKeyFile } from '../register/keys/key-file.ts'
import { places } from '../register/places.ts'
import { ask } from './ask.ts'
import { toolClock } from './clock.ts'

/** A session on a folder in which nothing is open yet. */
export function begin(folder: string, clock: Clock = toolClock()): Session {
  return createSession({ folder: resolve(folder), clock, emit: () => {} })
}

/** The value of a call; a refusal is thrown and ends the command. */
export async function done<N extends CallName>(session: Session, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await session.call(name, input)
  if (!reply.ok) throw new Refusal(reply.error)
  return reply.value as OutputOf<N>
}

/** Unlocks the register of a folder, works on it and closes it, whatever became of the work. */
export async function onRegister<T>(folder: string, work: (session: Session) => Promise<T>, clock?: Clock): Promise<T> {
  const { id, passphrase } = await whoUnlocks(resolve(folder))
  const session = begin(folder, clock)
  try {
    await done(session, 'access.unlock', { user: id, passphrase })
    return await work(session)
  } finally {
    await session.close({ backup: false })
  }
}

/** Who unlocks: the named user, or the only one there is. */
export async function whoUnlocks(folder: string): Promise<{ id: string; passphrase: string }> {
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
