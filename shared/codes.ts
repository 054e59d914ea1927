/** The codes of a text that has them with spaces between; others are left out. */
export function codesIn<T extends string>(words: Readonly<Record<T, string>>, text: string): T[] {
  return text.split(' ').filter((code): code is T => Object.hasOwn(words, code))
}

/** The codes of a table of words, for `z.enum`. The table holds at least one. */
export function codesOf<T extends object>(words: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]
}
