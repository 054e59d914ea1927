/** Words of plain letters with one space between them. */
const tidyWords = /^[!-~]+(?: [!-~]+)*$/

/**
 * A cell made fit for reading: no-break and invisible characters gone, runs of spaces as one, ends
 * trimmed. Line breaks stay.
 */
export function tidy(cell: string): string {
  // Most cells are tidy already, and every one of them is asked for several times.
  if (cell === '' || tidyWords.test(cell)) return cell
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** A cell on one line, cut for showing. */
export function shorten(cell: string, length = 60): string {
  const line = tidy(cell.slice(0, length * 4)).replaceAll('\n', ' ')
  return line.length <= length && cell.length <= length * 4 ? line : `${line.slice(0, length - 1).trimEnd()}…`
}

/** Words that clerks put where nothing is known yet: `?`, `TBC`, `awaiting scan`, `n/k`, a dash. */
export function saysNotKnown(cell: string): boolean {
  return /^(?:\?+|-+|–|—|\.+|tb[acd]|t\/?b\/?c|n\/?k|n\/?a|nil|none|pending|not (?:yet )?(?:known|recorded|stated|given)|unknown|unsure|await(?:ing|s)?\b.*)\??$/i.test(
    tidy(cell),
  )
}

/**
 * A cell that a spreadsheet would run as a formula. Here it is text; a phone number or a signed
 * figure is not meant.
 */
export function looksLikeFormula(cell: string): boolean {
  return /^[=@]\S|^[+-](?=[a-z(=@])/i.test(cell.trim())
}

/**
 * A letter that an earlier conversion could not write: `?imi?` for Šimić, `Nguy?n`, or the
 * replacement sign itself.
 */
export function hasLostLetter(cell: string): boolean {
  return cell.includes('\ufffd') || /\p{L}\?|\?\p{L}/u.test(cell)
}

/** UTF-8 once read as Windows-1252 and saved again: `RÃ³isÃ­n`. */
export function looksMisread(cell: string): boolean {
  return /Ã[\u0080-\u00bf]|Å[\u0080-\u00bf\u0152-\u017e]|â€/.test(cell)
}
