/** A label above the ruler, centred on `x`. */
export interface Label {
  readonly x: number
  readonly text: string
  /** Of two labels for which there is no room, the one that matters more is kept: lower is more. */
  readonly rank: number
}

/** About how wide 12px Arial is, per character. */
const characterWidth = 6.1
const gap = 8

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Gives each label the lowest row (0 is nearest the ruler) where it runs into no other, by rank and then from the left; null where none of `most` rows
 * has room. What is left out stands in the words of the ruler.
 */
export function labelRows(labels: readonly Label[], most: number): (number | null)[] {
  const rows: Span[][] = Array.from({ length: most }, () => [])
  const placed: (number | null)[] = labels.map(() => null)
  const order = labels
    .map((label, index) => ({ label, index }))
    .toSorted((one, other) => one.label.rank - other.label.rank || one.label.x - other.label.x)
  for (const { label, index } of order) {
    if (label.text === '') continue
    const half = (label.text.length * characterWidth) / 2
    const span = { from: label.x - half, to: label.x + half }
    const row = rows.findIndex(spans => spans.every(other => span.to + gap <= other.from || other.to + gap <= span.from))
    if (row === -1) continue
    rows[row]?.push(span)
    placed[index] = row
  }
  return placed
}
