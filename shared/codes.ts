/** The codes of a table of words, for `z.enum`. The table holds at least one. */
export function codesOf<T extends object>(words: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]
}
