import type { ExcerptPart } from '../../shared/search/calls.ts'

/**
 * Around each hit in what FTS5's highlight and snippet give back: control characters, which no text
 * of a register holds.
 */
export const hitBegins = '\u0001'
export const hitEnds = '\u0002'

/** Cuts marked text into parts. */
export function partsOf(marked: string): ExcerptPart[] {
  return marked
    .split(hitBegins)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }]
      const [hit = '', ...rest] = piece.split(hitEnds)
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

export function hasHit(marked: string): boolean {
  return marked.includes(hitBegins)
}
