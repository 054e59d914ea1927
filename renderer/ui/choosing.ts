/** Boxes whose keys wait for a list and will end in a choice. */
const waiting = new Set<symbol>()
/** What was asked for meanwhile; it is done after the last choice. */
let meanwhile: (() => void) | null = null

/**
 * Whether a choice that was typed ahead is still to be made: a form that is saved now would be
 * saved without it.
 */
export function isAwaitingChoice(): boolean {
  return waiting.size > 0
}

/**
 * Runs once what was typed ahead is chosen; not at all when nothing could be chosen, as the form
 * then stands there to be looked at.
 */
export function afterChoice(run: () => void): void {
  if (waiting.size === 0) run()
  else meanwhile = run
}

/** A box begins to wait. The result says, once, that it chose or gave up. */
export function awaitChoice(): (isChosen: boolean) => void {
  const id = Symbol('choice')
  if (waiting.size === 0) listen(true)
  waiting.add(id)
  return isChosen => {
    if (!waiting.delete(id)) return
    if (!isChosen) meanwhile = null
    if (waiting.size > 0) return
    listen(false)
    const run = meanwhile
    meanwhile = null
    // After React has put the choice on the screen, so that what runs finds it there.
    if (run !== null) setTimeout(run)
  }
}

function listen(isOn: boolean): void {
  const change = isOn ? window.addEventListener : window.removeEventListener
  change.call(window, 'submit', holdSubmit, { capture: true })
  change.call(window, 'keydown', holdButtonKey, { capture: true })
}

function holdSubmit(event: Event): void {
  const { target: form } = event
  if (!(form instanceof HTMLFormElement)) return
  event.preventDefault()
  event.stopPropagation()
  const submitter = event instanceof SubmitEvent ? event.submitter : null
  meanwhile = () => form.requestSubmit(submitter)
}

/** Enter or Space on a button that was reached ahead of the choice. */
function holdButtonKey(event: Event): void {
  const { target: button } = event
  if (!(event instanceof KeyboardEvent && button instanceof HTMLButtonElement)) return
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.stopPropagation()
  meanwhile = () => button.click()
}
