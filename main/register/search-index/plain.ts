/**
 * Letters that no accent can be taken off: Unicode has them as letters of their own, people type
 * them plain.
 */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
}

/**
 * Lower case, without accents, in letters of a plain keyboard: `Łukasz Đurić` → `lukasz duric`.
 * Punctuation stays.
 */
export function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıħŧŋ]/gu, letter => plainLetters[letter] ?? letter)
}

/** Letters and digits alone: `O’Brien` → `obrien`, `SE13 6JL` → `se136jl`. */
export function squeezed(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase()
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The words of a text as the full-text index cuts them. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
