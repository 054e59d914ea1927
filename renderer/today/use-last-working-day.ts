import { useEffect, useState } from 'react'
import type { Nation } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'

/**
 * The last day before `today` that was worked in this nation; null until the bank holidays are
 * read, which are more than a megabyte.
 */
export function useLastWorkingDay(today: IsoDay, nation: Nation): IsoDay | null {
  const [last, setLast] = useState<IsoDay | null>(null)
  useEffect(() => {
    let isCurrent = true
    void import('../../shared/tracking/last-working-day.ts').then(({ lastWorkingDay }) => {
      if (isCurrent) setLast(lastWorkingDay(today, nation))
    })
    return () => {
      isCurrent = false
    }
  }, [today, nation])
  return last
}
