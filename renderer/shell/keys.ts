import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { afterChoice, isAwaitingChoice } from '../ui/choosing.ts'
import { saverAt } from './save-key.ts'

/** One key or combination and what it does. */
export interface KeyBinding {
  /**
   * `Ctrl+Enter`, `Alt+A`, `F6`, `Shift+F6`. Ctrl is Cmd on a Mac. Never a bare letter or digit.
   */
  readonly keys: string
  /** What happens, as the F1 list says it: `Next case`. */
  readonly label: string
  readonly run: () => void
  /** Works while a dialog is open too. */
  readonly inDialogs?: boolean
}

interface Keys {
  readonly groups: readonly { readonly id: symbol; readonly bindings: () => readonly KeyBinding[] }[]
}

/**
 * The key that saves a form, wherever the focus is in one; elsewhere it is the screen’s. It waits
 * for a choice that was typed ahead of it.
 */
const saves = 'Ctrl+Enter'
const isMac = /Mac/.test(navigator.platform)
export const useKeyStore = create<Keys>(() => ({ groups: [] }))

/**
 * Adds keys while the component stands. The newest registration wins; `isBase` is for the shell,
 * whose keys give way to a screen’s. F1 lists them all.
 */
export function useKeys(bindings: readonly KeyBinding[], isBase = false): void {
  const latest = useRef(bindings)
  latest.current = bindings
  const names = bindings.map(binding => `${binding.keys} ${binding.label}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of names registers anew, so that the F1 list follows
  useEffect(() => {
    const group = { id: Symbol('keys'), bindings: () => latest.current }
    useKeyStore.setState(({ groups }) => ({ groups: isBase ? [group, ...groups] : [...groups, group] }))
    return () => useKeyStore.setState(({ groups }) => ({ groups: groups.filter(one => one.id !== group.id) }))
  }, [names, isBase])
}

/** Every key in force, newest registration first, each combination once. */
export function activeBindings(): readonly KeyBinding[] {
  const seen = new Set<string>()
  return useKeyStore
    .getState()
    .groups.toReversed()
    .flatMap(group => group.bindings())
    .filter(({ keys }) => !seen.has(keys) && seen.add(keys))
}

/** Starts listening; the result stops it. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.getModifierState('AltGraph') || event.isComposing) return
    const save = matches(event, saves) ? saverAt(event.target) : null
    if (save !== null) {
      event.preventDefault()
      event.stopPropagation()
      return event.repeat ? undefined : save()
    }
    const binding = activeBindings().find(({ keys }) => matches(event, keys))
    if (!binding || (!binding.inDialogs && isModalOpen())) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (isAwaitingChoice() && binding.keys === saves)
      afterChoice(() =>
        activeBindings()
          .find(({ keys }) => keys === saves)
          ?.run(),
      )
    else binding.run()
  }
  window.addEventListener('keydown', listen, { capture: true })
  return () => window.removeEventListener('keydown', listen, { capture: true })
}

/** A dialog over the screen; a message in the corner is an `alertdialog` too and does not count. */
function isModalOpen(): boolean {
  return document.querySelector('[data-modal]') !== null
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wantsCtrl = parts.includes('Ctrl')
  if (!wantsCtrl && !parts.includes('Alt') && key.length === 1) throw new Error(`A bare key cannot be bound: ${keys}`)
  return (
    (isMac ? event.metaKey : event.ctrlKey) === wantsCtrl &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    (event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key.toUpperCase()}`)
  )
}
