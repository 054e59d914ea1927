import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Reply } from '../../shared/reply.ts'
import { registerUnsaved } from './flush-unsaved.ts'
import { giveUp, keptAt, note } from './kept.ts'
import { createRecordQueue, createTextSaver, type RecordQueue, type SaveState, type SaveText, type TextSaver } from './save-queue.ts'
import { noteFields } from './saved-state.ts'

interface SavedTextOptions {
  /**
   * The record's id: fields of one record share one queue, so its versions never conflict with
   * themselves.
   */
  readonly record: string
  /**
   * The field within the record. With it, text typed here is remembered when the field is left and
   * shown again before the register's answer has caught up. Strongly advised.
   */
  readonly field?: string
  readonly version: number
  /** The register's text at that version. */
  readonly text: string
  readonly save: SaveText
}

interface SavedTextField {
  readonly text: string
  readonly setText: (text: string) => void
  readonly onBlur: () => void
  readonly state: SaveState
  /** Why it is not saved, to stand beside the field; empty otherwise. */
  readonly message: string
}

const timers = {
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

const queues = new Map<string, RecordQueue>()
const named = new Map<string, TextSaver>()
/** Savers with something unsaved, whether their field still stands on the screen or not. */
const busy = new Set<TextSaver>()

/**
 * Text that is saved while it is typed: 200 ms after the first unsaved key (so continuous typing is
 * saved every 200 ms), on leaving the field and on leaving the screen. A failed save keeps the
 * text, says so, and is tried again.
 */
export function useSavedText({ record, field, version, text, save }: SavedTextOptions): SavedTextField {
  const name = field === undefined ? null : `${record} ${field}`
  const [held, setHeld] = useState(() => ({ record, name, saver: saverOf(record, name, version, text) }))
  let { saver } = held
  if (held.record !== record || held.name !== name) {
    saver = saverOf(record, name, version, text)
    setHeld({ record, name, saver })
  }
  const shown = useSyncExternalStore(saver.subscribe, saver.snapshot)

  useEffect(() => saver.saveWith(save), [saver, save])
  useEffect(() => saver.offer(text, version), [saver, text, version])
  useEffect(() => () => void saver.flush(), [saver])

  return { text: shown.text, setText: saver.type, onBlur: () => void saver.flush(), state: shown.state, message: shown.message }
}

/**
 * Another write to a record that has saved text: it waits its turn and names the right version, so
 * that an outcome set while a sentence is on its way does not conflict with it. `version` is the
 * one the screen shows.
 */
export function writeInTurn<R extends Reply<{ readonly version: number }>>(
  record: string,
  version: number,
  write: (version: number) => Promise<R>,
): Promise<R> {
  const queue = queueOf(record, version)
  queue.see(version)
  return queue.run(write)
}

/**
 * After signing in as somebody, or to another register: versions known from before do not hold.
 * Unsaved text stays.
 */
export function forgetSaved(): void {
  if (busy.size > 0) return
  queues.clear()
  named.clear()
}

function queueOf(record: string, version: number): RecordQueue {
  const known = queues.get(record) ?? createRecordQueue(version)
  queues.set(record, known)
  return known
}

function saverOf(record: string, name: string | null, version: number, text: string): TextSaver {
  const known = name === null ? undefined : named.get(name)
  if (known) return known
  const saver = createTextSaver(queueOf(record, version), text, timers)
  saver.subscribe(() => follow(name, saver))
  if (name === null) return saver
  named.set(name, saver)
  const refused = keptAt(placeOf(name))
  if (typeof refused === 'string') saver.type(refused)
  return saver
}

/** Text that the register has refused is kept beside it, until it is taken or typed otherwise. */
function placeOf(name: string): string {
  return `text of ${name}`
}

function follow(name: string | null, saver: TextSaver): void {
  const { state, text } = saver.snapshot()
  if (state === 'saved') busy.delete(saver)
  else busy.add(saver)
  if (name !== null && state === 'failed') note(placeOf(name), text)
  if (name !== null && state === 'saved') giveUp(placeOf(name))
  const failed = [...busy].filter(one => one.snapshot().state === 'failed').length
  noteFields(busy.size - failed, failed)
}

/** The records that have text which is not in the register yet. */
export function recordsWithUnsaved(): ReadonlySet<string> {
  return new Set([...named].filter(([, saver]) => busy.has(saver)).map(([name]) => name.split(' ', 1)[0] ?? ''))
}

async function flushBusy(): Promise<boolean> {
  const results = await Promise.all([...busy].map(saver => saver.flush()))
  return results.every(Boolean)
}

registerUnsaved(flushBusy)
window.addEventListener('pagehide', () => void flushBusy())
