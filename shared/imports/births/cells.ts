import { Temporal } from 'temporal-polyfill'
import type { BabyFields } from '../../birth/model.ts'
import type { IsoDay } from '../../calendar/day.ts'
import { saysNotKnown, tidy } from '../cells.ts'
import { readRecentDay } from '../dates.ts'

/** `14:05`, `1405`, `14.05`, `2:05pm`, `14:05:30` as `14:05`; null when it is no time of day. */
export function readTime(cell: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})(?::\d{2}(?:\.\d+)?)? ?(am|pm)?$/i.exec(tidy(cell).replace(/ ?(?:hrs|h)$/i, ''))
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2])]
  const half = parts[3]?.toLowerCase()
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null
  const on24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(on24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * A day of birth with the time where one stands beside it: `2026-11-20 14:05`, `20/11/2026
 * 14:05:00`, `2026-11-20T14:05`. Midnight is what spreadsheets write for a day without a time, so
 * it counts as none.
 */
export function readMoment(cell: string, today: IsoDay): { day: IsoDay; time: string | null } | null {
  const text = tidy(cell)
  if (/[T ]\d{1,2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) return momentOf(text)
  const parts = /^(.+?)(?:T|,? )(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:am|pm)?)(?:Z| ?(?:hrs|h))?$/i.exec(text)
  const day = readRecentDay(parts?.[1] ?? text, today)
  if (day === null) return null
  const time = parts?.[2] === undefined ? null : readTime(parts[2])
  if (parts?.[2] !== undefined && time === null) return null
  return { day, time: time === '00:00' ? null : time }
}

/**
 * An instant as the clock on the wall showed it: every nation of the United Kingdom keeps London’s
 * time.
 */
function momentOf(text: string): { day: IsoDay; time: string | null } | null {
  try {
    const at = Temporal.Instant.from(text.replace(' ', 'T')).toZonedDateTimeISO('Europe/London')
    const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
    return { day: at.toPlainDate().toString(), time: time === '00:00' ? null : time }
  } catch {
    return null
  }
}

/** Words and NHS Data Dictionary codes (person phenotypic sex); null when it is neither. */
export function readSex(cell: string): BabyFields['sex'] | null {
  const text = tidy(cell).toLowerCase()
  if (text === '' || saysNotKnown(text) || /^(?:x|0|not known|not specified)$/.test(text)) return 'not_known'
  if (/^(?:f|female|girl|2)$/.test(text)) return 'female'
  if (/^(?:m|male|boy|1)$/.test(text)) return 'male'
  return /^(?:i|indeterminate|9)$/.test(text) ? 'indeterminate' : null
}

/** Grams from `3120`, `3,120 g`, `3.12 kg`, `3.12`; null when it is no weight of a baby. */
export function readWeight(cell: string): number | null {
  const parts = /^(\d+(?:\.\d+)?) ?(kgs?|g|gms?|grams?)?$/.exec(
    tidy(cell)
      .toLowerCase()
      .replace(/(\d),(\d{3})\b/, '$1$2'),
  )
  if (!parts) return null
  const amount = Number(parts[1])
  const isKilos = parts[2]?.startsWith('k') ?? amount < 20
  const grams = Math.round(isKilos ? amount * 1000 : amount)
  return grams >= 200 && grams <= 8_000 ? grams : null
}

/**
 * How a baby was born: words, or a code of the NHS Data Dictionary (*live or still birth*: 1 live,
 * 2 to 4 stillbirth before, during or at an unknown time of labour), with or without a leading
 * zero; null when it is neither.
 */
export function readOutcome(cell: string): BabyFields['outcome'] | null {
  const text = tidy(cell).toLowerCase()
  if (text === '' || saysNotKnown(text)) return 'not_known'
  if (/still|^sb$|\biu[fd]d?\b|f(?:o)?etal (?:death|demise)|macerated/.test(text)) return 'stillbirth'
  if (/neonatal death|^nnd\b|died|deceased|dead|death/.test(text)) return 'neonatal_death'
  if (/^0?[234]$/.test(text)) return 'stillbirth'
  return /^(?:live(?: ?birth| ?born)?|alive|lb|l|0?1)$/.test(text.replace(/^0?1 ?[-:=] ?/, '')) ? 'live' : null
}

/** Whether a cell says yes; null when it says neither yes nor no. An empty one says no. */
export function readYes(cell: string): boolean | null {
  const text = tidy(cell).toLowerCase()
  if (/^(?:y|yes|true|1|x|✓)$/.test(text)) return true
  return text === '' || /^(?:n|no|false|0|nil|none|n\/a|na|-|–|live|no death)$/.test(text) ? false : null
}

/** `1`, `2 of 2`, `Twin 1`, `Twin B` as a number; null when nothing is said. */
export function readOrder(cell: string): number | null {
  const text = tidy(cell).toLowerCase()
  const digit = /(?:^|\D)([1-6])(?:\D|$)/.exec(text)?.[1]
  if (digit !== undefined) return Number(digit)
  const letter = /(?:^|\b(?:twin|triplet|baby) )([a-f])$/.exec(text)?.[1]
  return letter === undefined ? null : letter.charCodeAt(0) - 96
}

/** Days of gestation: `31+4` and `221` are exact, `31` is completed weeks. */
export function readDays(cell: string): number | null {
  const text = tidy(cell).replace(/ ?d(?:ays)?$/i, '')
  return /^\d{3}$/.test(text) ? Number(text) : null
}
