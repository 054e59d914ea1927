import type { Change } from './write.ts'

/** One replaced stretch of a long text: `at` characters stand, then `removed` became `added`, and the rest stands. */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly added: string
}
export type FieldChange = readonly [from: unknown, to: unknown] | Splice

/** One record's part of an audit entry, as it is stored. */
export interface Told {
  readonly table: string
  readonly id: string
  readonly kind: Change['kind']
  readonly fields: Readonly<Record<string, FieldChange>>
}

/** Longer text is told by what was taken out and put in, so that saving while typing does not store the whole text each time. */
const wholeUpTo = 200

export function told({ table, id, kind, fields }: Change): Told {
  // Nothing stood there before, so there is nothing to cut out of it.
  if (kind === 'added') return { table, id, kind, fields }
  const changes = Object.entries(fields).map(
    ([name, [from, to]]) => [name, isLong(from) && isLong(to) ? splice(from, to) : ([from, to] as const)] as const,
  )
  return { table, id, kind, fields: Object.fromEntries(changes) }
}

/** The value after a change, given the value before it. A splice that does not fit the text gives null, which no text column holds. */
export function valueAfter(before: unknown, change: FieldChange): unknown {
  if (!('removed' in change)) return change[1]
  const { at, removed, added } = change
  if (typeof before !== 'string' || before.slice(at, at + removed.length) !== removed) return null
  return before.slice(0, at) + added + before.slice(at + removed.length)
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > wholeUpTo
}

function splice(from: string, to: string): Splice {
  const most = Math.min(from.length, to.length)
  let at = 0
  while (at < most && from[at] === to[at]) at++
  let tail = 0
  while (tail < most - at && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { at, removed: from.slice(at, from.length - tail), added: to.slice(at, to.length - tail) }
}
