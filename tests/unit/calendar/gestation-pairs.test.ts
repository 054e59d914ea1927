import { describe, expect, test } from 'vitest'
import { dayOfGestation, eddFromGestation, eddFromLmp, gestationOn } from '../../../shared/calendar/gestation.ts'

/**
 * A second implementation with nothing in common with ours: the Julian day number of a Gregorian
 * day in whole numbers (Fliegel and Van Flandern, Communications of the ACM 11, 1968), no Temporal,
 * no Date, no table.
 */
function julian(iso: string): number {
  const [year = 0, month = 0, on = 0] = iso.split('-').map(Number)
  const late = Math.trunc((month - 14) / 12)
  return (
    on -
    32_075 +
    Math.trunc((1461 * (year + 4800 + late)) / 4) +
    Math.trunc((367 * (month - 2 - late * 12)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + late) / 100)) / 4)
  )
}

/** The day of a Julian day number, turned round by the same authors. */
function gregorian(number: number): string {
  let l = number + 68_569
  const n = Math.trunc((4 * l) / 146_097)
  l -= Math.trunc((146_097 * n + 3) / 4)
  const i = Math.trunc((4000 * (l + 1)) / 1_461_001)
  l = l - Math.trunc((1461 * i) / 4) + 31
  const j = Math.trunc((80 * l) / 2447)
  const on = l - Math.trunc((2447 * j) / 80)
  const k = Math.trunc(j / 11)
  const month = j + 2 - 12 * k
  const year = 100 * (n - 49) + i + k
  return `${year}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`
}

/**
 * 280 pairs: EDDs 13 days apart from 2019 to 2028, both leap years among them, each on a day
 * between 0+0 and 41+6 (97 shares no factor with 294).
 */
const pairs = Array.from({ length: 280 }, (_none, index) => ({
  edd: gregorian(julian('2019-01-01') + index * 13),
  days: (index * 97) % 294,
}))

describe('gestation, against Julian day numbers', () => {
  test('the second implementation knows the days that are published for it', () => {
    expect(julian('2000-01-01')).toBe(2_451_545)
    expect(julian('1858-11-17')).toBe(2_400_001)
    expect(gregorian(2_451_545)).toBe('2000-01-01')
  })

  test('280 pairs of EDD and day give the same gestation, the same day, and the same EDD', () => {
    for (const { edd, days } of pairs) {
      const on = gregorian(julian(edd) - 280 + days)
      expect(gestationOn(edd, on), `${edd} on ${on}`).toBe(`${Math.trunc(days / 7)}+${days % 7}`)
      expect(dayOfGestation(edd, Math.trunc(days / 7), days % 7)).toBe(on)
      expect(eddFromGestation(on, days)).toBe(edd)
      expect(eddFromLmp(gregorian(julian(edd) - 280))).toBe(edd)
    }
  })

  test('the day before the last menstrual period has no gestation', () => {
    for (const { edd } of pairs) expect(gestationOn(edd, gregorian(julian(edd) - 281))).toBeNull()
  })

  test('worked examples', () => {
    // calculationtime.com, pregnancy due date: LMP 1 June 2026, 28 days: EDD 8 March 2027, and 2
    // weeks 5 days on 20 June 2026.
    expect(eddFromLmp('2026-06-01')).toBe('2027-03-08')
    expect(gestationOn('2027-03-08', '2026-06-20')).toBe('2+5')
    // superglobalcalculator.com, gestational age: LMP 10 February 2026 is 8 weeks 1 day on 8 April
    // 2026, due 17 November 2026.
    expect(eddFromLmp('2026-02-10')).toBe('2026-11-17')
    expect(gestationOn('2026-11-17', '2026-04-08')).toBe('8+1')
    // Naegele's rule over a 28 February and over a 29 February differ by that day; adding 280 days
    // does not.
    expect(eddFromLmp('2026-10-01')).toBe('2027-07-08')
    expect(eddFromLmp('2027-10-01')).toBe('2028-07-07')
    // domain.md and the drawings: EDD 22 January 2027 is 31+4 on 24 November 2026, 29+6 on 12
    // November, 11+3 on 6 July.
    expect(gestationOn('2027-01-22', '2026-11-24')).toBe('31+4')
  })
})
