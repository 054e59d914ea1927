import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { goAtOnce, keptNewest, mayGo, toPrune } from '../../main/register/backup/retention.ts'

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
    expect(mayGo([], now)).toEqual([])
    expect(mayGo(daysBack(14), now)).toEqual([])
  })

  it('never the newest, however old it is', () => {
    fc.assert(
      fc.property(backups, fc.nat(5 * year), (all, later) => {
        const newest = all.reduce((best, one) => (Temporal.Instant.compare(one.madeAt, best.madeAt) > 0 ? one : best))
        const pruned = mayGo(all, instant.add({ minutes: later }).toString())
        const kept = all.filter(({ name }) => !pruned.includes(name))
        expect(kept.some(({ madeAt }) => Temporal.Instant.compare(madeAt, newest.madeAt) === 0)).toBe(true)
      }),
    )
  })

  it('none of the last two days', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(mayGo(all, now))
        for (const { name, madeAt } of all) if (madeAt >= ago(2 * 24 * 60)) expect(pruned.has(name)).toBe(false)
      }),
    )
  })

  it('so many that at most 15 days, 9 weeks and 13 months are left beside the last two days', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(mayGo(all, now))
        const older = all.filter(({ name, madeAt }) => !pruned.has(name) && Temporal.Instant.compare(madeAt, ago(2 * 24 * 60)) < 0)
        expect(older.length).toBeLessThanOrEqual(15 + 9 + 13 + 1 + keptNewest)
      }),
    )
  })

  it('and pruning again removes nothing more', () => {
    fc.assert(
      fc.property(backups, all => {
        const pruned = new Set(mayGo(all, now))
        expect(
          mayGo(
            all.filter(({ name }) => !pruned.has(name)),
            now,
          ),
        ).toEqual([])
      }),
    )
  })

  it('of two years of daily ones: days, then weeks, then months remain', () => {
    const all = daysBack(730)
    const pruned = new Set(mayGo(all, now))
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
    const younger = Array.from({ length: keptNewest - 1 }, (_, minute) => ago(minute))
    const all = named([ago(5 * 24 * 60), ago(5 * 24 * 60 + 60), ago(5 * 24 * 60 + 120), ...younger])
    expect(mayGo(all, now).sort()).toEqual(['b1', 'b2'])
  })
})

describe('a clock that was wrong', () => {
  it('by years in a session of several backups costs few, none of the newest and none of the oldest', () => {
    let all = daysBack(60).map((one, at) => ({ ...one, number: 60 - at }))
    const wrong = instant.toZonedDateTimeISO('UTC').add({ years: 3 })
    for (let made = 0; made < 4; made++) {
      const madeAt = wrong.add({ hours: made }).toInstant().toString()
      all = [{ name: `ahead${made}`, madeAt, number: 61 + made }, ...all]
      const gone = toPrune(all, madeAt)
      expect(gone.length).toBeLessThanOrEqual(goAtOnce)
      all = all.filter(({ name }) => !gone.includes(name))
    }
    const names = all.map(({ name }) => name)
    expect(all.length).toBeGreaterThanOrEqual(64 - 4 * goAtOnce)
    for (const kept of ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b59']) expect(names).toContain(kept)
  })
})
