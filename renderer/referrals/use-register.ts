import type { SortingState } from '@tanstack/react-table'
import { useDeferredValue, useMemo, useState } from 'react'
import { create } from 'zustand'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import type { TrackedLine } from '../../shared/tracking/model.ts'
import { joinRows, type Row } from '../../shared/tracking/rows.ts'
import type { Worklist } from '../../shared/worklists/worklist.ts'
import { useCall } from '../api.ts'
import { useFigures } from '../record/figures.ts'
import { useListAddress } from '../shell/list-address.ts'
import { onRoom } from '../shell/router.ts'
import { useSession, useToday } from '../shell/session.ts'
import { rowsUnder, shownBy, type View, viewsOf } from '../worklists/views.ts'

/**
 * What is typed into the filter, the order, and the row that was opened last with how far the list
 * was scrolled: kept while the program is open, never saved. Which list is shown stands in the
 * address.
 */
interface Looking {
  readonly typed: string
  readonly sorting: SortingState
  readonly place: Place | null
}

export interface Place {
  readonly id: string
  readonly offset: number
}
export const useLooking = create<Looking>(() => ({ typed: '', sorting: [], place: null }))
export const look = (changes: Partial<Looking>) => useLooking.setState(changes)

// Back from a referral everything is as it was. From any other room a list is come to anew: the one
// behind a count holds as many as the count says, whatever was typed before.
onRoom(room => {
  if (room !== 'register') look({ typed: '', place: null })
})

const noLines: readonly ReferralLine[] = []
const noTracked: readonly TrackedLine[] = []
const noWorklists: readonly Worklist[] = []

/**
 * The register as it is looked at: its lists with their counts, and the rows of the one that is
 * shown.
 */
export function useRegister() {
  const address = useListAddress()
  const today = useToday()
  const me = useSession().user.name
  const figures = useFigures()
  const typed = useDeferredValue(useLooking(state => state.typed))

  const saved = useCall('worklists.list', {})
  const views = useMemo(
    () => viewsOf(saved.data ?? noWorklists, figures.thresholds.undiscussedDays),
    [saved.data, figures.thresholds.undiscussedDays],
  )
  const shown = useMemo(() => shownBy(address, views), [address, views])

  const open = useCall('referrals.list', { status: 'open', text: typed, siteId: null })
  const listed = useCall('referrals.list', { status: shown.view.status, text: typed, siteId: null })
  const openLines = useKept(open.data)
  // Calls are answered one after the other: the list is there first, and what is tracked of it
  // follows.
  const tracking = useCall('tracking.list', {}, { enabled: openLines !== undefined })
  const tracked = useKept(tracking.data) ?? noTracked
  const lines = useKept(listed.data)
  const openRows = useMemo(() => joinRows(openLines ?? noLines, tracked), [openLines, tracked])
  const all = useMemo(() => joinRows(lines ?? noLines, tracked), [lines, tracked])
  const rows = useMemo(() => rowsUnder(shown.filter, all, today, me), [shown.filter, all, today, me])
  const counts = useMemo(() => countsOf(views, openRows, today, me), [views, openRows, today, me])

  const isTracked = tracking.data !== undefined || tracked !== noTracked
  return {
    views,
    shown,
    rows,
    openRows,
    /** How many stand in each list of open referrals; nothing of what has to be read first. */
    counts: openLines === undefined ? new Map<string, number>() : isTracked ? counts : new Map([['open', openRows.length]]),
    isRead: lines !== undefined && (isTracked || shown.view.list === 'open' || shown.filter === null),
    error: listed.error?.error ?? tracking.error?.error,
    tryAgain: () => void Promise.all([listed.refetch(), tracking.refetch()]),
  }
}

export type Register = ReturnType<typeof useRegister>

function countsOf(views: readonly View[], openRows: readonly Row[], today: string, me: string): ReadonlyMap<string, number> {
  const open = views.filter(({ status }) => status === 'open')
  return new Map(open.map(({ list, filter }) => [list, rowsUnder(filter, openRows, today, me).length]))
}

/**
 * The last answer, while the next one is on its way: the list does not flicker as a filter is
 * typed.
 */
function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}
