import { plain } from '../../shared/people/letters.ts'
import { indexed, squeezed, wordsOf } from '../register/search-index/plain.ts'

/** More words than anyone types to find something; a pasted page is cut here. */
const mostWords = 12

/** One word as typed: `O’Brien` is one, although the index cuts it in two. */
export interface WantedWord {
  /** FTS5: the whole word. */
  readonly whole: string
  /** FTS5: words that begin so. */
  readonly begun: string
  /** Without accents, or null for a number: a number is never spelt differently. */
  readonly plain: string | null
}

export interface Wanted {
  readonly words: readonly WantedWord[]
  /**
   * FTS5 expressions: every word whole; every word begun. Quotes keep what was typed out of FTS5's
   * own syntax.
   */
  readonly whole: string
  readonly begun: string
  /** One letter alone is looked for among people only: nearly every text has it. */
  readonly isLetter: boolean
}

/** Reads what was typed; null when there is no letter or digit in it. */
export function readWanted(typed: string): Wanted | null {
  const words = typed
    .trim()
    .split(/\s+/)
    .flatMap(part => wantedWord(part))
    .slice(0, mostWords)
  if (words.length === 0) return null
  const whole = words.map(({ whole }) => whole).join(' AND ')
  const begun = words.map(({ begun }) => begun).join(' AND ')
  const isLetter = wordsOf(typed).join('').length < 2
  // A number typed in any groups: 99921 40283.
  if (words.length < 2 || !/^[\d\s.()+-]+$/.test(typed)) return { words, whole, begun, isLetter }
  return { words, whole: `(${whole}) OR "${squeezed(typed)}"`, begun: `(${begun}) OR "${squeezed(typed)}"*`, isLetter }
}

function wantedWord(part: string): WantedWord[] {
  const cut = wordsOf(part)
  if (cut.length === 0) return []
  const ways = [`"${cut.join(' ')}"`]
  if (indexed(part) !== squeezed(part)) ways.push(`"${squeezed(part)}"`)
  return [
    {
      whole: either(ways),
      begun: either(ways.map(way => `${way}*`)),
      plain: /\d/.test(part) ? null : plain(cut.join('')),
    },
  ]
}

export function either(ways: readonly string[]): string {
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OR ')})`
}
