import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn, daysBetween } from '../../../shared/calendar/day.ts'
import {
  dayOfGestation,
  eddFromGestation,
  eddFromLmp,
  figureWords,
  gestationDays,
  gestationFigure,
  gestationOn,
  gestationWords,
} from '../../../shared/calendar/gestation.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(days => addDays('1990-01-01', days))

describe('gestation', () => {
  it('agrees with the drawn example: 31+4 on 24 November 2026 for an EDD of 22 January 2027', () => {
    expect(gestationOn('2027-01-22', '2026-11-24')).toBe('31+4')
  })

  it('is 40+0 on the EDD and 0+0 on the LMP', () => {
    fc.assert(
      fc.property(anyDay, lmp => {
        const edd = eddFromLmp(lmp)
        expect(gestationOn(edd, edd)).toBe('40+0')
        expect(gestationOn(edd, lmp)).toBe('0+0')
        expect(gestationOn(edd, addDays(lmp, -1))).toBeNull()
      }),
    )
  })

  it('grows by one each day across leap years and clock changes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 320 }), (lmp, days) => {
        expect(gestationDays(eddFromLmp(lmp), addDays(lmp, days))).toBe(days)
      }),
    )
  })

  it('finds the day of a gestation and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 42 }), fc.integer({ min: 0, max: 6 }), (edd, weeks, extra) => {
        const on = dayOfGestation(edd, weeks, extra)
        expect(gestationOn(edd, on)).toBe(`${weeks}+${extra}`)
        expect(eddFromGestation(on, weeks * 7 + extra)).toBe(edd)
      }),
    )
  })

  it.each([
    ['2027-01-22', null, '31+4'],
    ['2026-11-10', null, '42+0'],
    ['2026-11-09', null, '15 days after the EDD'],
    ['2026-10-12', null, '43 days after the EDD'],
    ['2026-11-01', '2026-11-24', '43+2'],
    ['2026-11-01', '2026-11-23', null],
    ['2027-09-10', null, null],
    [null, null, null],
  ])('in words on 24 November 2026, with EDD %s and birth %s: %s', (edd, bornOn, words) => {
    expect(gestationWords({ edd, bornOn }, '2026-11-24')).toBe(words)
  })

  it.each([
    ['2027-01-22', null, '31+4', '31+4'],
    ['2026-11-24', null, '40+0', '40+0'],
    ['2026-11-23', null, 'EDD +1 d', '40+1, 1 day after the EDD'],
    ['2026-11-10', null, 'EDD +14 d', '42+0, 14 days after the EDD'],
    ['2026-09-24', null, 'EDD +61 d', '61 days after the EDD'],
    ['2026-11-01', '2026-11-24', '43+2', '43+2'],
    ['2027-09-10', null, null, null],
  ])('as one short figure for a cell, with EDD %s and birth %s: %s, which means %s', (edd, bornOn, figure, words) => {
    expect(gestationFigure({ edd, bornOn }, '2026-11-24')).toBe(figure)
    expect(figureWords({ edd, bornOn }, '2026-11-24')).toBe(words)
  })

  it('never says a gestation that nobody reaches', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 400 }), (edd, after) => {
        const words = gestationWords({ edd, bornOn: null }, addDays(edd, after))
        if (after < -280) expect(words).toBeNull()
        else if (after > 14) expect(words).toBe(`${after} days after the EDD`)
        else expect(words).toMatch(/^\d+\+[0-6]$/)
      }),
    )
  })

  it('counts days and completed years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(ageOn('2005-05-03', '2026-05-02')).toBe(20)
    expect(ageOn('2005-05-03', '2026-05-03')).toBe(21)
    expect(ageOn('2004-02-29', '2005-02-28')).toBe(0)
    expect(ageOn('2004-02-29', '2005-03-01')).toBe(1)
  })

  it('counts completed years as Temporal does, in either order', () => {
    const anyBirth = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1904-02-27', days))
    fc.assert(
      fc.property(anyBirth, anyDay, (born, on) => {
        const { years } = Temporal.PlainDate.from(born).until(on, { largestUnit: 'year' })
        expect(ageOn(born, on)).toBe(years)
      }),
      { numRuns: 2_000 },
    )
  })
})
