import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { type ListAddress, listQuery, readListQuery } from './list-query.ts'
import { navigate, useQueryString } from './router.ts'

const useLast = create<{ query: string }>(() => ({ query: '' }))

/**
 * The register’s list as it was last looked at, as it stands in an address: `?list=father`; empty
 * for all that is open.
 */
export function useLastList(): string {
  return useLast(({ query }) => query)
}

/** Goes to a list of the register. */
export function openList(address: ListAddress): void {
  navigate(`/register${listQuery(address)}`)
}

/** The list in the address, remembered for the way back. */
export function useListAddress(): ListAddress {
  const query = useQueryString()
  const address = useMemo(() => readListQuery(query), [query])
  const now = listQuery(address)
  useEffect(() => useLast.setState({ query: now }), [now])
  return address
}
