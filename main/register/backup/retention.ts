import { Temporal } from 'temporal-polyfill'
import type { VerifiedBackup } from './backup-files.ts'

/**
 * How long backups are kept: all of the last days, then the newest of each day, week and month
 * (UTC).
 */
export const keptFor = { all: { days: 2 }, daily: { days: 14 }, weekly: { days: 8 * 7 }, monthly: { months: 12 } } as const

/** So many stay by the order they were made in, whatever any clock says. */
export const keptNewest = 10
/** No more go at a time: a clock that is wrong for a day costs little. */
export const goAtOnce = 2

type Kept = Pick<VerifiedBackup, 'name' | 'madeAt' | 'number'>

/**
 * Names of the verified backups that go now: of those that may go the last ones made, so that what
 * reaches back furthest stays longest.
 */
export function toPrune(backups: readonly Kept[], now: string): string[] {
  return mayGo(backups, now).slice(0, goAtOnce)
}

/**
 * Names of the verified backups that may go, newest first. Takes verified ones only. One dated
 * after `now` (a clock put back) is kept: it cannot be known how old it is.
 */
export function mayGo(backups: readonly Kept[], now: string): string[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO('UTC')
  const since = (span: Temporal.DurationLike) => today.subtract(span).toInstant()
  const newestFirst = backups
    .map(({ name, madeAt, number = 0 }) => ({ name, at: Temporal.Instant.from(madeAt), number }))
    .sort((one, other) => Temporal.Instant.compare(other.at, one.at) || other.name.localeCompare(one.name))
  const lastMade = newestFirst.toSorted((one, other) => other.number - one.number)
  const keep = new Set(lastMade.slice(0, keptNewest).map(({ name }) => name))
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
  return lastMade.filter(({ name }) => !keep.has(name)).map(({ name }) => name)
}

function date(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('UTC').toPlainDate()
}
