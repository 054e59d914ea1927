/** How long keys are kept for a place that does not come, in milliseconds. */
const longestWait = 30_000

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** What has been pressed and waits for its place. */
let queue: Key[] = []
/** Whether the element that took the focus is the place; null while nothing is awaited. */
let isPlace: ((focused: Element) => boolean) | null = null
/**
 * Whoever typed has gone elsewhere: what was typed before still goes to its place, and the focus
 * back.
 */
let hasLeft = false
let isPlaying = false
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Keeps what is typed from now on until the place it is for has the focus: a list that opens, a row
 * that the backend still makes. The result says that the place will not come, and so does `atMost`,
 * in milliseconds. Keys with Ctrl or Alt, Tab and the pointer go where they always go, and end the
 * keeping.
 */
export function keepKeysUntil(arrived: (focused: Element) => boolean, atMost = longestWait): () => void {
  if (isPlace === null && !isPlaying) listen(true)
  isPlace = arrived
  hasLeft = false
  clearTimeout(timer)
  timer = setTimeout(end, atMost)
  return () => {
    if (isPlace === arrived) end()
  }
}

function end(): void {
  clearTimeout(timer)
  isPlace = null
  queue = []
  if (!isPlaying) listen(false)
}

function listen(isOn: boolean): void {
  const change = isOn ? window.addEventListener : window.removeEventListener
  change.call(window, 'keydown', keep as EventListener, { capture: true })
  change.call(window, 'focusin', arrive as EventListener, { capture: true })
  change.call(window, 'pointerdown', leave, { capture: true })
}

function leave(): void {
  hasLeft = true
}

function keep(event: KeyboardEvent): void {
  if (!event.isTrusted || hasLeft) return
  const isText = !(event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
  const isModifier = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(event.key)
  if (isModifier) return
  if (!isText || event.key === 'Tab') {
    leave()
    return
  }
  event.preventDefault()
  event.stopPropagation()
  const { key, code, shiftKey } = event
  queue.push({ key, code, shiftKey })
}

function arrive({ target, relatedTarget }: FocusEvent): void {
  if (isPlace === null || !(target instanceof Element) || !isPlace(target)) return
  isPlace = null
  clearTimeout(timer)
  const back = hasLeft && relatedTarget instanceof HTMLElement ? relatedTarget : null
  if (!isPlaying) void playAll(back)
}

/**
 * One key after the other, as if they were pressed now; keys that are pressed meanwhile come after
 * them. Whoever has left types elsewhere, so that nothing may come between then.
 */
async function playAll(back: HTMLElement | null): Promise<void> {
  isPlaying = true
  // Not within the render that gave the focus.
  await Promise.resolve()
  while (isPlace === null) {
    const target = document.activeElement ?? document.body
    const text = isField(target) ? takeText() : ''
    const next = text === '' ? queue.shift() : undefined
    if (text === '' && next === undefined) break
    if (text !== '') document.execCommand('insertText', false, text)
    if (next !== undefined) play(next, target)
    if (back === null) await rendered()
  }
  isPlaying = false
  if (isPlace !== null) return
  back?.focus()
  listen(false)
}

/** The characters at the beginning of what waits, up to the first key that is none. */
function takeText(): string {
  const end = queue.findIndex(({ key }) => [...key].length > 1)
  return queue
    .splice(0, end < 0 ? queue.length : end)
    .map(({ key }) => key)
    .join('')
}

/** React has put on the screen what the last key did. */
function rendered(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

type Field = HTMLTextAreaElement | HTMLInputElement

function isField(target: Element): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

/**
 * A field writes by itself only what a hand presses; `execCommand` is the one way of writing that
 * its own undo knows of.
 */
function play({ key, code, shiftKey }: Key, target: Element): void {
  const about = { key, code, shiftKey, bubbles: true, cancelable: true, composed: true }
  const isFree = target.dispatchEvent(new KeyboardEvent('keydown', about))
  if (isFree && key === 'Enter' && target instanceof HTMLTextAreaElement) document.execCommand('insertText', false, '\n')
  if (isFree && key === 'Backspace' && isField(target)) document.execCommand('delete')
  target.dispatchEvent(new KeyboardEvent('keyup', about))
}
