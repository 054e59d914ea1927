import type { BirthsPreview } from '../../shared/imports/births/model.ts'
import type { ImportPreview, RowGrounds } from '../../shared/imports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import type { Far } from '../api.ts'
import { type Choices, type Grounds, stillPossible } from './rows.ts'

/** Where an import stands. Nothing is written before `done`. */
export type ImportStep =
  | { readonly kind: 'choosing'; readonly error: CallError | null; readonly fileName: string | null }
  | { readonly kind: 'sending'; readonly fileName: string; readonly done: number; readonly total: number }
  | { readonly kind: 'reading'; readonly fileName: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'preview'
      readonly preview: ImportPreview
      readonly choices: Choices
      readonly grounds: Grounds
      readonly error: CallError | null
      readonly busy: 'reading' | 'importing' | null
      /** How far that has come. */
      readonly far: Far
    }
  | ({ readonly kind: 'done'; readonly preview: ImportPreview; readonly choices: Choices } & Imported)
  | { readonly kind: 'births'; readonly preview: BirthsPreview }

interface Imported {
  readonly received: number
  readonly resultsFile: string | null
  readonly resultsProblem: string
}

export type ImportEvent =
  | { readonly type: 'file'; readonly fileName: string; readonly bytes: number }
  /** So many bytes, rows or records of what runs now. */
  | { readonly type: 'progress'; readonly far: Far }
  /** The file is with the backend, which reads it. */
  | { readonly type: 'sent' }
  /**
   * `isNew`: another sheet or file, on which nothing was decided yet. `why`: what led to its being
   * shown anew.
   */
  | { readonly type: 'shown'; readonly preview: ImportPreview; readonly isNew: boolean; readonly why: CallError | null }
  | { readonly type: 'births'; readonly preview: BirthsPreview }
  | { readonly type: 'busy'; readonly with: 'reading' | 'importing' }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly error: CallError }
  /** The backend has forgotten the file, for example because the register was locked. */
  | { readonly type: 'lost'; readonly error: CallError; readonly fileName: string }
  | ({ readonly type: 'imported' } & Imported)
  | { readonly type: 'decided'; readonly choices: Choices }
  | { readonly type: 'grounds'; readonly line: number; readonly grounds: RowGrounds }
  | { readonly type: 'restart' }

export const notYet: Far = { done: 0, total: 0 }
export const firstStep: ImportStep = { kind: 'choosing', error: null, fileName: null }

/**
 * The step after something has happened. What does not belong to a step leaves it as it is: an
 * answer that comes late changes nothing.
 */
export function nextStep(step: ImportStep, event: ImportEvent): ImportStep {
  switch (event.type) {
    case 'restart':
      return firstStep
    case 'file':
      return { kind: 'sending', fileName: event.fileName, done: 0, total: event.bytes }
    case 'lost':
      return { kind: 'choosing', error: { ...event.error, message: lostWords }, fileName: event.fileName }
    default:
      return step.kind === 'sending' || step.kind === 'reading'
        ? afterWorking(step, event)
        : step.kind === 'preview'
          ? afterPreview(step, event)
          : step
  }
}

type Working = Extract<ImportStep, { kind: 'sending' | 'reading' }>
type Shown = Extract<ImportStep, { kind: 'preview' }>

function afterWorking(step: Working, event: ImportEvent): ImportStep {
  switch (event.type) {
    case 'progress':
      return { ...step, ...event.far }
    case 'sent':
      return { kind: 'reading', fileName: step.fileName, ...notYet }
    case 'shown':
      return { kind: 'preview', preview: event.preview, choices: new Map(), grounds: new Map(), error: event.why, busy: null, far: notYet }
    case 'births':
      return { kind: 'births', preview: event.preview }
    case 'failed':
      return { kind: 'choosing', error: event.error, fileName: step.fileName }
    default:
      return step
  }
}

function afterPreview(step: Shown, event: ImportEvent): ImportStep {
  switch (event.type) {
    case 'busy':
      return { ...step, busy: event.with, far: notYet, error: null }
    case 'progress':
      return step.busy === null ? step : { ...step, far: event.far }
    case 'shown': {
      const { preview, isNew, why } = event
      const choices = isNew ? new Map() : stillPossible(step.choices, preview.rows)
      return { ...step, preview, choices, grounds: isNew ? new Map() : step.grounds, error: why, busy: null, far: notYet }
    }
    case 'stopped':
      return { ...step, busy: null, error: null }
    case 'failed':
      return { ...step, busy: null, error: inWords(event.error) }
    case 'imported': {
      const { type: _, ...imported } = event
      return { kind: 'done', preview: step.preview, choices: step.choices, ...imported }
    }
    case 'decided':
      return { ...step, choices: event.choices }
    case 'grounds':
      return { ...step, grounds: new Map(step.grounds).set(event.line, event.grounds) }
    default:
      return step
  }
}

const lostWords = 'The file is no longer held by the register. Nothing was imported; the file can be chosen again.'

/** The sentence of the field that was refused, which says more than that one was. */
export function inWords(error: CallError): CallError {
  const sentences = Object.values(error.fields ?? {})
  return sentences.length === 0 ? error : { ...error, message: sentences.join(' ') }
}
