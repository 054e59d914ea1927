import type { IsoDay } from '../calendar/day.ts'
import { gestationDays, weeksAndDays } from '../calendar/gestation.ts'
import type { BabyFields } from './model.ts'

/** Births before 20+0 or after 45+0 cannot be meant (days). */
const earliest = 20 * 7
const latest = 45 * 7

/**
 * What cannot be true of a baby's birth, by field; empty when nothing speaks against it. `edd`
 * null: gestation cannot be checked.
 */
export function birthProblems(
  baby: Pick<BabyFields, 'bornOn'>,
  about: { readonly edd: IsoDay | null; readonly today: IsoDay },
): Record<string, string> {
  const problems: Record<string, string> = {}
  if (baby.bornOn > about.today) problems.bornOn = 'This day is in the future.'
  else if (about.edd !== null) {
    const at = gestationDays(about.edd, baby.bornOn)
    if (at < earliest || at > latest)
      problems.bornOn = `The gestation would be ${at < 0 ? 'before the last menstrual period' : weeksAndDays(at)}. Either this day or the EDD is not right.`
  }
  return problems
}
