import { unwrapped } from '../../shared/imports/damage.ts'

/** What a cell holds once characters that no list means are gone. */
export interface CleanText {
  readonly text: string
  /** What was done, as a sentence; null where nothing was. */
  readonly said: string | null
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
/** Characters that printers and databases take for the end of a line or of a part. */
const breaks = /[\u000b\u000c\u001c-\u001f\u0085\u2028\u2029]/g
/** Characters that show nothing. */
const nothing = /[\u0000-\u0008\u000e-\u001b\u007f]/g
const atEnds =
  /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]+$/g
const any = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/**
 * The words of a cell: control characters are a line break or nothing, and the wrapper that keeps
 * digits text is taken off. One character never costs a row.
 */
export function cleanText(cell: string): CleanText {
  const inside = unwrapped(cell)
  if (!any.test(inside)) return { text: inside, said: null }
  const trimmed = inside.replace(atEnds, '')
  const broken = trimmed.replace(breaks, '\n')
  const text = broken.replace(nothing, '')
  const what = [
    ...(broken === trimmed ? [] : ['is read as a line break']),
    ...(text === broken && trimmed === inside ? [] : ['is taken out']),
  ]
  return { text, said: `A control character in this cell, which shows nothing, ${what.join(' or ')}.` }
}

/** Share of control characters from which a file is no text: a picture, a program, a database. */
const mostOfText = 0.05

/** Where a file stops being text; null while it is a list with a stray character or two. */
export function whereNoText(text: string): number | null {
  const sample = text.slice(0, 64 * 1024)
  const found = [...sample.matchAll(new RegExp(any, 'g'))]
  return found.length > sample.length * mostOfText ? (found[0]?.index ?? 0) : null
}
