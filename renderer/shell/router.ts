import { useEffect, useSyncExternalStore } from 'react'
import { create } from 'zustand'

/**
 * Where the page is: `/register/<id>` from `#/register/<id>`, with what follows a `?`. `/` is the
 * room that opens first.
 */
function pathOf(hash: string): string {
  return hash.startsWith('#/') ? hash.slice(1) : '/'
}

interface Leaving {
  /** Forms with something in them that is not saved. */
  readonly guards: ReadonlySet<symbol>
  /** Where the user wanted to go when a guard stopped it. */
  readonly wanted: string | null
}

export const useLeaving = create<Leaving>(() => ({ guards: new Set(), wanted: null }))

let shown = pathOf(window.location.hash)
const listeners = new Set<() => void>()

window.addEventListener('hashchange', () => {
  const next = pathOf(window.location.hash)
  if (next === shown) return
  if (useLeaving.getState().guards.size > 0) {
    window.history.replaceState(null, '', `#${shown}`)
    useLeaving.setState({ wanted: next })
    return
  }
  shown = next
  for (const listener of listeners) listener()
})

/** Calls `listener` with the room, `register`, after each change of the path. */
export function onRoom(listener: (room: string) => void): void {
  listeners.add(() => listener(shown.split(/[/?]/)[1] ?? ''))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The path in parts: `['register', '<id>']`. */
export function usePath(): readonly string[] {
  const path = useSyncExternalStore(subscribe, () => shown.split('?', 1)[0] ?? '')
  return path.split('/').filter(part => part !== '')
}

/** What follows the `?`, which says how a room is looked at: `list=father`. */
export function useQueryString(): string {
  return useSyncExternalStore(subscribe, () => shown.split('?', 2)[1] ?? '')
}

/** Goes to a path such as `/register`, unless a form with unsaved answers asks first. */
export function navigate(path: string): void {
  window.location.hash = path
}

/** Goes to the same place looked at otherwise: Back leads to where the user came from. */
export function navigateInPlace(path: string): void {
  window.location.replace(`#${path}`)
}

/** Goes on after the form was saved: nothing is left to ask about. */
export function leaveFor(path: string): void {
  useLeaving.setState({ guards: new Set(), wanted: null })
  navigate(path)
}

/** While `isDirty`, leaving asks first. Text that saves itself needs none of this. */
export function useLeaveGuard(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const guard = Symbol('guard')
    useLeaving.setState(({ guards }) => ({ guards: new Set([...guards, guard]) }))
    return () => useLeaving.setState(({ guards }) => ({ guards: new Set([...guards].filter(one => one !== guard)) }))
  }, [isDirty])
}

/** Leaves after all, or stays. */
export function answerLeaving(leave: boolean): void {
  const { wanted } = useLeaving.getState()
  useLeaving.setState(({ guards }) => ({ guards: leave ? new Set() : guards, wanted: null }))
  if (leave && wanted !== null) navigate(wanted)
}
