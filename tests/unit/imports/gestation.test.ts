import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/calendar/day.ts'
import { weeksAndDays } from '../../../shared/calendar/gestation.ts'
import { longDay } from '../../../shared/calendar/words.ts'
import { looksLikeSerialDay, readBirthDay, readListDay, readRecentDay } from '../../../shared/imports/dates.ts'
import { daysApart, readGestation } from '../../../shared/imports/gestation.ts'

const today = '2026-11-23'

describe('a gestation as notes have it', () => {
  it.each([
    ['22/40', 154, 6, false],
    ['15+6', 111, 0, false],
    ['32+1', 225, 0, false],
    ['22+3/40', 157, 0, false],
    ['22/40 + 3', 157, 0, false],
    ['~19 wks', 133, 6, true],
    ['approx 20', 140, 6, true],
    ['c.20 weeks', 140, 6, true],
    ['19 weeks 3 days', 136, 0, false],
    ['7/40', 49, 6, false],
    ['0+6', 6, 0, false],
    ['20?', 140, 6, true],
  ])('%s', (cell, days, open, rough) => expect(readGestation(cell)).toEqual({ days, open, rough }))

  it.each(['', '?', 'TBC', '22+7', '45/40', '22/7', '20-21', 'late', '154', '2026-11-23', '22/40/3'])('%j is not one', cell =>
    expect(readGestation(cell)).toBeNull(),
  )

  it('reads back what the app shows, whatever clerks put around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 44 * 7 + 6 }), fc.constantFrom('', ' ', '/40', ' wks', ' weeks'), (days, after) => {
        expect(readGestation(`${weeksAndDays(days)}${after}`)).toEqual({ days, open: 0, rough: false })
        expect(readGestation(`${Math.floor(days / 7)}/40`)?.days).toBe(days - (days % 7))
      }),
    )
  })

  it('leaves open what the words leave open', () => {
    const weeks = { days: 154, open: 6, rough: false }
    expect([140, 154, 160, 161, 175].map(days => daysApart(weeks, days))).toEqual([14, 0, 0, 1, 15])
  })
})

describe('a date as it stands in a list', () => {
  it.each([
    ['08.10.26', '2026-10-08'],
    ['15 Nov 2026', '2026-11-15'],
    ['20/12/26', '2026-12-20'],
    ['25 Sept 2026', '2026-09-25'],
    ['12 June 2027', '2027-06-12'],
    ['2027-01-17', '2027-01-17'],
    ['Sat 15 Nov 2026', '2026-11-15'],
    ['15/11/2026 00:00', '2026-11-15'],
    ['26/04/2027.', '2027-04-26'],
  ])('%s', (cell, iso) => expect(readListDay(cell, today)).toBe(iso))

  it.each(['today', 'tomorrow', '+2w', '-1d', 'next wk', 'tue', 'next tue', 'TBC', '', '12/25/2026', '30/2/27', '9'])('%j is none', cell =>
    expect(readListDay(cell, today)).toBeNull(),
  )

  it('gives dates of birth the century that has passed, and needs a year', () => {
    expect(readBirthDay('4/5/90', today)).toBe('1990-05-04')
    expect(readBirthDay('2/1/40', today)).toBe('1940-01-02')
    expect(readBirthDay('2/1/26', today)).toBe('2026-01-02')
    expect(readBirthDay('2/1/2040', today)).toBe('2040-01-02')
    expect(readBirthDay('4 May', today)).toBeNull()
    expect(readBirthDay('4/5', today)).toBeNull()
  })

  it('takes a referral date without a year as the last such day', () => {
    expect(readRecentDay('5 Nov', today)).toBe('2026-11-05')
    expect(readRecentDay('5 Dec', today)).toBe('2025-12-05')
    expect(readRecentDay('5 Dec 2026', today)).toBe('2026-12-05')
    expect(readRecentDay('5/12/26', today)).toBe('2026-12-05')
  })

  it('never reads a date of birth in the future out of two figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), ago => {
        const iso = addDays(today, -ago)
        const [year, month, date] = iso.split('-')
        const read = readBirthDay(`${date}.${month}.${year?.slice(2)}`, today)
        expect(read).not.toBeNull()
        if (read === null) return
        expect(read <= today).toBe(true)
        expect(daysBetween(read, iso) <= 0).toBe(true)
        expect(readListDay(longDay(iso), today)).toBe(iso)
      }),
    )
  })

  it('knows a spreadsheet’s day numbers', () => {
    expect(looksLikeSerialDay('46349', today)).toBe(true)
    expect(looksLikeSerialDay('12345', today)).toBe(false)
    expect(looksLikeSerialDay('9/7/27', today)).toBe(false)
  })
})
