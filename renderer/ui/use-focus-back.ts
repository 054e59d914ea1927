import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * A form that opens in its place takes the button that opened it away, and leaves the focus nowhere
 * when it closes. Within `box` it goes back to that button, found by its name, or to the first one.
 */
export function useFocusBack(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const opener = useRef('')
  const hadForm = useRef(false)
  useEffect(() => {
    const hasForm = box.current?.querySelector('form') != null
    if (hadForm.current && !hasForm && document.activeElement === document.body) {
      const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
      const back = buttons.find(button => nameOf(button) === opener.current) ?? buttons[0]
      back?.focus()
    }
    hadForm.current = hasForm
  })
  return ({ target }) => {
    if (target instanceof HTMLButtonElement && target.closest('form') === null) opener.current = nameOf(target)
  }
}

function nameOf(button: HTMLButtonElement): string {
  return button.getAttribute('aria-label') ?? button.textContent
}
