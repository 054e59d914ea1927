import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemClock } from '../../main/backend/clock.ts'
import { createSession, type Session } from '../../main/backend/session.ts'
import { passphrase, today } from './secrets.ts'

export { passphrase, today }

import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import type { BackendEvent, Reply } from '../../shared/reply.ts'

/** A session of the real backend on a folder of its own; what it calls comes back as data, and `must` throws where it was refused. */
export interface TestSession {
  readonly folder: string
  readonly session: Session
  readonly events: BackendEvent[]
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
}

export function startSession(options: { folder?: string; today?: string } = {}): TestSession {
  const base = options.folder === undefined ? mkdtempSync(join(tmpdir(), 'psychosocial-test-')) : null
  const folder = options.folder ?? join(base ?? '', 'register')
  const events: BackendEvent[] = []
  const session = createSession({ folder, clock: systemClock(options.today ?? today), emit: event => events.push(event) })
  onTestFinished(async () => {
    await session.close({ backup: false })
    if (base !== null) rmSync(base, { recursive: true, force: true })
  })
  const call = <N extends CallName>(name: N, input: InputOf<N>) => session.call(name, input) as Promise<Reply<OutputOf<N>>>
  return {
    folder,
    session,
    events,
    call,
    must: async (name, input) => {
      const reply = await call(name, input)
      if (reply.ok) return reply.value
      throw new Error(`${name}: ${reply.error.code} ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
    },
  }
}

/** The same with a register made and open. */
export async function startRegister(
  options: { folder?: string; today?: string; role?: 'administrator' | 'chair' | 'reader' } = {},
): Promise<TestSession & { siteId: string; recoveryCode: string; userId: string }> {
  const started = startSession(options)
  const created = await started.must('access.create', {
    organisation: 'Riverside NHS Trust',
    sites: ['Riverside General'],
    nation: 'england',
    name: 'M. Bell',
    role: options.role ?? 'chair',
    passphrase,
  })
  const [site] = await started.must('directory.sites', {})
  if (site === undefined) throw new Error('The register has no site.')
  return { ...started, siteId: site.id, recoveryCode: created.recoveryCode, userId: created.session.user.id }
}
