import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitSeconds } from '../../main/register/keys/throttle.ts'

describe('wrong passphrases', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 15],
    [5, 30],
    [6, 60],
    [7, 120],
    [50, 120],
  ])('%i in a row: %i seconds', (tries, seconds) => {
    expect(
      waitSeconds(
        Array.from({ length: tries }, () => 1000),
        1000,
      ),
    ).toBe(seconds)
  })

  it('the wait runs down from the last one', () => {
    expect(waitSeconds([0, 0, 10_000], 12_500)).toBe(3)
    expect(waitSeconds([0, 0, 10_000], 14_999)).toBe(1)
    expect(waitSeconds([0, 0, 10_000], 15_000)).toBe(0)
  })

  it('waiting never makes the wait longer, and one more wrong try never makes it shorter', () => {
    const tries = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }).map(all => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(tries, fc.nat(200_000), fc.nat(200_000), (wrong, later, evenLater) => {
        const last = wrong.at(-1) ?? 0
        const now = last + later
        expect(waitSeconds(wrong, now + evenLater)).toBeLessThanOrEqual(waitSeconds(wrong, now))
        expect(waitSeconds([...wrong, now], now)).toBeGreaterThanOrEqual(waitSeconds(wrong, now))
      }),
    )
  })
})
