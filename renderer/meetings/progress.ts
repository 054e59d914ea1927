import { create } from 'zustand'
import type { Step } from '../../shared/meetings/steps.ts'
import { keptAt, note } from '../ui/kept.ts'

/**
 * Where the chair is in the meeting. What was typed is never here: losing this loses the timers
 * only.
 */
interface Progress {
  readonly meetingId: string | null
  readonly step: Step
  /** Milliseconds spent on each case before the present visit, by agenda item. */
  readonly spent: Readonly<Record<string, number>>
  /** When the present step was entered, in milliseconds of a clock that only runs forward. */
  readonly since: number
  /** Parts of the case that stay open from case to case. */
  readonly expanded: Readonly<Record<Part, boolean>>
}

/** Parts of a case that are folded away while they are not needed. */
export type Part = 'outcomes' | 'disagreement' | 'notes'

export const useProgress = create<Progress>(() => ({
  meetingId: null,
  step: 'opening',
  spent: {},
  since: 0,
  expanded: { outcomes: false, disagreement: false, notes: false },
}))

/** Under this the step is kept, so that the chair comes back to the same case after a crash. */
const stepPlace = 'step of the meeting'

/** Takes a meeting up at a step; when it is taken up already, nothing moves. */
export function takeUp(meetingId: string, step: Step, now: number): void {
  if (useProgress.getState().meetingId === meetingId) return
  const before = keptAt(stepPlace) as { readonly meetingId: string; readonly step: Step } | undefined
  useProgress.setState({ meetingId, step: before?.meetingId === meetingId ? before.step : step, spent: {}, since: now })
}

/** Goes to a step and adds the time on the one before to its sum. */
export function goTo(step: Step, now: number): void {
  const { meetingId, step: from, spent, since } = useProgress.getState()
  note(stepPlace, { meetingId, step })
  useProgress.setState({ step, since: now, spent: { ...spent, [from]: (spent[from] ?? 0) + (now - since) } })
}

export function expand(part: Part, open: boolean): void {
  useProgress.setState(({ expanded }) => ({ expanded: { ...expanded, [part]: open } }))
}

/** Whole seconds on a step so far. */
export function secondsOn(progress: Pick<Progress, 'step' | 'spent' | 'since'>, step: Step, now: number): number {
  const before = progress.spent[step] ?? 0
  return Math.floor((before + (progress.step === step ? now - progress.since : 0)) / 1000)
}
