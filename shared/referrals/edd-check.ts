import { addDays, type IsoDay } from '../calendar/day.ts'
import { gestationDays, termDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'

/**
 * Longest pregnancy taken as possible: 44 completed weeks; beyond it an EDD is mistyped or the
 * birth was not recorded.
 */
export const longestDays = 44 * 7

/**
 * Says what is wrong with the EDD of an unborn baby on a day, or null. An EDD more than 280 days
 * ahead means a last menstrual period in the future (EDD = LMP + 280 days; docs/domain.md, section
 * 2).
 */
export function eddProblem(edd: IsoDay, on: IsoDay): string | null {
  const days = gestationDays(edd, on)
  if (days < 0) {
    const lmp = longDay(addDays(edd, -termDays))
    return `This EDD puts the last menstrual period in the future, on ${lmp}. The latest EDD possible today is ${longDay(addDays(on, termDays))}.`
  }
  if (days > longestDays)
    return `This EDD was ${days - termDays} days ago, which is longer than a pregnancy lasts. Where the baby has been born, the birth is recorded first.`
  return null
}
