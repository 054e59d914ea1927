import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { keepKeysUntil } from './keys-ahead.ts'

/**
 * A list that opens takes the focus a moment later; longer than this, in milliseconds, it does not
 * take it at all.
 */
const opening = 2_000
const inList = '[role="listbox"], [role="menu"]'

/**
 * For a button that opens a list: keys typed while the list opens are the list's, and as it closes
 * the focus is on the button at once, so that the next key finds it.
 */
export function useOpening(trigger: RefObject<HTMLButtonElement | null>): (isOpen: boolean) => void {
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    const { activeElement } = document
    const isNowhere = activeElement === null || activeElement === document.body || activeElement.closest(inList) !== null
    if (wasOpen.current && !isOpen && isNowhere) trigger.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen, trigger])
  return next => {
    if (next) keepKeysUntil(focused => focused.closest(inList) !== null, opening)
    setOpen(next)
  }
}
