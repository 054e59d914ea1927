import { useEffect, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { useFigures } from '../record/figures.ts'

/**
 * Whether a day is a bank holiday where the register is; false until they are read, which are more
 * than a megabyte.
 */
export function useBankHoliday(day: IsoDay | null): boolean {
  const { nation } = useFigures()
  const [holiday, setHoliday] = useState<IsoDay | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (day === null) return
    void import('../../shared/calendar/bank-holidays.ts').then(({ bankHolidays }) => {
      if (isCurrent) setHoliday(bankHolidays(nation, Number(day.slice(0, 4))).has(day) ? day : null)
    })
    return () => {
      isCurrent = false
    }
  }, [day, nation])
  return day !== null && holiday === day
}

export const bankHolidayWords = 'a bank holiday'
