import { plain } from '../../shared/people/letters.ts'

/** Words that are written in two ways in names and places, and are one: `St John`, `Saint John`. */
const same: Readonly<Record<string, string>> = { saint: 'st', st: 'saint' }

/** How else a whole word is written; null where it is not. */
export function otherWay(word: string): string | null {
  return same[plain(word)] ?? null
}

/** More words than this are a sentence, not a name. */
const mostTogether = 4

/**
 * The same words with two that stand side by side as one: `Mc Carthy` is McCarthy, `van Dijk`
 * Vandijk. Figures are never put together: that is what numbers are for.
 */
export function putTogether(parts: readonly string[]): string[][] {
  if (parts.length > mostTogether) return []
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index] ?? ''
    if (/\d/.test(before + part)) return []
    return [[...parts.slice(0, index), before + part, ...parts.slice(index + 2)]]
  })
}
