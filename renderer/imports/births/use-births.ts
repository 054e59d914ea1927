import { useReducer } from 'react'
import type { BirthField, BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { DateOrder } from '../../../shared/imports/date-order.ts'
import type { CallError } from '../../../shared/reply.ts'
import { api, type Far, onProgress } from '../../api.ts'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { firstBirthsStep, nextBirthsStep } from './births-steps.ts'
import type { BirthChoices } from './choices.ts'

/** What is looked at otherwise than before. */
interface Other {
  readonly sheet?: string | null
  readonly dates?: DateOrder | null
  readonly hidden?: boolean
}

/**
 * An extract of births from what was shown to what was recorded. `onLost`: the backend has
 * forgotten the file.
 */
export function useBirths(first: BirthsPreview, onLost: (error: CallError, fileName: string) => void) {
  const [step, happen] = useReducer(nextBirthsStep, first, firstBirthsStep)
  const { shown, choices } = step
  const progress = (far: Far) => happen({ type: 'progress', far })

  /** Shows the extract anew; another sheet begins without choices. */
  async function preview(
    columns: (BirthField | null)[] | null,
    { sheet = shown.sheet, dates = shown.dates, hidden = shown.hidden.taken }: Other = {},
    why: CallError | null = null,
  ): Promise<void> {
    happen({ type: 'busy' })
    const { importId } = shown
    const reply = await onProgress('imports.preview', progress, () =>
      api.imports.previewBirths({ importId, columns, sheet, dates, hidden }),
    )
    if (reply.ok) happen({ type: 'shown', shown: reply.value, isNew: sheet !== shown.sheet, why })
    else fail(reply.error)
  }

  async function record(): Promise<void> {
    happen({ type: 'busy' })
    const chosen = [...choices].map(([line, referralId]) => ({ line, referralId }))
    const reply = await onProgress('imports.confirm', progress, () =>
      api.imports.recordBirths({ importId: shown.importId, choices: chosen }),
    )
    if (reply.ok) {
      noteSaved()
      return happen({ type: 'recorded', done: reply.value })
    }
    if (reply.error.code !== 'conflict') return fail(reply.error)
    await preview(
      shown.columns.map(({ field }) => field),
      {},
      reply.error,
    )
  }

  function fail(error: CallError): void {
    if (error.code === 'stopped') tell('Stopped. Nothing was recorded.')
    if (error.code === 'not_found') onLost(error, shown.fileName)
    else happen(error.code === 'stopped' ? { type: 'stopped' } : { type: 'failed', error })
  }

  async function forget(): Promise<void> {
    if (shown.remembered === null) return
    const { id, version } = shown.remembered
    const reply = await api.imports.forgetColumns({ id, version })
    await preview(null, {}, reply.ok ? null : reply.error)
  }

  return {
    ...step,
    setChoices: (chosen: BirthChoices) => happen({ type: 'chosen', choices: chosen }),
    preview,
    record,
    forget,
    stop: () => void api.imports.stop({}),
  }
}
