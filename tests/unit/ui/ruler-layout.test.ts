import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, type LabelPlace, labelPlaces } from '../../../renderer/ui/ruler-layout.ts'

const label = (x: number, text: string, rank = 2, side: Label['side'] = 'right'): Label => ({ x, text, rank, side })

test('labels with room stand over their marks in the row nearest the ruler', () => {
  expect(labelPlaces([label(100, 'Booked'), label(400, 'ICPC')], 3)).toEqual([
    { row: 0, anchor: 'middle' },
    { row: 0, anchor: 'middle' },
  ])
})

test('one that would run into another begins or ends at its mark before it goes up a row', () => {
  expect(labelPlaces([label(400, 'ICPC', 1), label(424, 'Birth plan')], 3)[1]).toEqual({ row: 0, anchor: 'start' })
  expect(labelPlaces([label(400, 'ICPC', 1), label(376, 'Birth plan')], 3)[1]).toEqual({ row: 0, anchor: 'end' })
  expect(labelPlaces([label(400, 'ICPC', 1), label(402, 'Birth plan')], 3)[1]).toEqual({ row: 1, anchor: 'middle' })
})

test('labels go beside their marks where not all have room over them', () => {
  const crowded = [label(410, 'First discussed', 1, 'left'), label(430, 'Planning and 4 more', 2)]
  expect(labelPlaces(crowded, 1)).toEqual([
    { row: 0, anchor: 'end' },
    { row: 0, anchor: 'start' },
  ])
})

test('without room the one that matters less is left out; a label without words takes no room', () => {
  expect(labelPlaces([label(100, 'Booked', 3), label(104, 'Assessment start', 1)], 1)).toEqual([null, { row: 0, anchor: 'middle' }])
  expect(labelPlaces([label(100, '', 1), label(104, 'Booked', 3)], 1)).toEqual([null, { row: 0, anchor: 'middle' }])
})

function left({ x, text }: Label, { anchor }: LabelPlace): number {
  const width = text.length * 6.1
  return anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width
}

test('no two labels of a row ever meet, whatever there is to name', () => {
  const anyLabel = fc.record({
    x: fc.integer({ min: 0, max: 1300 }),
    text: fc.string({ minLength: 1, maxLength: 28 }),
    rank: fc.integer({ min: 0, max: 3 }),
    side: fc.constantFrom('left' as const, 'right' as const, 'over' as const),
  })
  fc.assert(
    fc.property(fc.array(anyLabel, { maxLength: 24 }), fc.integer({ min: 1, max: 4 }), (labels, most) => {
      const spans = labelPlaces(labels, most).flatMap((place, index) => {
        const one = labels[index]
        return place === null || one === undefined
          ? []
          : [{ row: place.row, from: left(one, place), to: left(one, place) + one.text.length * 6.1 }]
      })
      for (const [index, one] of spans.entries())
        for (const other of spans.slice(index + 1))
          if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true)
    }),
  )
})
