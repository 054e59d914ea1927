import type { CallError, Reply } from '../../shared/reply.ts'

/** Time for the queue: the page's own timers, or a test's. */
export interface Timers {
  /** Runs `run` after so many milliseconds; the result cancels it. */
  after(milliseconds: number, run: () => void): () => void
}

export type Saved = Reply<{ readonly version: number }>
export type SaveText = (version: number, text: string) => Promise<Saved>
export type SaveState = 'saved' | 'saving' | 'failed'

export interface SavedText {
  readonly text: string
  readonly state: SaveState
  /** What stopped the last save; empty otherwise. */
  readonly message: string
}

/**
 * From the first unsaved key to its save, in milliseconds. docs/design.md, section 3: nothing older
 * than 250 ms may be lost.
 */
export const saveAfter = 200
const retryAfter = [1_000, 2_000, 5_000, 10_000]
/** Failures that another try cannot mend; the text stays and is sent again with the next key. */
const lasting: readonly CallError['code'][] = ['invalid', 'forbidden', 'not_found']

/**
 * All writes of the page to one record, one after the other, each naming the version the one before
 * left.
 */
export interface RecordQueue {
  readonly version: number
  /** A version the page has been shown; an older one than its own writes left is ignored. */
  see(version: number): void
  run<R extends Reply<{ readonly version: number }>>(write: (version: number) => Promise<R>): Promise<R>
}

export function createRecordQueue(version: number): RecordQueue {
  let current = version
  let last: Promise<unknown> = Promise.resolve()
  return {
    get version() {
      return current
    },
    see(seen) {
      current = Math.max(current, seen)
    },
    run(write) {
      const turn = last.then(async () => {
        const reply = await write(current)
        current = reply.ok ? reply.value.version : (versionOf(reply.error) ?? current)
        return reply
      })
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

/** One field's text on its way into the register. */
export interface TextSaver {
  /** Same object until something changes. */
  snapshot(): SavedText
  subscribe(listener: () => void): () => void
  type(text: string): void
  /** The register's text at a version; taken unless something typed here is unsaved or newer. */
  offer(text: string, version: number): void
  /** Saves what is unsaved now. False when it could not be saved; it is kept and tried again. */
  flush(): Promise<boolean>
  saveWith(save: SaveText): void
}

export function createTextSaver(queue: RecordQueue, text: string, timers: Timers): TextSaver {
  const listeners = new Set<() => void>()
  let shown: SavedText = { text, state: 'saved', message: '' }
  let save: SaveText | null = null
  /** Typed and not yet sent. */
  let waiting: string | null = null
  let cancelTimer: (() => void) | null = null
  let failures = 0
  let sending: Promise<boolean> | null = null

  function show(next: SavedText): void {
    if (next.text === shown.text && next.state === shown.state && next.message === shown.message) return
    shown = next
    for (const listener of listeners) listener()
  }

  function schedule(milliseconds: number): void {
    cancelTimer = timers.after(milliseconds, () => {
      cancelTimer = null
      void send()
    })
  }

  /** One write at a time; text typed meanwhile has its own timer and follows. */
  async function send(): Promise<boolean> {
    if (sending) {
      await sending
      return waiting === null ? shown.state !== 'failed' : send()
    }
    if (waiting === null || save === null) return shown.state !== 'failed'
    sending = writeOnce(save).finally(() => {
      sending = null
    })
    return sending
  }

  async function writeOnce(write: SaveText): Promise<boolean> {
    let sent = ''
    const attempt = () =>
      queue.run(version => {
        sent = waiting ?? sent
        waiting = null
        return write(version, sent)
      })
    let reply = await guarded(attempt)
    // Somebody else's write to another field of the record came between: this write touches only
    // its own field, so it follows with the new version.
    if (!reply.ok && reply.error.code === 'conflict') reply = await guarded(attempt)
    if (reply.ok) {
      failures = 0
      show({ text: shown.text, state: waiting === null ? 'saved' : 'saving', message: '' })
      return true
    }
    waiting ??= sent
    show({ text: shown.text, state: 'failed', message: reply.error.message })
    if (cancelTimer === null && !lasting.includes(reply.error.code))
      schedule(retryAfter[Math.min(failures, retryAfter.length - 1)] ?? saveAfter)
    failures++
    return false
  }

  return {
    snapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type(typed) {
      waiting = typed
      if (shown.state === 'failed') cancel()
      show({ text: typed, state: 'saving', message: '' })
      if (cancelTimer === null) schedule(saveAfter)
    },
    offer(offered, version) {
      const isOlder = version < queue.version
      queue.see(version)
      if (isOlder || waiting !== null || sending !== null) return
      show({ text: offered, state: 'saved', message: '' })
    },
    async flush() {
      cancel()
      return send()
    },
    saveWith(next) {
      save = next
    },
  }

  function cancel(): void {
    cancelTimer?.()
    cancelTimer = null
  }
}

async function guarded(attempt: () => Promise<Saved>): Promise<Saved> {
  try {
    return await attempt()
  } catch {
    return { ok: false, error: { code: 'fault', message: 'The text could not be handed over. It is kept here and tried again.' } }
  }
}

function versionOf(error: CallError): number | null {
  const current = error.current
  return typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number'
    ? current.version
    : null
}
