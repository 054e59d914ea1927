import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelRows } from '../../../renderer/ui/ruler-layout.ts'

const label = (x: number, text: string, rank = 2) => ({ x, text, rank })

test('labels with room stand in the row nearest the ruler; one that would run into another goes up', () => {
  expect(labelRows([label(100, 'Booked'), label(400, 'ICPC'), label(420, 'Birth plan')], 3)).toEqual([0, 0, 1])
})

test('without room the one that matters less is left out', () => {
  expect(labelRows([label(100, 'Booked', 3), label(104, 'Assessment start', 1)], 1)).toEqual([null, 0])
})

test('no two labels of a row ever meet, whatever there is to name', () => {
  const anyLabel = fc.record({
    x: fc.integer({ min: 0, max: 1300 }),
    text: fc.string({ minLength: 1, maxLength: 28 }),
    rank: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anyLabel, { maxLength: 24 }), fc.integer({ min: 1, max: 4 }), (labels, most) => {
      const rows = labelRows(labels, most)
      for (const [index, one] of labels.entries()) {
        for (const [place, other] of labels.entries()) {
          if (place <= index || rows[index] === null || rows[index] !== rows[place]) continue
          expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(((one.text.length + other.text.length) * 6.1) / 2)
        }
      }
    }),
  )
})
