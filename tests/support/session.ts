import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemClock } from '../../main/backend/clock.ts'
import { createSession, type Session } from '../../main/backend/session.ts'
import { type ScryptCost, strongCost } from '../../main/register/keys/wrap.ts'
import { copyOfRegister } from './made-registers.ts'
import { cheapCost, passphrase, today } from './secrets.ts'

export { passphrase, today }

import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import type { BackendEvent, Reply } from '../../shared/reply.ts'

/**
 * A session of the real backend on a folder of its own; what it calls comes back as data, and
 * `must` throws where it was refused.
 */
export interface TestSession {
  readonly folder: string
  readonly session: Session
  readonly events: BackendEvent[]
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
}

export function startSession(options: { folder?: string; today?: string; keyCost?: ScryptCost } = {}): TestSession {
  const base = options.folder === undefined ? mkdtempSync(join(tmpdir(), 'psychosocial-test-')) : null
  const folder = options.folder ?? join(base ?? '', 'register')
  const events: BackendEvent[] = []
  const session = createSession({
    folder,
    clock: systemClock(options.today ?? today),
    emit: event => events.push(event),
    keyCost: options.keyCost ?? cheapCost,
  })
  onTestFinished(async () => {
    await session.close({ backup: false })
    if (base !== null) rmSync(base, { recursive: true, force: true })
  })
  return { folder, session, events, call: callOf(session), must: mustOf(session) }
}

function callOf(session: Session): TestSession['call'] {
  return <N extends CallName>(name: N, input: InputOf<N>) => session.call(name, input) as Promise<Reply<OutputOf<N>>>
}

function mustOf(session: Session): TestSession['must'] {
  const call = callOf(session)
  return async (name, input) => {
    const reply = await call(name, input)
    if (reply.ok) return reply.value
    throw new Error(`${name}: ${reply.error.code} ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
  }
}

interface RegisterOptions {
  readonly folder?: string
  readonly today?: string
  readonly role?: 'administrator' | 'chair' | 'reader'
  readonly keyCost?: ScryptCost
}

/** The same with a register made and open: a copy of one that this run has made. */
export async function startRegister(
  options: RegisterOptions = {},
): Promise<TestSession & { siteId: string; recoveryCode: string; userId: string }> {
  const started = startSession(options)
  const made = await copyOfNewRegister(started.folder, options)
  await started.must('access.unlock', { user: made.userId, passphrase })
  return { ...started, ...made }
}

/**
 * The same for tests that then start the program on it, which opens only what was made at the real
 * cost. Half a second of work each, so only for them.
 */
export function startRealRegister(options: RegisterOptions = {}): ReturnType<typeof startRegister> {
  return startRegister({ ...options, keyCost: strongCost })
}

function copyOfNewRegister(folder: string, { today: on = today, role = 'chair', keyCost = cheapCost }: RegisterOptions) {
  return copyOfRegister(folder, `new ${on} ${role} ${keyCost.N}`, async home => {
    const session = createSession({ folder: home, clock: systemClock(on), emit: () => {}, keyCost })
    const must = mustOf(session)
    const created = await must('access.create', {
      organisation: 'Riverside NHS Trust',
      sites: ['Riverside General'],
      nation: 'england',
      name: 'M. Bell',
      role: role === 'reader' ? 'administrator' : role,
      passphrase,
    })
    // The first user of a register without an administrator would administer it.
    if (role === 'reader') {
      await must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase: 'nine grey seals bask' })
      await must('access.changeRole', { user: created.session.user.id, role })
    }
    const [site] = await must('directory.sites', {})
    if (site === undefined) throw new Error('The register has no site.')
    await session.close({ backup: false })
    return { siteId: site.id, recoveryCode: created.recoveryCode, userId: created.session.user.id }
  })
}
