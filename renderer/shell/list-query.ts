import { noFilter, WorklistFilter } from '../../shared/worklists/worklist.ts'

/**
 * Which list the register shows: a worklist by its code or id, closed or all referrals; and a
 * filter of its own where somebody changed it.
 */
export interface ListAddress {
  readonly list: string
  readonly filter: WorklistFilter | null
}

/**
 * `?list=father&filter={…}`: of a filter only what is set. An address that cannot be read is the
 * list of all that is open.
 */
export function listQuery({ list, filter }: ListAddress): string {
  const parameters = new URLSearchParams()
  if (list !== 'open') parameters.set('list', list)
  if (filter !== null) parameters.set('filter', JSON.stringify(setConditions(filter)))
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}

/** The same address with rows being selected in it: `?list=no-lead&select=yes`. */
export function selectQuery(address: ListAddress): string {
  const query = listQuery(address)
  return `${query === '' ? '?' : `${query}&`}select=yes`
}

export function isSelectQuery(query: string): boolean {
  return new URLSearchParams(query).get('select') === 'yes'
}

export function readListQuery(query: string): ListAddress {
  const parameters = new URLSearchParams(query)
  const list = parameters.get('list') ?? 'open'
  const read = WorklistFilter.partial().safeParse(parsed(parameters.get('filter')))
  return { list, filter: read.success ? { ...noFilter, ...read.data } : null }
}

/** Whether two filters ask the same. */
export function isSameFilter(one: WorklistFilter, other: WorklistFilter): boolean {
  return JSON.stringify(setConditions(one)) === JSON.stringify(setConditions(other))
}

function setConditions(filter: WorklistFilter): Partial<WorklistFilter> {
  const keys = Object.keys(noFilter) as (keyof WorklistFilter)[]
  return Object.fromEntries(
    keys.flatMap(key => (JSON.stringify(filter[key]) === JSON.stringify(noFilter[key]) ? [] : [[key, filter[key]]])),
  )
}

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
