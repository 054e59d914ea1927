import { useCombobox } from 'downshift'
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { awaitChoice } from './choosing.ts'
import { closed, isChoosing, type ListFacts, type ListKey, listKeys, type Place, press, replay } from './list-keys.ts'

/**
 * How long a key waits for its list, in milliseconds; after that it is dropped and the text stays
 * as it was typed.
 */
const longestWait = 30_000

export interface SuggestOptions<T> {
  /** What is offered for the present text, as far as it is known. */
  readonly items: readonly T[]
  /** False while the answer for the present text is on its way: keys wait for it. */
  readonly isReady: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (item: T) => void
  /** What Enter and Tab take; see `ListFacts`. */
  readonly enter?: ListFacts['enter']
  readonly tab?: ListFacts['tab']
  /** The list stands in the page, whatever the keys do. */
  readonly isInline?: boolean
  /** Of a list that stands in the page: whether it is there at present. */
  readonly isListed?: boolean
  /** The first suggestion is highlighted by itself. */
  readonly startsAtFirst?: boolean
  readonly opensOnFocus?: boolean
  /** The box was left and nothing of what was typed into it waits. */
  readonly onLeave?: () => void
}

/**
 * A box that suggests. downshift gives its roles and follows the pointer; its keys are ours,
 * because people type ahead: one that is pressed before the list for the present text is there
 * waits for it and then acts. Escape, further typing and `longestWait` drop what waits.
 */
export function useSuggest<T>(options: SuggestOptions<T>) {
  const { items, text, isInline = false, isListed = true, startsAtFirst = false } = options
  const latest = useRef(options)
  latest.current = options
  const rest: Place = { ...closed, isOpen: isInline, at: startsAtFirst ? 0 : -1 }
  // The ref as well: several keys can come before the next render.
  const now = useRef(rest)
  const [place, setPlace] = useState(rest)
  const input = useRef<HTMLInputElement>(null)
  const waits = useWait(() => move({ ...now.current, held: [] }))
  const at = Math.min(place.at, items.length - 1)

  function move(next: Place) {
    now.current = next
    setPlace(next)
    waits.follow(next)
  }

  function list(): ListFacts {
    const { items, isReady, enter = 'highlighted', tab = 'highlighted' } = latest.current
    return { count: items.length, isReady, enter, tab, isInline }
  }

  function take(index: number, next: Place) {
    const item = latest.current.items[index]
    waits.end(item !== undefined)
    move(next)
    if (item !== undefined) latest.current.onChoose(item)
  }

  // Before the screen is painted, so that nobody sees a list that does not answer.
  useLayoutEffect(() => {
    if (now.current.held.length === 0 || !latest.current.isReady) return
    const { place: next, take: index, sends } = replay(now.current, list())
    if (index === null) move(next)
    else take(index, next)
    const form = input.current?.form
    if (sends && form) setTimeout(() => form.requestSubmit())
  })

  const box = useCombobox<T>({
    items: [...items],
    // Downshift takes the focus as a list opens: one that is in sight from the beginning is open
    // from the beginning.
    isOpen: isInline ? isListed : place.isOpen,
    highlightedIndex: at,
    inputValue: text,
    selectedItem: null,
    // Downshift looks for a scrolling box inside the list; here the list may lie in one.
    scrollIntoView: node => node?.scrollIntoView({ block: 'nearest' }),
    onStateChange: ({ type, highlightedIndex = -1, selectedItem }) => {
      const { stateChangeTypes: types } = useCombobox
      if (type === types.ItemMouseMove) move({ ...now.current, at: highlightedIndex })
      if (type === types.ItemClick && selectedItem) {
        // The entry that was pressed, and not its place: the list may have been made anew
        // meanwhile, of other objects.
        waits.end(true)
        move(isInline ? { ...now.current, held: [] } : closed)
        latest.current.onChoose(selectedItem)
      }
    },
  })

  function onKeyDown(event: KeyboardEvent) {
    const { key, nativeEvent } = event
    // Home, End and the rest belong to the text.
    Object.assign(nativeEvent, { preventDownshiftDefault: true })
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || nativeEvent.isComposing)
    if (!isPlain || !isListKey(key) || (event.shiftKey && key !== 'Tab')) return
    const step = press(now.current, key, list())
    if (step.isUsed) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (step.take === null) move(step.place)
    else take(step.take, step.place)
  }

  function onBlur(event: FocusEvent) {
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
    if (isChoosing(now.current)) return move({ ...now.current, isOpen: isInline })
    move({ ...now.current, isOpen: isInline, held: [] })
    latest.current.onLeave?.()
  }

  return {
    isOpen: place.isOpen,
    at,
    /** Keys wait for the list. */
    isWaiting: place.held.length > 0,
    input: box.getInputProps({
      ref: input,
      onKeyDown,
      onBlur,
      onClick: event => Object.assign(event.nativeEvent, { preventDownshiftDefault: true }),
      onFocus: () => latest.current.opensOnFocus && move({ ...rest, isOpen: true }),
      onChange: event => {
        move({ ...rest, isOpen: true })
        latest.current.onText(event.currentTarget.value)
      },
    }),
    menu: (label: string) => box.getMenuProps({ 'aria-label': label }, { suppressRefError: true }),
    option: (item: T, index: number, isSelected = index === at) => box.getItemProps({ item, index, 'aria-selected': isSelected }),
    toggle() {
      input.current?.focus()
      move(now.current.isOpen ? closed : { ...rest, isOpen: true })
    },
    close: () => move({ ...now.current, isOpen: isInline, at: rest.at }),
  }
}

/**
 * Ends the waiting of keys after `longestWait`, and tells the form around that a choice is awaited.
 */
function useWait(giveUp: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ended = useRef<(isChosen: boolean) => void>(undefined)
  const latest = useRef(giveUp)
  latest.current = giveUp

  function end(isChosen: boolean) {
    clearTimeout(timer.current)
    timer.current = undefined
    ended.current?.(isChosen)
    ended.current = undefined
  }

  function follow(place: Place) {
    if (place.held.length === 0) return end(false)
    timer.current ??= setTimeout(() => latest.current(), longestWait)
    if (isChoosing(place)) ended.current ??= awaitChoice()
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      ended.current?.(false)
    },
    [],
  )
  return { end, follow }
}

function isListKey(key: string): key is ListKey {
  return listKeys.some(one => one === key)
}
