import { existsSync, rmSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Noun } from '../../shared/call.ts'
import type { BackendEvent, Reply } from '../../shared/reply.ts'
import { listBackups, makeBackup } from '../register/backup.ts'
import type { Clock } from './clock.ts'
import { dispatch } from './dispatch.ts'
import { failureOf } from './failure.ts'
import type { GateContext, OpenRegister } from './gate.ts'

export interface Session {
  /** Answers calls one after another, in the order they came. */
  call(name: string, input: unknown): Promise<Reply>
  /** Closes the open register, after a backup unless told otherwise. */
  close(how?: { backup: boolean }): Promise<void>
}

/** One program run on one folder: which register is open, and everything that must not happen at the same time. */
export function createSession(options: { folder: string; clock: Clock; emit: (event: BackendEvent) => void }): Session {
  const { folder: home, clock, emit } = options
  const uploads = new Map<string, unknown>()
  const wrongTries: number[] = []
  let open: OpenRegister | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work)
    queue = next.catch(() => {})
    return next
  }

  function gate(): GateContext {
    return {
      home,
      folder: open?.register.folder ?? home,
      today: clock.today(),
      now: clock.now(),
      open,
      uploads,
      wrongTries,
      emit,
      setOpen: next => {
        open?.register.close()
        open = next
      },
      lock: () => lock(),
      // Queued behind the reply, so that unlocking does not wait for it.
      backUpWhenDue: () => void inTurn(() => backUp({ onlyWhenDue: true })),
    }
  }

  /** A backup that fails must not take the meeting with it: the reason is logged without personal data and Settings shows the age of the newest copy. */
  async function backUp(when: { onlyWhenDue: boolean }): Promise<void> {
    if (open === null || open.sample) return
    try {
      if (when.onlyWhenDue && !isDue(listBackups(open.register.folder)[0]?.madeAt, clock.now())) return
      await makeBackup(open.register, clock.now())
      emit({ type: 'changed', nouns: ['register'] })
    } catch (error) {
      failureOf(error, 'backup')
    }
  }

  async function lock(how = { backup: true }): Promise<void> {
    if (open === null) return
    if (how.backup) await backUp({ onlyWhenDue: false })
    const { register, sample } = open
    open = null
    uploads.clear()
    register.close()
    if (sample && existsSync(register.folder)) rmSync(register.folder, { recursive: true, force: true })
    emit({ type: 'locked' })
  }

  const around = { clock, gate, uploads, changed: (nouns: readonly Noun[]) => emit({ type: 'changed', nouns }) }

  return {
    call: (name, input) =>
      inTurn(async () => {
        const reply = await dispatch(name, input, around)
        // Queued behind the reply, so that closing a meeting does not wait for its backup.
        if (reply.ok && name === 'meetings.close') void inTurn(() => backUp({ onlyWhenDue: false }))
        return reply
      }),
    close: how => inTurn(() => lock(how)),
  }
}

function isDue(newest: string | undefined, now: string): boolean {
  if (newest === undefined) return true
  return Temporal.Instant.from(newest).until(Temporal.Instant.from(now)).total('hours') >= 24
}
