/** A label above the ruler, centred on `x`. */
export interface Label {
  readonly x: number
  readonly text: string
}

/** About how wide 12px Arial is, per character. */
const characterWidth = 6.1
const gap = 8

/** Gives each label the lowest row (0 is nearest the ruler) where it does not run into the one before; `x` ascending. */
export function labelRows(labels: readonly Label[]): number[] {
  const ends: number[] = []
  return labels.map(({ x, text }) => {
    const half = (text.length * characterWidth) / 2
    const free = ends.findIndex(end => x - half >= end + gap)
    const row = free === -1 ? ends.length : free
    ends[row] = x + half
    return row
  })
}
