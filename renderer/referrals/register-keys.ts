import type { KeyboardEvent, MouseEvent } from 'react'
import type { Selection } from './selection.ts'

/**
 * The grid as its keys see it: its rows in the order shown, the active one, and how many make a
 * page.
 */
export interface GridRows {
  readonly ids: readonly string[]
  readonly active: number
  readonly page: number
  readonly selection: Selection | null
  readonly move: (to: number) => void
  readonly open: (id: string) => void
}

/**
 * Arrow keys move and Enter opens, as in the ARIA grid pattern. Whether the key was one of the
 * grid’s.
 */
export function pressKey(event: KeyboardEvent, grid: GridRows): boolean {
  if (event.altKey) return false
  if (grid.selection !== null && selectByKey(event, grid, grid.selection)) return true
  if (event.ctrlKey || event.metaKey) return false
  const { ids, active, page } = grid
  const to = stepOf(event.key, active, page, ids.length)
  const id = ids[active]
  if (to !== null) grid.move(to)
  else if (event.key === 'Enter' && id !== undefined) grid.open(id)
  else return false
  return true
}

/**
 * Shift+Space ticks the active row, Shift+arrows go on ticking, Ctrl+A ticks all, Escape ends;
 * while selecting, Space alone ticks too.
 */
function selectByKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, grid: GridRows, selection: Selection): boolean {
  const { ids, active, page, move } = grid
  const id = ids[active]
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'a' || shiftKey) return false
    selection.tick(ids, true)
    return true
  }
  if (key === 'Escape' && selection.isOn) {
    selection.end()
    return true
  }
  if (id === undefined) return false
  if (key === ' ' && (shiftKey || selection.isOn)) {
    selection.tick([id], !selection.has(id))
    return true
  }
  const to = shiftKey ? stepOf(key, active, page, ids.length) : null
  if (to === null) return false
  selection.tick(between(ids, active, to), true)
  move(to)
  return true
}

/**
 * A press opens a row; with Ctrl, or while selecting, it ticks it, and with Shift every row from
 * the active one on.
 */
export function pressRow({ ctrlKey, metaKey, shiftKey }: MouseEvent, index: number, grid: GridRows): void {
  const { ids, selection } = grid
  const id = ids[index]
  if (id === undefined) return
  const isOpening = selection === null || !(selection.isOn || ctrlKey || metaKey)
  if (isOpening) grid.open(id)
  else if (shiftKey) selection.tick(between(ids, grid.active, index), true)
  else selection.tick([id], !selection.has(id))
  if (!isOpening) grid.move(index)
}

/** The rows from one to another, both included, whichever stands first. */
function between(ids: readonly string[], from: number, to: number): readonly string[] {
  return ids.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
}

/** Where a key moves the active row, or null. */
function stepOf(key: string, active: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
