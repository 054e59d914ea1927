import { useEffect, useRef, useState } from 'react'
import type { ImportField, ImportPreview } from '../../shared/imports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { type Choices, stillPossible } from './rows.ts'
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
      readonly error: CallError | null
      readonly busy: 'reading' | 'importing' | null
    }
  | { readonly kind: 'done'; readonly preview: ImportPreview; readonly choices: Choices; readonly received: number }

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

  async function read(importId: string, columns: Columns | null, signal: AbortSignal, onProgress: (done: number, total: number) => void) {
    const stop = window.psychosocial.onEvent(event => {
      if (event.type === 'progress' && event.task === 'imports.preview' && !signal.aborted) onProgress(event.done, event.total)
    })
    const reply = await api.imports.preview({ importId, columns: columns === null ? null : [...columns] })
    stop()
    return reply
  }

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
    setStep({ kind: 'reading', fileName, done: 0, total: 0 })
    const reply = await read(sent.importId, null, signal, (done, total) => setStep({ kind: 'reading', fileName, done, total }))
    if (signal.aborted) return drop()
    if (reply.ok) return setStep({ kind: 'preview', preview: reply.value, choices: new Map(), error: null, busy: null })
    drop()
    setStep({ kind: 'choosing', error: reply.error, fileName })
  }

  function drop(): void {
    if (pending.current !== null) void discardUpload(pending.current)
    pending.current = null
  }

  /** Stops what runs, or gives up the preview. Nothing was imported. */
  function cancel(): void {
    running.current?.abort()
    drop()
    setStep(start)
  }

  /** Shows the list anew, matched as given, with the choices that are still possible. */
  async function preview(columns: Columns, error: CallError | null = null): Promise<void> {
    if (step.kind !== 'preview') return
    setStep({ ...step, busy: 'reading' })
    const reply = await read(step.preview.importId, columns, new AbortController().signal, () => undefined)
    if (reply.ok) {
      const choices = stillPossible(step.choices, reply.value.rows)
      return setStep({ kind: 'preview', preview: reply.value, choices, error, busy: null })
    }
    if (reply.error.code === 'not_found') return lose(reply.error, step.preview.fileName)
    setStep({ ...step, busy: null, error: inWords(reply.error) })
  }

  async function confirm(siteId: string): Promise<void> {
    if (step.kind !== 'preview') return
    const { preview: shown, choices } = step
    setStep({ ...step, busy: 'importing', error: null })
    const chosen = [...choices].map(([line, choice]) => ({ line, choice }))
    const reply = await api.imports.confirm({ importId: shown.importId, siteId, choices: chosen })
    if (reply.ok) {
      pending.current = null
      noteSaved()
      return setStep({ kind: 'done', preview: shown, choices, received: reply.value.received })
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

  const setChoices = (choices: Choices) => step.kind === 'preview' && setStep({ ...step, choices })
  return { step, open, cancel, preview, confirm, setChoices, again: () => setStep(start) }
}

/** The sentence of the field that was refused, which says more than that one was. */
function inWords(error: CallError): CallError {
  const sentences = Object.values(error.fields ?? {})
  return sentences.length === 0 ? error : { ...error, message: sentences.join(' ') }
}
