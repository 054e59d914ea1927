import { existsSync, rmSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { User } from '../../shared/access/model.ts'
import type { Call } from '../../shared/call.ts'
import { contract, isCallName } from '../../shared/contract.ts'
import type { BackendEvent, Reply } from '../../shared/reply.ts'
import type { GateContext, OpenRegister } from '../call/gate.ts'
import { readSettings } from '../figures/store.ts'
import { administers } from '../register/administers.ts'
import { isBackedUp, listBackups, makeBackup } from '../register/backup/backup.ts'
import { type ScryptCost, strongCost } from '../register/keys/wrap.ts'
import { isAbsent } from './absence.ts'
import type { Clock } from './clock.ts'
import { dispatch } from './dispatch.ts'
import { failureOf } from './failure.ts'
import { guards } from './guards.ts'
import { createReadAhead } from './read-ahead.ts'
import type { Surroundings } from './reading.ts'
import { createStopper } from './stopper.ts'

/** In milliseconds. */
const hour = 3_600_000
const minute = 60_000

export interface Session {
  /** Answers calls one after another, in the order they came. */
  call(name: string, input: unknown): Promise<Reply>
  /** Closes the open register, after a backup unless told otherwise. */
  close(how?: { backup: boolean }): Promise<void>
}

export interface SessionOptions {
  readonly folder: string
  readonly clock: Clock
  readonly emit: (event: BackendEvent) => void
  /**
   * Tests that are about something else lower it; the program never does, and so opens nothing that
   * such a test has made.
   */
  readonly keyCost?: ScryptCost
}

/**
 * One program run on one folder: which register is open, and everything that must not happen at the
 * same time.
 */
export function createSession({ folder: home, clock, emit, keyCost = strongCost }: SessionOptions): Session {
  const uploads = new Map<string, unknown>()
  const memory = new Map<string, unknown>()
  const wrongTries: number[] = []
  const proof = { doesNotOpen: false }
  let open: OpenRegister | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const stopper = createStopper(emit)

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
      proof,
      keyCost,
      emit,
      progress: stopper.progress,
      stop: stopper.stop,
      setOpen: next => {
        open?.register.close()
        open?.register.key.forget()
        open = next
        ahead.start()
      },
      lock: () => lock(),
    }
  }

  /**
   * Backs up what no verified copy holds yet; with `daily` only when the newest is a day old. A
   * backup that fails must not take the meeting with it: the reason is logged without personal
   * data, and the page says so.
   */
  async function backUp(when: 'changed' | 'daily'): Promise<void> {
    if (open === null || open.sample) return
    const { register } = open
    try {
      if (isBackedUp(register)) return
      if (when === 'daily' && isOfToday(listBackups(register.folder)[0]?.madeAt, clock.now())) return
      await makeBackup(register, clock.now())
      emit({ type: 'changed', nouns: ['register'] })
    } catch (error) {
      failureOf(error, 'backup')
      emit({ type: 'backup_failed' })
    }
  }

  /** A changed role applies from the next call on. */
  async function goOnAs(user: User): Promise<void> {
    if (open === null) return
    const me = open.user.id === user.id ? user : open.user
    open = { ...open, user: me, administers: await administers(open.register.db, me) }
  }

  async function lock(how = { backup: true }): Promise<void> {
    if (open === null) return
    if (how.backup) await backUp('changed')
    const { register, sample } = open
    ahead.stop()
    open = null
    uploads.clear()
    memory.clear()
    register.close()
    register.key.forget()
    if (sample && existsSync(register.folder)) rmSync(register.folder, { recursive: true, force: true })
    emit({ type: 'locked' })
  }

  // A program that stays open for days has its daily backup too.
  const daily = setInterval(() => void inTurn(() => backUp('daily')), hour)
  daily.unref()

  let calledAt = Date.now()
  let askedAt = calledAt
  const watching = setInterval(() => {
    const seen = { calledAt, askedAt }
    askedAt = Date.now()
    void inTurn(async () => {
      if (open === null) return
      const { settings } = await readSettings(open.register.db)
      if (isAbsent(seen, askedAt, settings.idleMinutes)) await lock()
    })
  }, minute / 4)
  watching.unref()

  const around: Surroundings = { clock, gate, uploads, memory, guards, changed: nouns => emit({ type: 'changed', nouns }) }

  const ahead = createReadAhead(around, inTurn)

  return {
    call: (name, input) => {
      ahead.wait()
      calledAt = Date.now()
      const call: Call | null = isCallName(name) ? contract[name] : null
      if (call?.kind === 'gate' && call.atOnce) return dispatch(name, input, around)
      return inTurn(async () => {
        stopper.begin()
        const reply = await dispatch(name, input, around)
        calledAt = Date.now()
        if (!reply.ok || call?.kind !== 'command') return reply
        // Queued behind the reply, so that closing a meeting does not wait for its backup.
        if (call.backup) void inTurn(() => backUp('changed'))
        if (call.signsIn) await goOnAs(User.parse(reply.value))
        return reply
      })
    },
    close: how => {
      clearInterval(daily)
      clearInterval(watching)
      return inTurn(() => lock(how))
    },
  }
}

/** Made within the last 24 hours. One from the future says that a clock was wrong, and is not. */
function isOfToday(madeAt: string | undefined, now: string): boolean {
  if (madeAt === undefined) return false
  const hours = Temporal.Instant.from(madeAt).until(Temporal.Instant.from(now)).total('hours')
  return hours >= 0 && hours < 24
}
