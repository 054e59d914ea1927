import { Temporal } from 'temporal-polyfill'
import type { BackupLine } from '../../../shared/access/model.ts'

/**
 * How long backups are kept: all of the last days, then the newest of each day, week and month
 * (UTC).
 */
export const keptFor = { all: { days: 2 }, daily: { days: 14 }, weekly: { days: 8 * 7 }, monthly: { months: 12 } } as const

type Kept = Pick<BackupLine, 'name' | 'madeAt'>

/**
 * Names of the verified backups that may go. Takes verified ones only, and never returns the newest
 * of them. One dated after `now` (a clock put back) is kept: it cannot be known how old it is.
 */
export function toPrune(backups: readonly Kept[], now: string): string[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO('UTC')
  const since = (span: Temporal.DurationLike) => today.subtract(span).toInstant()
  const newestFirst = backups
    .map(({ name, madeAt }) => ({ name, at: Temporal.Instant.from(madeAt) }))
    .sort((one, other) => Temporal.Instant.compare(other.at, one.at) || other.name.localeCompare(one.name))
  const keep = new Set(newestFirst.slice(0, 1).map(({ name }) => name))
  const keepNewestOf = (span: Temporal.DurationLike, part: (at: Temporal.Instant) => string) => {
    const seen = new Set<string>()
    for (const { name, at } of newestFirst.filter(one => Temporal.Instant.compare(one.at, since(span)) >= 0)) {
      if (!seen.has(part(at))) keep.add(name)
      seen.add(part(at))
    }
  }
  for (const { name, at } of newestFirst) if (Temporal.Instant.compare(at, since(keptFor.all)) >= 0) keep.add(name)
  keepNewestOf(keptFor.daily, at => date(at).toString())
  keepNewestOf(keptFor.weekly, at => `${date(at).yearOfWeek}-${date(at).weekOfYear}`)
  keepNewestOf(keptFor.monthly, at => date(at).toPlainYearMonth().toString())
  return newestFirst.filter(({ name }) => !keep.has(name)).map(({ name }) => name)
}

function date(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('UTC').toPlainDate()
}
