/** About how wide 12 px Arial is, per character. */
const characterWidth = 6.3

/** A label that fits a width in pixels, shortened with an ellipsis where it must be; the list beside the drawing has it whole. */
export function shorten(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / characterWidth))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
