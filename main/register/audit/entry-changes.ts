import type { Additions, Change, ChangeOfOne } from './change.ts'

/**
 * One replaced stretch of a long text: `at` characters stand, then `removed` became `added`, and
 * the rest stands.
 */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly added: string
}
export type FieldChange = readonly [from: unknown, to: unknown] | Splice

/** One record's part of an audit entry, as it is stored. */
export interface StoredChange {
  readonly table: string
  readonly id: string
  readonly kind: ChangeOfOne['kind']
  readonly fields: Readonly<Record<string, FieldChange>>
  /**
   * Records this one belongs to. Not told of those that were added together, nor by the first
   * versions of the app.
   */
  readonly subjects?: readonly string[]
}

/**
 * Records of one table that were added together, as an import adds them, as they are stored: the
 * names of the columns once, then a row for each.
 */
interface StoredAdditions {
  readonly table: string
  readonly kind: 'added'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [id: string, ...values: unknown[]])[]
}
export type Stored = StoredChange | StoredAdditions

/**
 * Longer text is told by what was taken out and put in, so that saving while typing does not store
 * the whole text each time.
 */
const wholeUpTo = 200

/** A change as it is stored. */
export function storedChange(change: Change): Stored {
  return 'records' in change ? storedAdditions(change) : storedOfOne(change)
}

/** Each record's part again. */
export function changesIn(stored: Stored): StoredChange[] {
  if (!('rows' in stored)) return [stored]
  const { table, kind, columns, rows } = stored
  return rows.map(([id, ...values]) => {
    const filled = columns.map((name, at) => [name, values[at]] as const).filter(([, value]) => isFilled(value))
    return { table, id, kind, fields: Object.fromEntries(filled.map(([name, value]) => [name, [null, value]])) }
  })
}

/** Whether a field of a new record has to be told: what is not told of is empty. */
export function isFilled(value: unknown): boolean {
  return value !== '' && value !== null && value !== undefined
}

function storedAdditions({ table, kind, records }: Additions): StoredAdditions {
  const names = Object.keys(records[0]?.fields ?? {})
  const columns = names.filter(name => records.some(({ fields }) => isFilled(fields[name])))
  return { table, kind, columns, rows: records.map(({ id, fields }) => [id, ...columns.map(name => fields[name])]) }
}

function storedOfOne({ table, id, kind, fields, subjects }: ChangeOfOne): StoredChange {
  // Nothing stood there before, so there is nothing to cut out of it.
  if (kind === 'added') return { table, id, kind, fields, subjects }
  const changes = Object.entries(fields).map(
    ([name, [from, to]]) => [name, isLong(from) && isLong(to) ? splice(from, to) : ([from, to] as const)] as const,
  )
  return { table, id, kind, fields: Object.fromEntries(changes), subjects }
}

/**
 * The value after a change, given the value before it. A splice that does not fit the text gives
 * null, which no text column holds.
 */
export function valueAfter(before: unknown, change: FieldChange): unknown {
  if (!('removed' in change)) return asStored(change[1])
  const { at, removed, added } = change
  if (typeof before !== 'string' || before.slice(at, at + removed.length) !== removed) return null
  return asStored(before.slice(0, at) + added + before.slice(at + removed.length))
}

/**
 * The first versions of the app took half a character, for which SQLite stores U+FFFD: the register
 * is as the trail tells it, and a later entry can set the text right.
 */
function asStored(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
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
  // Whole words: people read in the history what was replaced.
  const ends = [from.length - tail, to.length - tail] as const
  if (isWithinWord(from[at - 1], at < ends[0] ? from[at] : '', at < ends[1] ? to[at] : '')) at -= wordBefore(from.slice(0, at))
  if (isWithinWord(from[ends[0]], at < ends[0] ? from[ends[0] - 1] : '', at < ends[1] ? to[ends[1] - 1] : ''))
    tail -= wordAfter(from.slice(ends[0]))
  // Never between the two halves of a character.
  if (/[\uD800-\uDBFF]/.test(from[at - 1] ?? '')) at--
  if (/[\uDC00-\uDFFF]/.test(from[from.length - tail] ?? '')) tail--
  return { at, removed: from.slice(at, from.length - tail), added: to.slice(at, to.length - tail) }
}

/**
 * Whether a text was cut within a word: beside what stayed stands a letter, and so does one at the
 * edge of what changed.
 */
function isWithinWord(stayed = '', ...edges: readonly (string | undefined)[]): boolean {
  return /\S/.test(stayed) && edges.some(edge => edge !== undefined && /\S/.test(edge))
}

/** A longer run of letters is no word. */
const longestWord = 40

/** As many characters as the word has that a text ends with. */
function wordBefore(text: string): number {
  const word = /\S+$/.exec(text.slice(-longestWord))?.[0].length ?? 0
  return word === longestWord ? 0 : word
}

/** As many characters as the word has that a text begins with. */
function wordAfter(text: string): number {
  const word = /^\S+/.exec(text.slice(0, longestWord))?.[0].length ?? 0
  return word === longestWord ? 0 : word
}
