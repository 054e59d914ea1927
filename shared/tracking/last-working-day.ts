import type { Nation } from '../access/model.ts'
import { addDays, type IsoDay } from '../calendar/day.ts'
import { isWorkingDay } from '../calendar/working-days.ts'

/**
 * The last day before `today` that was worked: on a Monday the Friday, after Easter the Thursday.
 */
export function lastWorkingDay(today: IsoDay, nation: Nation): IsoDay {
  let day = addDays(today, -1)
  while (!isWorkingDay(day, nation)) day = addDays(day, -1)
  return day
}
