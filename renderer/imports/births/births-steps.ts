import type { OutputOf } from '../../../shared/contract.ts'
import type { BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { CallError } from '../../../shared/reply.ts'
import type { Far } from '../../api.ts'
import { inWords, notYet } from '../import-steps.ts'
import { type BirthChoices, stillChosen } from './choices.ts'

export type BirthsDone = OutputOf<'imports.recordBirths'>

/** An extract of births as it is shown. Nothing is written before `done`. */
export interface BirthsStep {
  readonly shown: BirthsPreview
  readonly choices: BirthChoices
  readonly error: CallError | null
  /** How far what runs now has come; null while nothing runs. */
  readonly busy: Far | null
  readonly done: BirthsDone | null
}

export type BirthsEvent =
  | { readonly type: 'busy' }
  | { readonly type: 'progress'; readonly far: Far }
  /**
   * `isNew`: another sheet, on which nothing was decided yet. `why`: what led to its being shown
   * anew.
   */
  | { readonly type: 'shown'; readonly shown: BirthsPreview; readonly isNew: boolean; readonly why: CallError | null }
  | { readonly type: 'chosen'; readonly choices: BirthChoices }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly error: CallError }
  | { readonly type: 'recorded'; readonly done: BirthsDone }

export function firstBirthsStep(shown: BirthsPreview): BirthsStep {
  return { shown, choices: new Map(), error: null, busy: null, done: null }
}

/** The extract after something has happened. */
export function nextBirthsStep(step: BirthsStep, event: BirthsEvent): BirthsStep {
  switch (event.type) {
    case 'busy':
      return { ...step, busy: notYet, error: null }
    case 'progress':
      return step.busy === null ? step : { ...step, busy: event.far }
    case 'shown': {
      const { shown, isNew, why } = event
      return { ...step, shown, choices: isNew ? new Map() : stillChosen(step.choices, shown.rows), error: why, busy: null }
    }
    case 'chosen':
      return { ...step, choices: event.choices }
    case 'stopped':
      return { ...step, busy: null }
    case 'failed':
      return { ...step, busy: null, error: inWords(event.error) }
    case 'recorded':
      return { ...step, busy: null, done: event.done }
  }
}
