/** About how wide 12 px Arial is, per character. */
const characterWidth = 6.3

/**
 * A label that fits a width in pixels, shortened with an ellipsis where it must be; the list beside
 * the drawing has it whole.
 */
export function shorten(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / characterWidth))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** A note on as many lines as it may have, broken between words; the last one shortened. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest !== '' && lines.length < most - 1) {
    if (shorten(rest, width) === rest) break
    const room = Math.floor(width / characterWidth)
    const at = rest.lastIndexOf(' ', room)
    if (at <= 0) break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return rest === '' ? lines : [...lines, shorten(rest, width)]
}
