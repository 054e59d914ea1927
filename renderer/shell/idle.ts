import { useEffect } from 'react'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Calls `onIdle` once nothing was pressed or moved for so many minutes, and again after every
 * further stretch.
 */
export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    let last = performance.now()
    const note = () => {
      last = performance.now()
    }
    // Looked at often rather than timed once: a machine that slept locks as soon as it wakes.
    const timer = setInterval(() => {
      if (performance.now() - last < minutes * 60_000) return
      note()
      onIdle()
    }, 5_000)
    for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true })
    }
  }, [minutes, onIdle])
}
