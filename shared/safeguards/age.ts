import { ageOn, type IsoDay } from '../calendar/day.ts'

/** Whether somebody has not had that birthday yet. The years alone mostly tell. */
export function isYoungerThan(born: IsoDay, years: number, today: IsoDay): boolean {
  const apart = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return apart === years ? ageOn(born, today) < years : apart < years
}
