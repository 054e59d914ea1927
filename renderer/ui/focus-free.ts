/** Whether nobody has the focus but the page or the room itself, so that it can be given away. */
export function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.matches('main')
}
