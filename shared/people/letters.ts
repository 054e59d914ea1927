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
 * Punctuation stays. The one folding of names: for the search, for duplicates and for births.
 */
export function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıħŧŋ]/gu, letter => plainLetters[letter] ?? letter)
}
