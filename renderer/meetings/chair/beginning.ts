import { type RefObject, useEffect } from 'react'
import type { Step } from '../../../shared/meetings/steps.ts'
import { keepKeysUntil } from '../../ui/keys-ahead.ts'
import { focusFirstEmpty } from '../focus.ts'

let giveUp = () => {}

/** What is typed from now on is for the step that comes. */
export function awaitBeginning(): void {
  giveUp = keepKeysUntil(focused => focused instanceof HTMLTextAreaElement)
}

/**
 * Puts the focus where a step begins, once, as soon as it can be read: no later, as somebody who is
 * typing then would go on in another field.
 */
export function useBeginning(pane: RefObject<HTMLElement | null>, step: Step, isThere: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins anew
  useEffect(() => {
    if (!isThere || pane.current === null) return
    pane.current.scrollTo(0, 0)
    focusFirstEmpty(pane.current)
    giveUp()
  }, [pane, step, isThere])
}
