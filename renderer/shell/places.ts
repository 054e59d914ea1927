import { type RefObject, useEffect, useRef } from 'react'
import { isFocusFree } from '../ui/focus-free.ts'

/** How long a list that is come back to may take until it stands again. */
const patience = 1500

/** Whether the page was come to by Back or Forward, and not by a link. */
let isReturn = false
globalThis.navigation?.addEventListener('navigate', event => {
  isReturn = event.navigationType === 'traverse'
})

/**
 * Shows a room from its beginning and gives it the keyboard; on the way back as far down as it was
 * left, at the link that was followed.
 */
export function usePlaces(room: RefObject<HTMLElement | null>, path: string): void {
  const last = useRef(path)
  const left = useRef(new Map<string, number>())
  useEffect(() => {
    const main = room.current
    const note = () => main && left.current.set(path, main.scrollTop)
    main?.addEventListener('scroll', note, { passive: true })
    return () => main?.removeEventListener('scroll', note)
  }, [path, room])
  useEffect(() => {
    const from = last.current
    const main = room.current
    if (from === path || main === null) return
    last.current = path
    const top = isReturn ? (left.current.get(path) ?? 0) : 0
    if (!main.contains(document.activeElement)) main.focus()
    main.scrollTo(0, top)
    document.scrollingElement?.scrollTo(0, 0)
    if (isReturn) return returnTo(main, from, top)
  }, [path, room])
}

/** Waits until the link stands again; a key or a press before that means the user has gone on. */
function returnTo(main: HTMLElement, from: string, top: number): () => void {
  const until = performance.now() + patience
  let frame = requestAnimationFrame(function look() {
    const link = isFocusFree() ? linkTo(main, from) : undefined
    if (link !== undefined) {
      main.scrollTo(0, top)
      link.focus({ preventScroll: true })
      link.scrollIntoView({ block: 'nearest' })
    } else if (isFocusFree() && performance.now() < until) frame = requestAnimationFrame(look)
  })
  return () => cancelAnimationFrame(frame)
}

function linkTo(main: HTMLElement, path: string): HTMLElement | undefined {
  return [...main.querySelectorAll('a')].find(link => link.getAttribute('href') === `#/${path}`)
}
