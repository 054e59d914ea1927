import { type IRunOptions, Tab, TextRun } from 'docx'

/**
 * Everything that is not a character of XML 1.0 (section 2.2): Word refuses a file that holds one.
 */
const illegal = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g
const rightToLeftText =
  /([\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}](?:[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{M}\p{P}\s]*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{M}])?)/u

/**
 * Typed text as Word can hold it: line ends as `\n`, characters that XML forbids removed, no blank
 * space around it.
 */
export function printable(typed: string): string {
  return typed.replace(lineEnds, '\n').replace(illegal, '').trim()
}

/**
 * A value with every text in it made printable, so that what prints as nothing also counts as
 * nothing.
 */
export function printableAll<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? printable(part) : part))
}

/**
 * Typed text as runs: a new line is a line break, a tab a tab, right-to-left script is marked so
 * that its punctuation stands where it belongs. Text goes through `text` and never through
 * `children`, where docx takes words such as `CURRENT` for page-number fields.
 */
export function runs(typed: string, look: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return printable(typed)
    .split('\n')
    .flatMap((line, number) => [...(number === 0 ? [] : [new TextRun({ ...look, break: 1 })]), ...lineRuns(line, look)])
}

function lineRuns(line: string, look: IRunOptions): TextRun[] {
  return line
    .split('\t')
    .flatMap((part, number) => [...(number === 0 ? [] : [new TextRun({ ...look, children: [new Tab()] })]), ...partRuns(part, look)])
}

function partRuns(part: string, look: IRunOptions): TextRun[] {
  // A pattern in brackets keeps what it matched: every second piece is right-to-left.
  return part
    .split(rightToLeftText)
    .flatMap((text, number) => (text === '' ? [] : [new TextRun({ ...look, text, ...(number % 2 === 1 ? { rightToLeft: true } : {}) })]))
}
