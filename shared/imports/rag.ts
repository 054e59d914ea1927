import type { Rag } from '../referrals/codes.ts'
import { saysNotKnown, tidy } from './cells.ts'

const words: readonly (readonly [Rag, RegExp])[] = [
  ['red', /^(?:r|red|high)$/],
  ['amber', /^(?:a|amber|yellow|medium)$/],
  ['green', /^(?:g|green|low)$/],
]

/**
 * Reads a rating as lists have it: `R`, `Amber`, `amber/red`. Of two the higher counts, and `said`
 * tells so.
 */
export function readRag(cell: string): { readonly rag: Rag; readonly said: string | null } {
  const text = tidy(cell).toLowerCase()
  // As this program writes it.
  if (text === 'not rated') return { rag: 'not_rated', said: null }
  if (text === '' || saysNotKnown(text)) return { rag: 'not_rated', said: 'No rating stands here: the referral comes in as not rated.' }
  const parts = text.split(/[^a-z]+/).filter(Boolean)
  const found = words.filter(([, word]) => parts.some(part => word.test(part)))
  const highest = found[0]
  if (highest === undefined || parts.some(part => !words.some(([, word]) => word.test(part))))
    return {
      rag: highest?.[0] ?? 'not_rated',
      said: `This is not a plain rating: the referral comes in as ${highest?.[0] ?? 'not rated'}, and the words are kept in its note.`,
    }
  if (found.length > 1) return { rag: highest[0], said: `Two ratings stand here: the higher one, ${highest[0]}, is recorded.` }
  return { rag: highest[0], said: null }
}
