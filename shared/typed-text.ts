/**
 * Text as it comes from a keyboard, a paste or a file, made fit to be kept: what has no shape and
 * no meaning is left out, and nothing is refused for it. Word's soft line break comes as a vertical
 * tab, other programs bring direction marks and zero-width spaces.
 */

/** Line breaks of every kind, of which one character each is kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's soft line break is one
const breaks = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g
/**
 * Control characters but tab and line feed, half a surrogate pair, soft hyphens and spaces without
 * width. Joiners stay: names in Persian and many emoji need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const shapeless = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]|\p{Surrogate}/gu
/** Marks that say in which direction to write: they mean something beside such letters only. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Text of several lines. */
export function cleanText(text: string): string {
  const shaped = text.replace(breaks, '\n').replace(shapeless, '')
  return rightToLeft.test(shaped) ? shaped : shaped.replace(directions, '')
}

/** Text of one line: a line break in it is a space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ')
}

/** The first so many characters, none of them cut in two. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
