import { useCallback, useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import { registerUnsaved } from './flush-unsaved.ts'

/** Takes what was typed at these places into the register; null where it was saved or given up. */
type Keep = (changed: ReadonlyMap<string, unknown>) => Promise<boolean>

/** What is typed and not saved, by the place it was typed in. */
const useKeptStore = create<{ readonly values: Readonly<Record<string, unknown>> }>(() => ({ values: {} }))

/** From the first key that is not kept yet to its being kept, in milliseconds. */
const keepAfter = 150

let keepIn: Keep | null = null
/** Places of which the register holds something, or soon will. */
let inRegister = new Set<string>()
let unsent = new Map<string, unknown>()
let sending: Promise<boolean> = Promise.resolve(true)
let timer: ReturnType<typeof setTimeout> | undefined
let isHeld = false

/**
 * State like React's own that is there again after locking, closing, a crash and a kill. `name`
 * says which box it is among those of its page, with the record's id where the page has several.
 * What `isBlank`, or without it what is equal to `blank`, stays on the screen only. It is given up
 * when the component goes, unless the register was locked or the page has failed; with `stays` only
 * when it is `done`.
 */
export function useKept<T>(
  name: string,
  blank: T,
  { isBlank, stays = false }: { readonly isBlank?: (value: T) => boolean; readonly stays?: boolean } = {},
): readonly [value: T, set: (next: T | ((now: T) => T)) => void, done: () => void] {
  const [page] = useState(() => window.location.hash.split('?', 1)[0])
  const place = `${page} ${name}`
  // The blank of a form is made anew with every render; only the first one of a place counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const start = useMemo(() => blank, [place])
  const value = useKeptStore(({ values }) => (Object.hasOwn(values, place) ? (values[place] as T) : start))
  useEffect(() => (stays ? undefined : () => giveUp(place)), [place, stays])
  const set = useCallback(
    (next: T | ((now: T) => T)) => {
      const { values } = useKeptStore.getState()
      const now = Object.hasOwn(values, place) ? (values[place] as T) : start
      const then = typeof next === 'function' ? (next as (now: T) => T)(now) : next
      note(place, then, isBlank ? isBlank(then) : isEqual(then, start))
    },
    [place, start, isBlank],
  )
  const done = useCallback(() => giveUp(place), [place])
  return [value, set, done]
}

/** What is kept at a place, for what is no component; undefined where nothing is. */
export function keptAt(place: string): unknown {
  return useKeptStore.getState().values[place]
}

/** Every place that holds something now. */
export function keptPlaces(): readonly string[] {
  return Object.keys(useKeptStore.getState().values)
}

/** Keeps something at a place; with `isBlank` on the screen only. */
export function note(place: string, value: unknown, isBlank = false): void {
  useKeptStore.setState(({ values }) => ({ values: { ...values, [place]: value } }))
  keep(place, isBlank ? null : value)
}

/** What was typed here is saved, or given up. */
export function giveUp(place: string): void {
  if (keepIn === null || isHeld) return
  const { [place]: had, ...values } = useKeptStore.getState().values
  if (had === undefined) return
  useKeptStore.setState({ values })
  keep(place, null)
}

function keep(place: string, value: unknown): void {
  if (keepIn === null || (value === null && !inRegister.has(place))) return
  if (value === null) inRegister.delete(place)
  else inRegister.add(place)
  unsent.set(place, value)
  timer ??= setTimeout(() => void send(), keepAfter)
}

/** The page has failed: what it showed goes, what was typed into it stays. */
export function holdKept(): void {
  isHeld = true
  setTimeout(() => {
    isHeld = false
  }, 1_000)
}

/** A register is open: what its user had typed is there again, and what is typed is kept in it. */
export function openKept(values: Readonly<Record<string, unknown>>, within: Keep): void {
  keepIn = within
  inRegister = new Set(Object.keys(values))
  useKeptStore.setState({ values })
}

/** The register is locked: nothing of it stays in the page. */
export function closeKept(): void {
  clearTimeout(timer)
  timer = undefined
  keepIn = null
  unsent = new Map()
  useKeptStore.setState({ values: {} })
}

/** Everything typed so far is in the register when it resolves; false when that failed. */
export function keepNow(): Promise<boolean> {
  return send()
}

function send(): Promise<boolean> {
  clearTimeout(timer)
  timer = undefined
  sending = sending.then(async () => {
    if (unsent.size === 0 || keepIn === null) return true
    const changed = unsent
    unsent = new Map()
    if (await keepIn(changed)) return true
    // What was typed meanwhile is newer.
    unsent = new Map([...changed, ...unsent])
    timer ??= setTimeout(() => void send(), 2_000)
    return false
  })
  return sending
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

registerUnsaved(send)
window.addEventListener('pagehide', () => void send())
