import type { CallError, Reply } from '../../shared/reply.ts'
import { saveAfter, type Timers } from '../ui/save-queue.ts'

export interface Seen {
  readonly id: string
  readonly version: number
}

/** How a kind of record is made and changed while it is being typed. */
export interface DraftPort<V> {
  add(value: V): Promise<Reply<Seen>>
  change(seen: Seen, value: V): Promise<Reply<unknown>>
  withdraw(seen: Seen): Promise<Reply<unknown>>
}

export interface Told {
  /** The row has become this record. */
  became(seen: Seen): void
  /** Why it is not saved; null when it is again. */
  failed(error: CallError | null): void
}

export interface Draft<V> {
  /** Takes the value as it is now; null while it cannot be a record. */
  type(value: V | null): void
  /** Saves at once what is not saved. False when that failed: it is kept and tried again. */
  save(): Promise<boolean>
  /**
   * Saves at once what is not saved; a record that was emptied is withdrawn. False when that
   * failed: the row stays.
   */
  finish(): Promise<boolean>
}

/**
 * A row that becomes a record while it is typed: it is added 200 ms after the first key and changed
 * every 200 ms of typing. No Save button owns it, and a process killed at any moment loses nothing
 * older. `start` is the record when one that exists is typed into.
 */
export function createDraft<V>(port: DraftPort<V>, start: Seen | null, told: Told, timers: Timers): Draft<V> {
  let record = start
  let value: V | null = null
  let unsaved = false
  let emptied = false
  let cancelTimer: (() => void) | null = null
  let last: Promise<boolean> = Promise.resolve(true)

  async function write(): Promise<boolean> {
    if (!unsaved || value === null) return true
    unsaved = false
    if (record !== null) return note(await port.change(record, value))
    const reply = await port.add(value)
    if (reply.ok) {
      record = reply.value
      told.became(record)
    }
    return note(reply)
  }

  function note(reply: Reply<unknown>): boolean {
    if (!reply.ok) unsaved = true
    told.failed(reply.ok ? null : reply.error)
    return reply.ok
  }

  function save(): Promise<boolean> {
    cancelTimer?.()
    cancelTimer = null
    last = last.then(write)
    return last
  }

  return {
    save,
    type(next) {
      value = next
      unsaved = next !== null
      emptied = next === null
      cancelTimer ??= timers.after(saveAfter, () => void save())
    },
    async finish() {
      const saved = await save()
      if (!emptied || record === null) return saved
      emptied = false
      return note(await port.withdraw(record))
    },
  }
}
