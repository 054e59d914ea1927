import { useEffect, useState } from 'react'

/** A row that comes back with words in it goes on being saved. */
export function useTakenUp(hasWords: boolean, takeUp: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the row comes back
  useEffect(() => {
    if (hasWords) takeUp()
  }, [])
}

/**
 * What is kept of a row goes as the row is left, or once it is saved after it has left the screen
 * by itself. The next row is kept at the same place: what this one still does must not touch it.
 */
export function useLeaving(forget: () => void): { leave(): void; away(): void } {
  const [row] = useState(() => {
    let hasLeft = false
    return {
      leave() {
        hasLeft = true
        forget()
      },
      away() {
        if (!hasLeft) forget()
      },
    }
  })
  return row
}
