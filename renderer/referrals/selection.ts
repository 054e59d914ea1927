import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { Row } from '../../shared/tracking/rows.ts'
import { useListAddress } from '../shell/list-address.ts'
import { isSelectQuery, listQuery, selectQuery } from '../shell/list-query.ts'
import { navigateInPlace, useQueryString } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import type { Register } from './use-register.ts'

/**
 * Rows ticked in one list. They stay ticked while a case is looked at in between, and not when
 * another list is.
 */
interface Ticked {
  readonly list: string
  readonly ids: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
const useTicked = create<Ticked>(() => ({ list: '', ids: none }))

/** Selecting several rows of the register. */
export interface Selection {
  /** Whether rows are being selected: a press ticks a row then, instead of opening it. */
  readonly isOn: boolean
  /**
   * Those of the rows shown that are ticked, in their order: what the filter hides is not acted on.
   */
  readonly rows: readonly Row[]
  has(id: string): boolean
  /** Ticks rows or takes the ticks away; the first tick begins selecting. */
  tick(ids: readonly string[], isTicked: boolean): void
  /** Takes every tick away. */
  clear(): void
  begin(): void
  /** Ends selecting, with nothing ticked. */
  end(): void
}

/**
 * Null where nothing can be done with what is selected: for readers, and in lists of closed
 * referrals.
 */
export function useSelection({ shown: { view }, rows: all }: Register): Selection | null {
  const address = useListAddress()
  const list = listQuery(address)
  const isOn = isSelectQuery(useQueryString())
  const ticked = useTicked()
  const mayWrite = useMayWrite()
  useEffect(() => {
    if (useTicked.getState().list !== list) useTicked.setState({ list, ids: none })
  }, [list])
  const ids = isOn && ticked.list === list ? ticked.ids : none
  const rows = useMemo(() => (ids.size === 0 ? [] : all.filter(({ line }) => ids.has(line.id))), [ids, all])
  if (!mayWrite || view.status !== 'open') return null

  const begin = () => navigateInPlace(`/register${selectQuery(address)}`)
  const clear = () => useTicked.setState({ list, ids: none })
  return {
    isOn,
    rows,
    has: id => ids.has(id),
    tick(some, isTicked) {
      useTicked.setState({ list, ids: ticking(ids, some, isTicked) })
      if (!isOn) begin()
    },
    clear,
    begin,
    end() {
      clear()
      navigateInPlace(`/register${list}`)
    },
  }
}

function ticking(ids: ReadonlySet<string>, some: readonly string[], isTicked: boolean): ReadonlySet<string> {
  const next = new Set(ids)
  for (const id of some) {
    if (isTicked) next.add(id)
    else next.delete(id)
  }
  return next
}
