import { useReducer } from 'react'
import type { DateOrder } from '../../shared/imports/date-order.ts'
import type { ImportField, RowGrounds } from '../../shared/imports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api, type Far, onProgress } from '../api.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { tell } from '../ui/toast.tsx'
import { firstStep, type ImportEvent, nextStep } from './import-steps.ts'
import { type Choices, toldOf } from './rows.ts'
import { useUpload } from './use-upload.ts'

type Columns = readonly (ImportField | null)[]

/** What is looked at otherwise than before: another sheet, dates in another order. */
interface Other {
  readonly sheet?: string
  readonly dates?: DateOrder | null
  readonly hidden?: boolean
}

/**
 * One import from the file to the referrals: what is asked of the backend at each step. Leaving the
 * screen discards what was not confirmed.
 */
export function useImport() {
  const [step, happen] = useReducer(nextStep, firstStep)
  const upload = useUpload()
  const progress = (far: Far) => happen({ type: 'progress', far })

  async function open(file: File): Promise<void> {
    happen({ type: 'file', fileName: file.name, bytes: file.size })
    const { sent, signal } = await upload.send(file, done => progress({ done, total: file.size }))
    if (sent.kind === 'stopped') return
    if (sent.kind === 'failed') return happen({ type: 'failed', error: sent.error })
    happen({ type: 'sent' })
    const event = await onProgress(
      'imports.preview',
      far => signal.aborted || progress(far),
      () => look(sent.importId),
    )
    if (signal.aborted || event.type === 'failed') upload.drop()
    if (!signal.aborted) happen(event)
  }

  /** Stops what runs, or gives up the preview. Nothing was imported. */
  function cancel(): void {
    upload.giveUp()
    if (step.kind === 'reading') void api.imports.stop({})
    upload.drop()
    happen({ type: 'restart' })
  }

  /**
   * Shows the list anew, with the choices that are still possible: matched as given, or as
   * remembered and by name; another sheet begins anew.
   */
  async function preview(columns: Columns | null, why: CallError | null = null, other: Other = {}): Promise<void> {
    if (step.kind !== 'preview') return
    happen({ type: 'busy', with: 'reading' })
    const { importId } = step.preview
    const asked = {
      importId,
      columns: columns === null ? null : [...columns],
      sheet: other.sheet ?? step.preview.sheet,
      dates: other.dates === undefined ? step.preview.dates : other.dates,
      hidden: other.hidden ?? step.preview.hidden.taken,
    }
    const reply = await onProgress('imports.preview', progress, () => api.imports.preview(asked))
    if (reply.ok) happen({ type: 'shown', preview: reply.value, isNew: other.sheet !== undefined, why })
    else fail(reply.error, step.preview.fileName)
  }

  async function confirm(siteId: string): Promise<void> {
    if (step.kind !== 'preview') return
    const { preview: shown, choices, grounds } = step
    happen({ type: 'busy', with: 'importing' })
    const asked = { importId: shown.importId, siteId, choices: toldOf(shown.rows, choices, grounds) }
    const reply = await onProgress('imports.confirm', progress, () => api.imports.confirm(asked))
    if (reply.ok) {
      upload.forget()
      noteSaved()
      const { received, resultsFile, resultsProblem } = reply.value
      return happen({ type: 'imported', received, resultsFile, resultsProblem })
    }
    if (reply.error.code === 'stopped') tell('Stopped. Nothing was imported.')
    if (reply.error.code !== 'conflict') return fail(reply.error, shown.fileName)
    await preview(
      shown.columns.map(({ field }) => field),
      reply.error,
    )
  }

  function fail(error: CallError, fileName: string): void {
    if (error.code === 'not_found') lose(error, fileName)
    else happen(error.code === 'stopped' ? { type: 'stopped' } : { type: 'failed', error })
  }

  function lose(error: CallError, fileName: string): void {
    upload.forget()
    happen({ type: 'lost', error, fileName })
  }

  /** The columns are matched by name from now on. */
  async function forget(): Promise<void> {
    if (step.kind !== 'preview' || step.preview.remembered === null) return
    const { id, version } = step.preview.remembered
    const reply = await api.imports.forgetColumns({ id, version })
    await preview(null, reply.ok ? null : reply.error)
  }

  return {
    step,
    open,
    cancel,
    /** Stops the import that runs: nothing of it is written, and the list stays shown. */
    stop: () => void api.imports.stop({}),
    preview,
    confirm,
    forget,
    setChoices: (choices: Choices) => happen({ type: 'decided', choices }),
    setGround: (line: number, grounds: RowGrounds) => happen({ type: 'grounds', line, grounds }),
    lose,
    again: () => {
      upload.forget()
      happen({ type: 'restart' })
    },
  }
}

/** What the file holds decides which screen shows it. */
async function look(importId: string): Promise<ImportEvent> {
  const looked = await api.imports.look({ importId })
  if (!looked.ok) return { type: 'failed', error: looked.error }
  if (looked.value.kind === 'births') {
    const births = await api.imports.previewBirths({ importId, columns: null })
    return births.ok ? { type: 'births', preview: births.value } : { type: 'failed', error: births.error }
  }
  const reply = await api.imports.preview({ importId, columns: null })
  return reply.ok ? { type: 'shown', preview: reply.value, isNew: true, why: null } : { type: 'failed', error: reply.error }
}
