import { counted } from '../words.ts'
import { addDays, daysBetween, type IsoDay } from './day.ts'

/**
 * Length of a pregnancy from the last menstrual period to the EDD, in days (docs/domain.md, section
 * 2).
 */
export const termDays = 280

/**
 * Gestation in days on a day: 280 − (EDD − day). Negative before the LMP, above 280 after the EDD.
 */
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

/**
 * Days after the EDD by which nearly every baby is born: 42+0. Later than that, the birth is not
 * recorded or the EDD is wrong.
 */
const latestBirth = 14

/** Whether nobody can still be pregnant with this EDD. */
export function isPastTerm(edd: IsoDay, on: IsoDay): boolean {
  return daysBetween(edd, on) > latestBirth
}

/**
 * Where in a pregnancy a day is, as every screen and paper says it: `31+4`; `43 days after the EDD`
 * once nobody can still be pregnant, because 46+1 would pass for a fact. Null after the birth,
 * before the LMP and without an EDD. Up to a birth the gestation stands as it was, however late.
 */
export function gestationWords(
  { edd, bornOn }: { readonly edd: IsoDay | null; readonly bornOn: IsoDay | null },
  on: IsoDay,
): string | null {
  if (edd === null) return null
  if (bornOn !== null) return on > bornOn ? null : gestationOn(edd, on)
  return isPastTerm(edd, on) ? `${daysBetween(edd, on)} days after the EDD` : gestationOn(edd, on)
}

/**
 * The same as one short figure for a cell: `31+4`; past the EDD `EDD +61 d`. Its words in full are
 * `figureWords`.
 */
export function gestationFigure(line: { readonly edd: IsoDay | null; readonly bornOn: IsoDay | null }, on: IsoDay): string | null {
  const late = daysPast(line, on)
  return late > 0 ? `EDD +${late} d` : gestationWords(line, on)
}

/**
 * What `gestationFigure` means, beside it or as its accessible name: `40+3, 3 days after the EDD`,
 * `61 days after the EDD`.
 */
export function figureWords(line: { readonly edd: IsoDay | null; readonly bornOn: IsoDay | null }, on: IsoDay): string | null {
  const late = daysPast(line, on)
  const words = gestationWords(line, on)
  return late > 0 && late <= latestBirth ? `${words}, ${counted(late, 'day')} after the EDD` : words
}

/** Days that an unborn baby is past the EDD; 0 up to it, after the birth and without an EDD. */
function daysPast({ edd, bornOn }: { readonly edd: IsoDay | null; readonly bornOn: IsoDay | null }, on: IsoDay): number {
  return edd === null || bornOn !== null ? 0 : Math.max(0, daysBetween(edd, on))
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
