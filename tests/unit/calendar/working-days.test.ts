import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Nation, nations } from '../../../shared/access/model.ts'
import { bankHolidays } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, day } from '../../../shared/calendar/day.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../shared/calendar/working-days.ts'

/**
 * Bank holidays as gov.uk publishes them (www.gov.uk/bank-holidays), substitute days where it gives
 * them, month-day by year.
 */
const englandAndWales: Record<number, string> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  // Early May moved to the 75th anniversary of VE Day.
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  // Spring moved to 2 June, Platinum Jubilee 3 June, state funeral 19 September.
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  // Coronation 8 May.
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}
const published: Record<Nation, Record<number, string>> = {
  england: englandAndWales,
  wales: englandAndWales,
  scotland: {
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    // World Cup 15 June, in Scotland only.
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
  },
  northern_ireland: {
    2019: '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26',
    2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2022: '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
    2023: '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26',
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
  },
}
const cases = nations.flatMap(nation => Object.entries(published[nation]).map(([year, days]) => ({ nation, year: Number(year), days })))

function isWeekend(on: string): boolean {
  return day(on).dayOfWeek > 5
}

describe('bank holidays', () => {
  test.each(cases)('of $nation in $year are those published', ({ nation, year, days }) => {
    const onWeekdays = [...bankHolidays(nation, year)].filter(on => !isWeekend(on)).sort()
    expect(onWeekdays).toEqual(days.split(' ').map(on => `${year}-${on}`))
  })

  test('a year the library has no rules for has weekends only', () => {
    expect(isWorkingDay('1979-12-25', 'england')).toBe(true)
    expect(isWorkingDay('1980-12-25', 'england')).toBe(false)
    expect(bankHolidays('england', 2201).size).toBe(0)
  })
})

describe('working days', () => {
  test('every day of nine years, counted one by one', () => {
    for (const nation of nations) {
      const holidays = new Set(Object.entries(published[nation]).flatMap(([year, days]) => days.split(' ').map(on => `${year}-${on}`)))
      for (let on = '2019-01-01'; on < '2028-01-01'; on = addDays(on, 1))
        expect(isWorkingDay(on, nation), `${on} ${nation}`).toBe(!isWeekend(on) && !holidays.has(on))
    }
  })

  test('over Christmas and New Year, by nation', () => {
    expect(addWorkingDays('2026-12-24', 1, 'england')).toBe('2026-12-29')
    expect(addWorkingDays('2025-12-31', 1, 'england')).toBe('2026-01-02')
    expect(addWorkingDays('2025-12-31', 1, 'scotland')).toBe('2026-01-05')
    expect(addWorkingDays('2026-07-10', 1, 'northern_ireland')).toBe('2026-07-14')
    expect(addWorkingDays('2026-07-10', 1, 'wales')).toBe('2026-07-13')
  })

  test('the day itself is never counted, worked or not', () => {
    expect(addWorkingDays('2026-11-20', 1, 'england')).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 1, 'england')).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-22', 1, 'england')).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-22', 0, 'england')).toBe('2026-11-22')
    expect(() => addWorkingDays('2026-11-22', -1, 'england')).toThrow(RangeError)
  })

  test('45 working days from a receipt in summer pass the August bank holiday', () => {
    expect(addWorkingDays('2026-07-06', 45, 'england')).toBe('2026-09-08')
    expect(addWorkingDays('2026-07-06', 45, 'scotland')).toBe('2026-09-08')
  })

  test('29 February is worked when it is a weekday', () => {
    expect(isWorkingDay('2024-02-29', 'england')).toBe(true)
    expect(addWorkingDays('2024-02-28', 1, 'england')).toBe('2024-02-29')
    expect(addWorkingDays('2024-02-28', 2, 'england')).toBe('2024-03-01')
    expect(addWorkingDays('2028-02-28', 1, 'scotland')).toBe('2028-02-29')
  })

  const anyDay = fc.integer({ min: 0, max: 12_000 }).map(days => addDays('2010-01-01', days))
  const anyNation = fc.constantFrom(...nations)

  test('lands on a working day with exactly that many from the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyNation, (from, count, nation) => {
        const to = addWorkingDays(from, count, nation)
        expect(isWorkingDay(to, nation)).toBe(true)
        expect(workingDaysBetween(from, to, nation)).toBe(count)
        expect(workingDaysBetween(to, from, nation)).toBe(-count)
        let stepped = 0
        for (let on = from; on < to; ) {
          on = addDays(on, 1)
          if (isWorkingDay(on, nation)) stepped++
        }
        expect(stepped).toBe(count)
      }),
    )
  })

  test('a later start never ends earlier, and counts add up', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.nat(90), fc.nat(90), anyNation, (from, later, one, other, nation) => {
        expect(addWorkingDays(addDays(from, later), one, nation) >= addWorkingDays(from, one, nation) || one === 0).toBe(true)
        expect(addWorkingDays(addWorkingDays(from, one, nation), other, nation)).toBe(addWorkingDays(from, one + other, nation))
      }),
    )
  })
})
