import { type ChronologyEntry, type ChronologyKind, chronologyKindWords } from '../../../shared/chronology/chronology.ts'

export type Order = 'oldest' | 'newest'

/** The kinds that occur, in their fixed order, with how many there are of each. */
export function kindsOf(entries: readonly ChronologyEntry[]): { readonly kind: ChronologyKind; readonly many: number }[] {
  return (Object.keys(chronologyKindWords) as ChronologyKind[])
    .map(kind => ({ kind, many: entries.filter(entry => entry.kind === kind).length }))
    .filter(({ many }) => many > 0)
}

/**
 * Entries of the chosen kinds (none chosen: all) in the order asked for; `entries` comes oldest
 * first.
 */
export function shownEntries(
  entries: readonly ChronologyEntry[],
  kinds: readonly ChronologyKind[],
  order: Order,
): readonly ChronologyEntry[] {
  const chosen = kinds.length === 0 ? entries : entries.filter(entry => kinds.includes(entry.kind))
  return order === 'oldest' ? chosen : chosen.toReversed()
}
