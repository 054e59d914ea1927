import { Temporal } from 'temporal-polyfill'
import { create } from 'zustand'
import { clockTime } from '../../shared/calendar/words.ts'

/** What the bar says of saving, over all fields of the page. */
interface SavedState {
  readonly saving: number
  readonly failed: number
  /** `2:41pm`, or null before the first save. */
  readonly savedAt: string | null
}

export const useSavedState = create<SavedState>(() => ({ saving: 0, failed: 0, savedAt: null }))

/** A write that is not typed text (a form, a choice) has reached the register. */
export function noteSaved(): void {
  const now = Temporal.Now.plainTimeISO()
  useSavedState.setState({ savedAt: clockTime(now.toString({ smallestUnit: 'minute' })) })
}

/** `saving` and `failed` count fields, not writes. */
export function noteFields(saving: number, failed: number): void {
  const before = useSavedState.getState()
  if (before.saving === saving && before.failed === failed) return
  useSavedState.setState({ saving, failed })
  if (before.saving + before.failed > 0 && saving + failed === 0) noteSaved()
}
