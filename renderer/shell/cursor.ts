import { keptAt, note } from '../ui/kept.ts'

/**
 * Where the cursor stood: the how-manyth box of a name on a page, and the letters selected in it.
 */
interface Cursor {
  readonly path: string
  readonly name: string
  readonly nth: number
  readonly from: number | null
  readonly to: number | null
}

const cursorPlace = 'cursor'
const signs = ['focusin', 'input', 'keyup', 'selectionchange'] as const
/** How long the page may take to show the box again, in milliseconds. */
const patience = 10_000

/** On a page, and in none of its boxes. */
const nowhere = { name: '', nth: -1, from: null, to: null }

type Box = HTMLInputElement | HTMLTextAreaElement

/** Notes where the cursor stands, so that it comes back after locking and starting anew. */
export function followCursor(): () => void {
  const look = () => {
    const box = document.activeElement
    if (isBox(box)) note(cursorPlace, cursorIn(box))
  }
  const move = () => note(cursorPlace, { ...nowhere, path: window.location.hash.slice(1) })
  window.addEventListener('hashchange', move)
  for (const sign of signs) document.addEventListener(sign, look)
  return () => {
    window.removeEventListener('hashchange', move)
    for (const sign of signs) document.removeEventListener(sign, look)
  }
}

/** The page that was shown last; undefined where none was. */
export function lastPath(): string | undefined {
  return (keptAt(cursorPlace) as Cursor | undefined)?.path
}

/**
 * Puts the cursor where it stood, as soon as its box is on the page. Any key or press ends that.
 */
export function placeCursor(): void {
  const cursor = keptAt(cursorPlace) as Cursor | undefined
  if (cursor === undefined || cursor.nth < 0) return
  const wait = new AbortController()
  const stop = () => wait.abort()
  const look = () => {
    if (window.location.hash.slice(1) !== cursor.path) return
    const box = boxesNamed(cursor.name)[cursor.nth]
    if (box === undefined || box.disabled) return
    stop()
    box.focus()
    if (cursor.from !== null) box.setSelectionRange(cursor.from, cursor.to)
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(stop, patience)
  for (const sign of ['keydown', 'pointerdown'] as const) window.addEventListener(sign, stop, { signal: wait.signal, capture: true })
  wait.signal.addEventListener('abort', () => {
    watch.disconnect()
    clearTimeout(timer)
  })
}

function cursorIn(box: Box): Cursor {
  const name = nameOf(box)
  return {
    path: window.location.hash.slice(1),
    name,
    nth: boxesNamed(name).indexOf(box),
    // Only boxes of text have a selection.
    from: box.selectionStart,
    to: box.selectionEnd,
  }
}

function boxesNamed(name: string): Box[] {
  return [...document.querySelectorAll('input, textarea')].filter(isBox).filter(box => nameOf(box) === name)
}

function isBox(element: Element | null): element is Box {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'password', 'file'].includes(element.type))
  )
}

function nameOf(box: Box): string {
  const named = (box.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '')
  return box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent ?? named.join(' ')
}
