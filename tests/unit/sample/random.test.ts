import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../main/sample/random.ts'

describe('seeded chance', () => {
  it('repeats itself for the same seed, and only for it', () => {
    const first = (...seed: (string | number)[]) => {
      const random = createRandom(...seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(first('a', 1)).toEqual(first('a', 1))
    expect(first('a', 1)).not.toEqual(first('a', 2))
    expect(first('a1')).not.toEqual(first('a', 1))
  })

  it('is even enough to trust weights', () => {
    const random = createRandom('weights')
    const hits = { rare: 0, common: 0, never: 0 }
    for (let turn = 0; turn < 20_000; turn++)
      hits[
        random.weigh([
          ['rare', 1],
          ['common', 3],
          ['never', 0],
        ] as const)
      ]++
    expect(hits.rare / 20_000).toBeCloseTo(0.25, 1)
    expect(hits.never).toBe(0)
    const tens = Array.from({ length: 10 }, () => 0)
    for (let turn = 0; turn < 20_000; turn++) {
      const ten = random.int(0, 9)
      tens[ten] = (tens[ten] ?? 0) + 1
    }
    for (const count of tens) expect(Math.abs(count - 2_000)).toBeLessThan(200)
  })

  it('takes different items, all of them where fewer are there', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.integer(), { maxLength: 20 }), fc.integer({ min: 0, max: 25 }), (seed, items, count) => {
        const taken = createRandom(seed).some(items, count)
        expect(new Set(taken).size).toBe(Math.min(count, items.length))
        for (const item of taken) expect(items).toContain(item)
      }),
    )
  })
})
