import type { IsoDay } from '../../shared/calendar/day.ts'
import { isTracked, type Row } from '../../shared/tracking/rows.ts'
import { isInWorklist, noFilter, standardWorklists, type Worklist, type WorklistFilter } from '../../shared/worklists/worklist.ts'
import { isSameFilter, type ListAddress } from '../shell/list-query.ts'

/**
 * One list of the register, as a chip above it: a standard worklist, a saved one, or referrals that
 * are not open.
 */
export interface View {
  /** As it stands in the address. */
  readonly list: string
  readonly name: string
  /** Which referrals have to be read. */
  readonly status: 'open' | 'closed' | 'all'
  /** Null where none can be set: a closed referral is not tracked. */
  readonly filter: WorklistFilter | null
  /** The saved worklist behind it. */
  readonly saved: Worklist | null
}

/** Standard worklists, then the saved ones, then what is not open. */
export function viewsOf(saved: readonly Worklist[], undiscussedDays: number): View[] {
  const standard = standardWorklists(undiscussedDays).map(
    ({ code, name, filter }): View => ({ list: code, name, status: 'open', filter, saved: null }),
  )
  const own = saved.map((one): View => ({ list: one.id, name: one.name, status: 'open', filter: one.filter, saved: one }))
  return [
    ...standard,
    ...own,
    { list: 'closed', name: 'Closed', status: 'closed', filter: null, saved: null },
    { list: 'all', name: 'All', status: 'all', filter: null, saved: null },
  ]
}

/**
 * What is shown: the list of the address, and its filter where somebody changed it. A list that is
 * gone is all that is open.
 */
export interface Shown {
  readonly view: View
  readonly filter: WorklistFilter | null
  readonly isChanged: boolean
}

export function shownBy(address: ListAddress, views: readonly View[]): Shown {
  const view = views.find(({ list }) => list === address.list) ?? views.find(({ list }) => list === 'open')
  if (view === undefined) throw new Error('The register has no list of open referrals.')
  if (view.filter === null || address.filter === null) return { view, filter: view.filter, isChanged: false }
  return { view, filter: address.filter, isChanged: !isSameFilter(address.filter, view.filter) }
}

/**
 * Where another filter leads: back to the list itself when it asks the same, and to all that is
 * open when it asks nothing.
 */
export function addressWith(filter: WorklistFilter, { view }: Shown): ListAddress {
  if (view.filter !== null && isSameFilter(filter, view.filter)) return { list: view.list, filter: null }
  if (isSameFilter(filter, noFilter)) return { list: 'open', filter: null }
  return { list: view.list, filter }
}

/**
 * The rows that a filter leaves, in their order. Without conditions every one of them, those not
 * tracked yet too.
 */
export function rowsUnder(filter: WorklistFilter | null, rows: readonly Row[], today: IsoDay, me: string): readonly Row[] {
  if (filter === null || isSameFilter(filter, noFilter)) return rows
  return rows.filter(row => isTracked(row) && isInWorklist(filter, row.line, row.tracked, today, me))
}
