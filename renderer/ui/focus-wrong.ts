import { type RefObject, useEffect } from 'react'

/**
 * Moves the focus to the control of the first field with an error; of pills, to the first pill.
 * Elsewhere it stays where it is.
 */
export function focusWrong(form: HTMLElement | null): void {
  const controls = 'input, textarea, button'
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]') ?? null
  const control = wrong === null || wrong.matches(controls) ? wrong : wrong.querySelector<HTMLElement>(controls)
  control?.focus()
}

/**
 * A field says what is wrong with it once it is left; after Enter it still has the focus, and
 * nothing would be said.
 */
export function leaveField(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(':focus')?.blur()
}

/**
 * Goes to the first wrong field after each refusal: when one of `refusals`, always as many, is
 * another. A changed answer moves nothing.
 */
export function useFocusWrong(form: RefObject<HTMLElement | null>, ...refusals: readonly unknown[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the refusals are what it waits for, though it does not read them
  useEffect(() => focusWrong(form.current), refusals)
}
