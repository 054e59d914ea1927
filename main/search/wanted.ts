import { plain } from '../../shared/people/letters.ts'
import { indexed, squeezed, wordsOf } from '../register/search-index/plain.ts'
import { otherWay, putTogether } from './ways.ts'

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
  /** The words that the index cuts it in, plain: `Jones-Pryce` is spelt in two parts. */
  readonly parts: readonly string[]
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
  const parts = typed
    .trim()
    .split(/\s+/)
    .filter(part => wordsOf(part).length > 0)
    .slice(0, mostWords)
  const words = parts.flatMap(wantedWord)
  if (words.length === 0) return null
  const ways = [words, ...putTogether(parts).map(together => together.flatMap(wantedWord))]
  const whole = anyOf(ways.map(way => way.map(({ whole }) => whole)))
  const begun = anyOf(ways.map(way => way.map(({ begun }) => begun)))
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
  const other = otherWay(part)
  const others = other === null ? [] : [`"${other}"`]
  return [
    {
      whole: either([...ways, ...others]),
      // A short form is no beginning: st would find every Steven.
      begun: either([...ways.map(way => `${way}*`), ...others]),
      plain: /\d/.test(part) ? null : plain(cut.join('')),
      parts: cut.map(plain),
    },
  ]
}

/** All the words of one of these ways. */
function anyOf(ways: readonly (readonly string[])[]): string {
  const [only, ...others] = ways.map(words => words.join(' AND '))
  return others.length === 0 ? (only ?? '') : [only, ...others].map(way => `(${way})`).join(' OR ')
}

export function either(ways: readonly string[]): string {
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OR ')})`
}
