/**
 * Puts the focus into the field of a name, at the end of what it holds. False when it is not on the
 * screen.
 */
export function focusNamed(name: string): boolean {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`input[name="${name}"], textarea[name="${name}"]`)
  if (field === null) return false
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
  return true
}

/** The field a case is begun in: the first of these that is empty, otherwise the first. */
export function focusFirstEmpty(room: HTMLElement): void {
  const fields = [...room.querySelectorAll<HTMLTextAreaElement>('textarea')]
  const field = fields.find(({ value }) => value === '') ?? fields[0]
  field?.focus()
}

const panes = '[data-pane]'
/** Where a pane's focus begins: its current row, else its first text, else its first button. */
const beginnings = ['[aria-current="step"]', 'textarea', 'button:not([disabled])']

/** Moves to the next pane, or the one before: where its focus would begin. */
export function focusPane(room: HTMLElement, by: 1 | -1): void {
  const all = [...room.querySelectorAll<HTMLElement>(panes)]
  const here = all.findIndex(pane => pane.contains(document.activeElement))
  const next = all[(Math.max(here, by === 1 ? -1 : 0) + by + all.length) % all.length]
  const chosen = beginnings.map(selector => next?.querySelector<HTMLElement>(selector)).find(found => found)
  chosen?.focus()
}
