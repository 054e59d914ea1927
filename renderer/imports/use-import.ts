import { useEffect, useRef, useState } from 'react'
import type { BirthsPreview } from '../../shared/imports/births/model.ts'
import type { ImportField, ImportPreview, RowGrounds } from '../../shared/imports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api, type Far, onProgress } from '../api.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { tell } from '../ui/toast.tsx'
import { type Choices, type Grounds, stillPossible, toldOf } from './rows.ts'
import { discardUpload, sendFile } from './upload.ts'

type Columns = readonly (ImportField | null)[]

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
  | {
      readonly kind: 'done'
      readonly preview: ImportPreview
      readonly choices: Choices
      readonly received: number
      readonly resultsFile: string | null
      readonly resultsProblem: string
    }
  | { readonly kind: 'births'; readonly preview: BirthsPreview }

const notYet: Far = { done: 0, total: 0 }
const start: ImportStep = { kind: 'choosing', error: null, fileName: null }

/** One import from the file to the referrals. Leaving the screen discards what was not confirmed. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>(start)
  const pending = useRef<string | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(
    () => () => {
      running.current?.abort()
      if (pending.current !== null) void discardUpload(pending.current)
    },
    [],
  )

  async function open(file: File): Promise<void> {
    const fileName = file.name
    const control = new AbortController()
    running.current = control
    const { signal } = control
    setStep({ kind: 'sending', fileName, done: 0, total: file.size })
    const sent = await sendFile(file, signal, done => signal.aborted || setStep({ kind: 'sending', fileName, done, total: file.size }))
    if (sent.kind === 'stopped') return
    if (sent.kind === 'failed') return setStep({ kind: 'choosing', error: sent.error, fileName })
    pending.current = sent.importId
    setStep({ kind: 'reading', fileName, ...notYet })
    const { importId } = sent
    const next = await onProgress(
      'imports.preview',
      far => signal.aborted || setStep({ kind: 'reading', fileName, ...far }),
      () => look(importId),
    )
    if (signal.aborted) return drop()
    if ('kind' in next) return setStep(next)
    drop()
    setStep({ kind: 'choosing', error: next, fileName })
  }

  /** What the file holds decides which screen shows it. */
  async function look(importId: string): Promise<ImportStep | CallError> {
    const looked = await api.imports.look({ importId })
    if (!looked.ok) return looked.error
    if (looked.value.kind === 'births') {
      const births = await api.imports.previewBirths({ importId, columns: null })
      return births.ok ? { kind: 'births', preview: births.value } : births.error
    }
    const reply = await api.imports.preview({ importId, columns: null })
    if (!reply.ok) return reply.error
    return { kind: 'preview', preview: reply.value, choices: new Map(), grounds: new Map(), error: null, busy: null, far: notYet }
  }

  function drop(): void {
    if (pending.current !== null) void discardUpload(pending.current)
    pending.current = null
  }

  /** Stops what runs, or gives up the preview. Nothing was imported. */
  function cancel(): void {
    running.current?.abort()
    if (step.kind === 'reading') void api.imports.stop({})
    drop()
    setStep(start)
  }

  /** Stops the import that runs: nothing of it is written, and the list stays shown. */
  function stop(): void {
    void api.imports.stop({})
  }

  /** Shows the list anew, with the choices that are still possible: matched as given, or as remembered and by name; another sheet begins anew. */
  async function preview(columns: Columns | null, error: CallError | null = null, sheet?: string): Promise<void> {
    if (step.kind !== 'preview') return
    setStep({ ...step, busy: 'reading', far: notYet, error: null })
    const { importId } = step.preview
    const reply = await onProgress(
      'imports.preview',
      far => setStep({ ...step, busy: 'reading', far, error: null }),
      () => api.imports.preview({ importId, columns: columns === null ? null : [...columns], sheet: sheet ?? step.preview.sheet }),
    )
    if (reply.ok) {
      const choices = sheet === undefined ? stillPossible(step.choices, reply.value.rows) : new Map()
      return setStep({
        kind: 'preview',
        preview: reply.value,
        choices,
        grounds: sheet === undefined ? step.grounds : new Map(),
        error,
        busy: null,
        far: notYet,
      })
    }
    if (reply.error.code === 'stopped') return setStep({ ...step, busy: null })
    if (reply.error.code === 'not_found') return lose(reply.error, step.preview.fileName)
    setStep({ ...step, busy: null, error: inWords(reply.error) })
  }

  async function confirm(siteId: string): Promise<void> {
    if (step.kind !== 'preview') return
    const { preview: shown, choices } = step
    const chosen = toldOf(shown.rows, choices, step.grounds)
    const importing = (far: Far) => setStep({ ...step, busy: 'importing', error: null, far })
    importing(notYet)
    const reply = await onProgress('imports.confirm', importing, () =>
      api.imports.confirm({ importId: shown.importId, siteId, choices: chosen }),
    )
    if (reply.ok) {
      pending.current = null
      noteSaved()
      const { received, resultsFile, resultsProblem } = reply.value
      return setStep({ kind: 'done', preview: shown, choices, received, resultsFile, resultsProblem })
    }
    if (reply.error.code === 'stopped') {
      tell('Stopped. Nothing was imported.')
      return setStep({ ...step, busy: null, error: null })
    }
    if (reply.error.code === 'not_found') return lose(reply.error, shown.fileName)
    if (reply.error.code === 'conflict')
      return preview(
        shown.columns.map(({ field }) => field),
        reply.error,
      )
    setStep({ ...step, busy: null, error: inWords(reply.error) })
  }

  /** The backend has forgotten the file, for example because the register was locked. */
  function lose(error: CallError, fileName: string): void {
    pending.current = null
    const message = 'The file is no longer held by the register. Nothing was imported; the file can be chosen again.'
    setStep({ kind: 'choosing', error: { ...error, message }, fileName })
  }

  /** The columns are matched by name from now on. */
  async function forget(): Promise<void> {
    if (step.kind !== 'preview' || step.preview.remembered === null) return
    const { id, version } = step.preview.remembered
    const reply = await api.imports.forgetColumns({ id, version })
    await preview(null, reply.ok ? null : reply.error)
  }

  // From the step that stands: a link sets the grounds and the choice at once.
  const change = (changes: (step: Extract<ImportStep, { kind: 'preview' }>) => Partial<Extract<ImportStep, { kind: 'preview' }>>) =>
    setStep(now => (now.kind === 'preview' ? { ...now, ...changes(now) } : now))
  const setChoices = (choices: Choices) => change(() => ({ choices }))
  const setGround = (line: number, ground: RowGrounds) => change(({ grounds }) => ({ grounds: new Map(grounds).set(line, ground) }))
  const again = () => {
    pending.current = null
    setStep(start)
  }
  return { step, open, cancel, stop, preview, confirm, forget, setChoices, setGround, lose, again }
}

/** The sentence of the field that was refused, which says more than that one was. */
function inWords(error: CallError): CallError {
  const sentences = Object.values(error.fields ?? {})
  return sentences.length === 0 ? error : { ...error, message: sentences.join(' ') }
}
