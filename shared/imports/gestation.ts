import { saysNotKnown, tidy } from './cells.ts'

export interface ReadGestation {
  /** Days from the last menstrual period; completed weeks alone count as `w+0`. */
  readonly days: number
  /** Days that the words leave open: 6 where only weeks are said, 0 for `15+6`. */
  readonly open: number
  /** Said as a guess: `~19 wks`, `approx 20`. */
  readonly rough: boolean
}

/** No pregnancy is longer; beyond it a number in this column is something else. */
const longestWeeks = 44

/**
 * Reads a gestation as notes have it: `22/40`, `15+6`, `22+3/40`, `22/40 + 3`, `~19 wks`, `19 weeks
 * 3 days`, `approx 20`, `22`. Returns null when it cannot be read as one gestation of up to 44
 * weeks.
 */
export function readGestation(cell: string): ReadGestation | null {
  const text = tidy(cell).toLowerCase()
  if (text === '' || saysNotKnown(text)) return null
  const rough = /^(?:~|≈|c\.? ?|ca\.? ?|circa |about |approx\.? ?(?:imately )?|roughly |\?)|\?$/.test(text)
  const bare = text
    .replace(/^(?:~|≈|circa |ca\.? |c\.? ?|about |approx(?:imately|\.)? ?|roughly |\?)\s*/, '')
    .replace(/\?$/, '')
    .trim()
  const parts =
    /^(\d{1,2})(?: ?\/ ?40)?(?: ?(?:w(?:ee)?ks?|w))?(?: ?\+ ?([0-6])|,? ([0-6]) ?d(?:ays?)?)?(?: ?d(?:ays?)?)?(?: ?\/ ?40)?(?: ?(?:w(?:ee)?ks?|w))?(?: gestation)?$/.exec(
      bare,
    )
  if (!parts) return null
  const weeks = Number(parts[1])
  const extra = parts[2] ?? parts[3]
  if (weeks > longestWeeks) return null
  return { days: weeks * 7 + Number(extra ?? 0), open: extra === undefined ? 6 : 0, rough }
}

/** Days by which a gestation known in days lies outside what the words leave open. */
export function daysApart(stated: ReadGestation, days: number): number {
  if (days < stated.days) return stated.days - days
  return Math.max(0, days - stated.days - stated.open)
}
