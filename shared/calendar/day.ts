import { Temporal } from 'temporal-polyfill'

/** An ISO day, for example `2026-11-24`. Days cross the bridge and rest in the register as text. */
export type IsoDay = string

export function day(iso: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return day(from).until(day(to), { largestUnit: 'day' }).days
}

export function addDays(from: IsoDay, days: number): IsoDay {
  return day(from).add({ days }).toString()
}

/** Completed years from `born` to `on`. */
export function ageOn(born: IsoDay, on: IsoDay): number {
  return day(born).until(day(on), { largestUnit: 'year' }).years
}
