/** A label above the ruler, for a mark at `x`. */
export interface Label {
  readonly x: number
  readonly text: string
  /** Of two labels for which there is no room, the one that matters more is kept: lower is more. */
  readonly rank: number
  /**
   * Where it may go when there is no room over its mark: what is late to the left, what is to come
   * to the right.
   */
  readonly side: 'left' | 'right' | 'over'
}

/** Where a label stands: rows count from the ruler upwards; the anchor is that of SVG text. */
export interface LabelPlace {
  readonly row: number
  readonly anchor: 'middle' | 'start' | 'end'
}

/** About how wide 12px Arial is, per character. */
const characterWidth = 6.1
const gap = 8

/** About how wide a label is, in pixels. */
export function labelWidth(text: string): number {
  return text.length * characterWidth
}

interface Span {
  readonly from: number
  readonly to: number
}

type Anchors = readonly LabelPlace['anchor'][]
const anchorsBySide: Record<Label['side'], Anchors> = {
  left: ['end', 'middle', 'start'],
  right: ['start', 'middle', 'end'],
  over: ['middle', 'end', 'start'],
}

/**
 * Gives each label the lowest row where it runs into no other, by rank and then from the left; null
 * where none of `most` rows has room. Labels stand over their marks; where that leaves some out,
 * they stand beside them. What is still left out stands in the words of the ruler.
 */
export function labelPlaces(labels: readonly Label[], most: number): (LabelPlace | null)[] {
  const over = placeAll(labels, most, () => anchorsBySide.over)
  if (leftOut(labels, over) === 0) return over
  const beside = placeAll(labels, most, ({ side }) => anchorsBySide[side])
  return leftOut(labels, beside) < leftOut(labels, over) ? beside : over
}

function leftOut(labels: readonly Label[], places: readonly (LabelPlace | null)[]): number {
  return labels.filter(({ text }, index) => text !== '' && places[index] === null).length
}

function placeAll(labels: readonly Label[], most: number, anchorsOf: (label: Label) => Anchors): (LabelPlace | null)[] {
  const rows: Span[][] = Array.from({ length: most }, () => [])
  const placed: (LabelPlace | null)[] = labels.map(() => null)
  const order = labels
    .map((label, index) => ({ label, index }))
    .toSorted((one, other) => one.label.rank - other.label.rank || one.label.x - other.label.x)
  for (const { label, index } of order) {
    if (label.text === '') continue
    const place = placeOf(label, rows, anchorsOf(label))
    if (place === null) continue
    rows[place.row]?.push(spanOf(label, place.anchor))
    placed[index] = place
  }
  return placed
}

function placeOf(label: Label, rows: readonly (readonly Span[])[], anchors: Anchors): LabelPlace | null {
  for (const [row, spans] of rows.entries()) {
    for (const anchor of anchors) {
      const span = spanOf(label, anchor)
      if (spans.every(other => span.to + gap <= other.from || other.to + gap <= span.from)) return { row, anchor }
    }
  }
  return null
}

function spanOf({ x, text }: Label, anchor: LabelPlace['anchor']): Span {
  const width = labelWidth(text)
  const from = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width
  return { from, to: from + width }
}
