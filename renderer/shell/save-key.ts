import { afterChoice } from '../ui/choosing.ts'

/**
 * Ctrl+Enter saves the form that has the focus, and in a dialog without one it presses the primary
 * button: no form has to say so itself. Null where neither is there, so that the key is the
 * screen’s. What undoes or ends something is never pressed by it.
 */
export function saverAt(target: EventTarget | null): (() => void) | null {
  const at = target instanceof Element ? target : null
  const form = at?.closest('form') ?? null
  const submit = form === null ? undefined : submitOf(form)
  if (form !== null && submit !== undefined) return () => saveFrom(at, () => submit.disabled || form.requestSubmit())
  const dialog = [...document.querySelectorAll('[data-modal]')].at(-1)
  const button = dialog?.querySelector<HTMLButtonElement>('button[data-kind="primary"]')
  return button ? () => saveFrom(at, () => press(button)) : null
}

/**
 * A press without a pointer counts as a screen reader's, after which fields wait before they take
 * the focus: the key says that it was the keyboard.
 */
function press(button: HTMLButtonElement): void {
  button.click()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Unidentified', bubbles: true }))
}

/** Its button may stand outside it, in the foot of a dialog. */
function submitOf(form: HTMLFormElement): HTMLButtonElement | undefined {
  return [...form.elements].find((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit')
}

/** Boxes take what is typed into them when they are left: this one is left, and entered again. */
function saveFrom(at: Element | null, save: () => void): void {
  afterChoice(() => {
    if (!(at instanceof HTMLInputElement)) return save()
    at.blur()
    setTimeout(() => {
      if (at.isConnected) at.focus()
      save()
    })
  })
}
