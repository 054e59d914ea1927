import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWith } from '../../main/access/unlock.ts'
import { systemClock } from '../../main/backend/clock.ts'
import { createSession, type Session } from '../../main/backend/session.ts'
import { readKeyFile } from '../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import type { RegisterKey } from '../../main/register/keys/register-key.ts'
import { migrations } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import { fillRegister } from '../../main/sample/fill.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import { timed } from './measure.ts'

export const today = '2026-11-24'
export const passphrase = 'measured slowly on purpose'

/** A filled register on its own, to be measured; calls go the whole way through the backend. */
export interface Subject {
  readonly referrals: number
  readonly folder: string
  readonly userId: string
  readonly key: RegisterKey
  start(): Running
}

export interface Running {
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  close(): Promise<void>
}

/**
 * Makes a register of this size, or takes the one kept in `keep`; what is measured is always a
 * copy.
 */
export async function prepare(referrals: number, keep: string | null): Promise<Subject & { remove(): void }> {
  const scratch = mkdtempSync(join(keep === null ? tmpdir() : makeFolder(keep), 'bench-'))
  const kept = keep === null ? null : join(keep, `register-${referrals}-${schemaMark()}`)
  const folder = join(scratch, 'register')
  if (kept !== null && existsSync(kept)) cpSync(kept, folder, { recursive: true })
  else {
    await make(referrals, folder)
    if (kept !== null) {
      cpSync(folder, `${kept}.partial`, { recursive: true })
      renameSync(`${kept}.partial`, kept)
    }
  }
  const keys = readKeyFile(places(folder).keys)
  const userId = keys.ok ? keys.file.users[0]?.id : undefined
  const key = keys.ok && userId !== undefined ? await unwrapWithPassphrase(keys.file, userId, passphrase) : null
  if (key === null || userId === undefined) throw new Error('The register to be measured does not open.')
  return { referrals, folder, userId, key, start: () => start(folder), remove: () => rmSync(scratch, { recursive: true, force: true }) }
}

/** A register kept from before a change of the schema is not taken again. */
function schemaMark(): string {
  return createHash('sha256')
    .update(migrations.map(({ sql }) => sql).join(''))
    .digest('hex')
    .slice(0, 8)
}

function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  return path
}

async function make(referrals: number, folder: string): Promise<void> {
  const running = start(folder)
  const { session } = await running.must('access.create', {
    organisation: 'Sample Hospital (invented)',
    sites: ['Riverside General'],
    nation: 'england',
    name: 'Bench chair',
    role: 'administrator',
    passphrase,
  })
  await running.close()
  const keys = readKeyFile(places(folder).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, session.user.id, passphrase) : null
  if (!keys.ok || key === null) throw new Error('The new register does not open.')
  const now = systemClock(today).now()
  const { register, user } = await openWith({ home: folder, now }, { file: keys.file, key }, session.user.id)
  const took = await timed(() => fillRegister(register, user, { referrals, seed: 1, today, now }))
  register.close()
  process.stdout.write(`Made a register of ${referrals.toLocaleString('en-GB')} referrals in ${(took / 1_000).toFixed(0)} s.\n`)
}

function start(folder: string): Running {
  const session: Session = createSession({ folder, clock: systemClock(today), emit: () => {} })
  return {
    must: async <N extends CallName>(name: N, input: InputOf<N>) => {
      const reply = await session.call(name, input)
      if (reply.ok) return reply.value as OutputOf<N>
      throw new Error(`${name}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
    },
    close: () => session.close({ backup: false }),
  }
}
