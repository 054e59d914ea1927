/** Moves the focus to the control of the first field with an error; of pills, to the first pill. Elsewhere it stays where it is. */
export function focusWrong(form: HTMLElement | null): void {
  const controls = 'input, textarea, button'
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]') ?? null
  const control = wrong === null || wrong.matches(controls) ? wrong : wrong.querySelector<HTMLElement>(controls)
  control?.focus()
}
