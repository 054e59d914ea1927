import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract.ts'
import type { BirthField, BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { CallError } from '../../../shared/reply.ts'
import { api, type Far, onProgress } from '../../api.ts'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { type BirthChoices, stillChosen } from './choices.ts'

const notYet: Far = { done: 0, total: 0 }

export type BirthsDone = OutputOf<'imports.recordBirths'>

/** An extract of births from what was shown to what was recorded. `onLost`: the backend has forgotten the file. */
export function useBirths(first: BirthsPreview, onLost: (error: CallError, fileName: string) => void) {
  const [shown, setShown] = useState(first)
  const [choices, setChoices] = useState<BirthChoices>(new Map())
  const [error, setError] = useState<CallError | null>(null)
  const [busy, setBusy] = useState<Far | null>(null)
  const [done, setDone] = useState<BirthsDone | null>(null)

  /** Shows the extract anew; another sheet begins without choices. */
  async function preview(columns: (BirthField | null)[] | null, sheet = shown.sheet, why: CallError | null = null): Promise<void> {
    setBusy(notYet)
    const { importId } = shown
    const reply = await onProgress('imports.preview', setBusy, () => api.imports.previewBirths({ importId, columns, sheet }))
    setBusy(null)
    if (!reply.ok) return fail(reply.error)
    setError(why)
    setChoices(sheet === shown.sheet ? stillChosen(choices, reply.value.rows) : new Map())
    setShown(reply.value)
  }

  async function record(): Promise<void> {
    setBusy(notYet)
    setError(null)
    const chosen = [...choices].map(([line, referralId]) => ({ line, referralId }))
    const reply = await onProgress('imports.confirm', setBusy, () =>
      api.imports.recordBirths({ importId: shown.importId, choices: chosen }),
    )
    setBusy(null)
    if (reply.ok) {
      noteSaved()
      return setDone(reply.value)
    }
    if (reply.error.code === 'conflict')
      return preview(
        shown.columns.map(({ field }) => field),
        shown.sheet,
        reply.error,
      )
    fail(reply.error)
  }

  function fail(failed: CallError): void {
    if (failed.code === 'not_found') {
      onLost(failed, shown.fileName)
      return
    }
    if (failed.code === 'stopped') {
      tell('Stopped. Nothing was recorded.')
      return
    }
    const sentences = Object.values(failed.fields ?? {})
    setError(sentences.length === 0 ? failed : { ...failed, message: sentences.join(' ') })
  }

  async function forget(): Promise<void> {
    if (shown.remembered === null) return
    const { id, version } = shown.remembered
    const reply = await api.imports.forgetColumns({ id, version })
    await preview(null, shown.sheet, reply.ok ? null : reply.error)
  }

  return { shown, choices, setChoices, error, busy, done, preview, record, forget, stop: () => void api.imports.stop({}) }
}
