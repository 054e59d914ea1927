/** Rows by a key, each list in the order it came. */
export function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const row of rows) {
    const list = out.get(key(row))
    if (list === undefined) out.set(key(row), [row])
    else list.push(row)
  }
  return out
}
