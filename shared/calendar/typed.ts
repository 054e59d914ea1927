import { Temporal } from 'temporal-polyfill'
import { day, type IsoDay } from './day.ts'
import { months } from './words.ts'

const monthNames = months.map(name => name.toLowerCase())
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * Reads a day as people type it in the UK: `14/9/26`, `14.09.2026`, `14 sep`, `2026-09-14`,
 * `today`, `tomorrow`, `+2w`, `tue`, `next tue`. A day without a year is the next such day from
 * `today`. Returns null when it cannot be read as exactly one day.
 */
export function readDay(typed: string, today: IsoDay): IsoDay | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(on|by) /, '')
  return relative(text, today) ?? iso(text) ?? numeric(text, today) ?? named(text, today)
}

function relative(text: string, today: IsoDay): IsoDay | null {
  if (/^\d/.test(text)) return null
  const from = day(today)
  if (text === 'today') return today
  if (text === 'tomorrow') return from.add({ days: 1 }).toString()
  if (text === 'yesterday') return from.subtract({ days: 1 }).toString()
  const away = /^([+-]) ?(\d{1,3}) ?(d|w|m)(?:ays?|eeks?|onths?)?$/.exec(text)
  if (away) {
    const amount = Number(away[2]) * (away[1] === '-' ? -1 : 1)
    return from.add(away[3] === 'd' ? { days: amount } : away[3] === 'w' ? { weeks: amount } : { months: amount }).toString()
  }
  const weekday = /^(?:next )?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?$/.exec(text)
  if (!weekday?.[1]) return null
  const ahead = (dayNames.indexOf(weekday[1]) + 1 - from.dayOfWeek + 7) % 7
  return from.add({ days: ahead === 0 ? 7 : ahead }).toString()
}

function iso(text: string): IsoDay | null {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?(?:\.0+)?z?)?$/.exec(text)
  return parts ? make(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

function numeric(text: string, today: IsoDay): IsoDay | null {
  const parts = /^(\d{1,2}) ?[/. -] ?(\d{1,2})(?: ?[/. -] ?(\d{4}|\d{2}))?(?: 00:00(?::00)?)?$/.exec(text)
  return parts ? withYear(Number(parts[1]), Number(parts[2]), parts[3], today) : null
}

function named(text: string, today: IsoDay): IsoDay | null {
  const parts =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]?([a-z]{3,9})\.?,?(?:[ /.-]?(\d{4}|\d{2}))?$/.exec(
      text,
    )
  const name = parts?.[2]
  if (!parts || !name) return null
  const month = monthNames.findIndex(full => full.startsWith(name.slice(0, 3))) + 1
  const full = monthNames[month - 1]
  if (!full || !(full.startsWith(name) || name === 'sept')) return null
  return withYear(Number(parts[1]), month, parts[3], today)
}

function withYear(date: number, month: number, year: string | undefined, today: IsoDay): IsoDay | null {
  if (year?.length === 4) return make(Number(year), month, date)
  const from = day(today)
  // Two digits: this century up to twenty years ahead, otherwise the last one (dates of birth).
  if (year) return make(Number(year) + (2000 + Number(year) > from.year + 20 ? 1900 : 2000), month, date)
  const thisYear = make(from.year, month, date)
  if (thisYear === null) return make(from.year + 1, month, date)
  return Temporal.PlainDate.compare(day(thisYear), from) < 0 ? make(from.year + 1, month, date) : thisYear
}

/** A year of the first centuries is one that was cut or mistyped. */
const earliestYear = 1850

function make(year: number, month: number, date: number): IsoDay | null {
  if (year < earliestYear) return null
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
