import { useEffect, useState } from 'react'
import type { Nation } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'

type Between = (from: IsoDay, to: IsoDay) => number

/**
 * Working days between two days of this nation. The bank holidays are more than a megabyte: read
 * when the first clock is shown, null until then.
 */
export function useWorkingDays(nation: Nation): Between | null {
  const [between, setBetween] = useState<Between | null>(null)
  useEffect(() => {
    let isCurrent = true
    void import('../../shared/calendar/working-days.ts').then(({ workingDaysBetween }) => {
      if (isCurrent) setBetween(() => (from: IsoDay, to: IsoDay) => workingDaysBetween(from, to, nation))
    })
    return () => {
      isCurrent = false
    }
  }, [nation])
  return between
}
