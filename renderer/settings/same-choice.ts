/** Whether the same are chosen, in whatever order. */
export function sameChoice<T extends string>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every(code => other.includes(code))
}
