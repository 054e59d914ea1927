import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { type Allocated, Changed } from '../../shared/referrals/allocation.ts'
import type { CallError } from '../../shared/reply.ts'
import type { Row } from '../../shared/tracking/rows.ts'
import { api } from '../api.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { tell } from '../ui/toast.tsx'
import { doneWords } from './allocation-words.ts'

/** What is given to each of them. */
export interface Given {
  readonly lead: string
  readonly socialWorker: string
  readonly allocatedOn: IsoDay | null
  readonly reason: string
}

/**
 * Allocates the rows as they were when the form was opened. After a conflict, `changed` says what
 * stands now: those that are still open are sent with that version the next time, once the user has
 * seen it; the others are left out.
 */
export function useAllocate(rows: readonly Row[]) {
  const [seen, setSeen] = useState<readonly { id: string; version: number }[]>(() =>
    rows.map(({ line: { id, version } }) => ({ id, version })),
  )
  const [changed, setChanged] = useState<readonly Changed[]>([])
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync: allocate, isPending } = useMutation({ mutationFn: api.referrals.allocate })

  async function run(given: Given): Promise<boolean> {
    const reply = await allocate({ referrals: [...seen], ...given })
    setError(reply.ok ? null : reply.error)
    setChanged([])
    if (!reply.ok) {
      if (reply.error.code === 'conflict') follow(Changed.array().parse(reply.error.current))
      return false
    }
    const done = reply.value.referrals
    noteSaved()
    tell(doneWords(done, seen.length, given), done.length === 0 ? undefined : () => void undo(done))
    return true
  }

  function follow(now: readonly Changed[]) {
    const byId = new Map(now.map(one => [one.id, one]))
    setChanged(now)
    setSeen(
      seen.flatMap(one => {
        const current = byId.get(one.id)
        if (current === undefined) return [one]
        return current.isOpen ? [{ id: one.id, version: current.version }] : []
      }),
    )
  }

  function leaveOut() {
    setSeen(seen.filter(({ id }) => !changed.some(one => one.id === id)))
    setChanged([])
    setError(null)
  }

  /**
   * A problem of a field is gone once something else is typed; a conflict stays until it is
   * answered.
   */
  function forgive() {
    if (changed.length === 0) setError(null)
  }

  return { run, leaveOut, forgive, changed, error, isPending, count: seen.length }
}

async function undo(done: readonly Allocated[]): Promise<void> {
  const reply = await api.referrals.undoAllocation({ referrals: [...done] })
  if (reply.ok) return tell(done.length === 1 ? 'The referral is as it was before.' : `${done.length} referrals are as they were before.`)
  tell(reply.error.message)
}
