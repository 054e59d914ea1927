import { addDays, daysBetween, type IsoDay } from './day.ts'

/** Length of a pregnancy from the last menstrual period to the EDD, in days (domain, section 2). */
export const termDays = 280

/** Gestation in days on a day: 280 − (EDD − day). Negative before the LMP, above 280 after the EDD. */
export function gestationDays(edd: IsoDay, on: IsoDay): number {
  return termDays - daysBetween(on, edd)
}

/** `31+4`: weeks and days of a gestation of zero days or more. */
export function weeksAndDays(days: number): string {
  return `${Math.floor(days / 7)}+${days % 7}`
}

/** Gestation on a day as `31+4`, or null when the day is before the LMP. */
export function gestationOn(edd: IsoDay, on: IsoDay): string | null {
  const days = gestationDays(edd, on)
  return days < 0 ? null : weeksAndDays(days)
}

/** The day on which the pregnancy reaches `weeks`+`extra`: EDD − (40 − weeks) × 7 + extra days. */
export function dayOfGestation(edd: IsoDay, weeks: number, extra = 0): IsoDay {
  return addDays(edd, weeks * 7 + extra - termDays)
}

/** EDD from the last menstrual period: LMP + 280 days. */
export function eddFromLmp(lmp: IsoDay): IsoDay {
  return addDays(lmp, termDays)
}

/** EDD from a gestation in days known on a day. */
export function eddFromGestation(on: IsoDay, days: number): IsoDay {
  return addDays(on, termDays - days)
}
