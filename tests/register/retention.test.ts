import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { toPrune } from '../../main/register/backup/retention.ts'

const now = '2026-11-24T12:00:00Z'
const instant = Temporal.Instant.from(now)
const ago = (minutes: number) => instant.subtract({ minutes }).toString()
const named = (times: readonly string[]) => times.map((madeAt, index) => ({ name: `b${index}`, madeAt }))
const daysBack = (count: number, hour = 60) => named(Array.from({ length: count }, (_, day) => ago(day * 24 * 60 + hour)))
const year = 366 * 24 * 60

const backups = fc
  .array(fc.integer({ min: -3 * 24 * 60, max: 2 * year }), { minLength: 1, maxLength: 150 })
  .map(minutes => named(minutes.map(ago)))

describe('which backups may go', () => {
  it('none of a young register', () => {
    expect(toPrune([], now)).toEqual([])
    expect(toPrune(daysBack(14), now)).toEqual([])
  })

  it('never the newest, however old it is', () => {
    fc.assert(
      fc.property(backups, fc.nat(5 * year), (all, later) => {
        const newest = all.reduce((best, one) => (Temporal.Instant.compare(one.madeAt, best.madeAt) > 0 ? one : best))
        const pruned = toPrune(all, instant.add({ minutes: later }).toString())
        const kept = all.filter(({ name }) => !pruned.includes(name))
        expect(kept.some(({ madeAt }) => Temporal.Instant.compare(madeAt, newest.madeAt) === 0)).toBe(true)
      }),
    )
  })

  it('none of the last two days', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(toPrune(all, now))
        for (const { name, madeAt } of all) if (madeAt >= ago(2 * 24 * 60)) expect(pruned.has(name)).toBe(false)
      }),
    )
  })

  it('so many that at most 15 days, 9 weeks and 13 months are left beside the last two days', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(toPrune(all, now))
        const older = all.filter(({ name, madeAt }) => !pruned.has(name) && Temporal.Instant.compare(madeAt, ago(2 * 24 * 60)) < 0)
        expect(older.length).toBeLessThanOrEqual(15 + 9 + 13 + 1)
      }),
    )
  })

  it('and pruning again removes nothing more', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(toPrune(all, now))
        expect(
          toPrune(
            all.filter(({ name }) => !pruned.has(name)),
            now,
          ),
        ).toEqual([])
      }),
    )
  })

  it('of two years of daily ones: days, then weeks, then months remain', () => {
    const all = daysBack(730)
    const pruned = new Set(toPrune(all, now))
    const kept = all.filter(({ name }) => !pruned.has(name)).map(({ madeAt }) => madeAt.slice(0, 10))
    expect(kept.slice(0, 14)).toEqual(all.slice(0, 14).map(({ madeAt }) => madeAt.slice(0, 10)))
    // Sundays, the newest of their ISO week, back to eight weeks; then the last day of each month.
    expect(kept.slice(14)).toEqual([
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-10-25',
      '2026-10-18',
      '2026-10-11',
      '2026-10-04',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
    ])
  })

  it('several in one day become the newest of that day after two days', () => {
    const all = named([ago(5 * 24 * 60), ago(5 * 24 * 60 + 60), ago(5 * 24 * 60 + 120), ago(0)])
    expect(toPrune(all, now).sort()).toEqual(['b1', 'b2'])
  })
})
