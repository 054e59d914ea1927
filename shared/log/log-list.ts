import type { IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { agencies } from '../directory/model.ts'
import { foldName } from '../people/names.ts'
import { type LogEntry, logKindWords } from './model.ts'

/** Entries of one month, in the order they came. */
export interface LogMonth {
  /** `November 2026`. */
  readonly name: string
  readonly entries: readonly LogEntry[]
}

/** The log by month; entries keep their order. */
export function logMonths(entries: readonly LogEntry[]): LogMonth[] {
  const months = new Map<string, LogEntry[]>()
  for (const entry of entries) {
    const name = monthWords(entry.on)
    const found = months.get(name)
    if (found === undefined) months.set(name, [entry])
    else found.push(entry)
  }
  return [...months].map(([name, found]) => ({ name, entries: found }))
}

function monthWords(on: IsoDay): string {
  return longDay(on).replace(/^\d+ /, '')
}

/** Whether every word typed begins a word of the entry; accents and capitals do not matter. */
export function logMatches(entry: LogEntry, typed: string): boolean {
  const wanted = foldName(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return true
  const agency = entry.agency === null ? '' : agencies[entry.agency]
  const words = foldName([entry.babyName, entry.subject, entry.who, agency, logKindWords[entry.kind], entry.text].join(' ')).split(' ')
  return wanted.every(word => words.some(one => one.startsWith(word)))
}
