import { plain } from '../../../shared/people/letters.ts'

/** Letters and digits alone: `O’Brien` → `obrien`, `SE13 6JL` → `se136jl`. */
export function squeezed(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase()
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** As the full-text index folds words: accents go, letters of their own stay. */
export function indexed(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a text as the full-text index cuts them. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
