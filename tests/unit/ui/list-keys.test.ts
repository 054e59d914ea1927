import { describe, expect, it } from 'vitest'
import { closed, isChoosing, type ListFacts, type ListKey, type Place, press, replay } from '../../../renderer/ui/list-keys.ts'

const names: ListFacts = { isReady: true, count: 3, enter: 'highlighted', tab: 'highlighted', isInline: false }
const finding: ListFacts = { ...names, enter: 'first', tab: 'first' }
const palette: ListFacts = { ...names, tab: 'nothing', isInline: true }
const late = (list: ListFacts): ListFacts => ({ ...list, isReady: false, count: 0 })
const typed: Place = { isOpen: true, at: -1, held: [] }

/** Several keys one after the other, each where the one before left off. */
function pressAll(keys: readonly ListKey[], list: ListFacts, from = typed) {
  const used: boolean[] = []
  let place = from
  for (const key of keys) {
    const step = press(place, key, list)
    place = step.place
    used.push(step.isUsed)
  }
  return { place, used }
}

describe('a list that is there', () => {
  it.each<[ListKey[], number]>([
    [['ArrowDown'], 0],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 2],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 0],
    [['ArrowUp'], 2],
    [['ArrowUp', 'ArrowUp'], 1],
  ])('%j highlights suggestion %d', (keys, at) => {
    expect(pressAll(keys, names)).toEqual({ place: { isOpen: true, at, held: [] }, used: keys.map(() => true) })
    expect(pressAll(keys, names, closed).place).toEqual({ isOpen: true, at, held: [] })
  })

  it('gives what is highlighted to Enter, and to Tab as it leaves', () => {
    const { place } = pressAll(['ArrowDown', 'ArrowDown'], names)
    expect(press(place, 'Enter', names)).toEqual({ place: closed, take: 1, isUsed: true })
    expect(press(place, 'Tab', names)).toEqual({ place: closed, take: 1, isUsed: false })
    expect(press({ ...place, at: 0 }, 'Tab', palette).take).toBeNull()
  })

  it('goes on from the end of a list that has become shorter', () => {
    expect(press({ isOpen: true, at: 7, held: [] }, 'ArrowUp', names).place.at).toBe(1)
    expect(press({ isOpen: true, at: 7, held: [] }, 'Enter', names).take).toBeNull()
  })

  it('gives nothing that was not highlighted, unless the box takes the first', () => {
    expect(press(typed, 'Enter', names)).toEqual({ place: closed, take: null, isUsed: true })
    expect(press(closed, 'Enter', names)).toEqual({ place: closed, take: null, isUsed: false })
    expect(press(typed, 'Tab', names)).toEqual({ place: closed, take: null, isUsed: false })
    expect(press(typed, 'Enter', finding).take).toBe(0)
    expect(press(closed, 'Tab', finding).take).toBe(0)
  })

  it('does not send a form with a text that fits nothing', () => {
    expect(press(typed, 'Enter', { ...finding, count: 0 })).toEqual({ place: typed, take: null, isUsed: true })
    expect(press(typed, 'Enter', { ...names, count: 0 }).isUsed).toBe(false)
  })

  it('closes with Escape, and only then leaves it to the dialog', () => {
    expect(press(typed, 'Escape', names)).toEqual({ place: closed, take: null, isUsed: true })
    expect(press(closed, 'Escape', names).isUsed).toBe(false)
    expect(press({ isOpen: true, at: 0, held: [] }, 'Escape', palette).isUsed).toBe(false)
  })
})

describe('a list that is awaited', () => {
  it('holds the keys in their order and acts on them when it comes', () => {
    const { place, used } = pressAll(['ArrowDown', 'ArrowDown', 'Enter'], late(names))
    expect(place).toEqual({ isOpen: true, at: -1, held: ['ArrowDown', 'ArrowDown', 'Enter'] })
    expect(used).toEqual([true, true, true])
    expect(isChoosing(place)).toBe(true)
    expect(replay(place, names)).toEqual({ place: closed, take: 1, sends: false })
  })

  it('lets Tab go at once and takes the suggestion afterwards', () => {
    const { place, used } = pressAll(['ArrowDown', 'Tab'], late(names))
    expect(used).toEqual([true, false])
    expect(place).toEqual({ isOpen: false, at: -1, held: ['ArrowDown', 'Tab'] })
    expect(replay(place, names)).toEqual({ place: closed, take: 0, sends: false })
    expect(replay(pressAll(['Tab'], late(finding)).place, finding).take).toBe(0)
    expect(replay(pressAll(['Enter', 'Tab'], late(finding)).place, finding).take).toBe(0)
  })

  it('keeps no Tab that would take nothing', () => {
    expect(pressAll(['Tab'], late(names)).place).toEqual(closed)
    expect(pressAll(['ArrowDown', 'Tab'], late(palette)).place.held).toEqual([])
  })

  it('highlights without choosing where only arrow keys were held', () => {
    const { place } = pressAll(['ArrowDown', 'ArrowDown'], late(names))
    expect(isChoosing(place)).toBe(false)
    expect(replay(place, names)).toEqual({ place: { isOpen: true, at: 1, held: [] }, take: null, sends: false })
  })

  it('starts where the box highlights by itself', () => {
    const { place } = pressAll(['ArrowDown', 'Enter'], late(palette), { isOpen: true, at: 0, held: [] })
    expect(replay(place, palette).take).toBe(1)
  })

  it('leaves the text as it is typed when nothing comes', () => {
    const nothing = { ...names, count: 0 }
    expect(replay(pressAll(['ArrowDown', 'Tab'], late(names)).place, nothing)).toEqual({ place: closed, take: null, sends: false })
    expect(replay(pressAll(['ArrowDown', 'Enter'], late(names)).place, nothing).sends).toBe(true)
    const unfit = replay(pressAll(['Enter'], late(finding)).place, { ...finding, count: 0 })
    expect([unfit.take, unfit.sends]).toEqual([null, false])
  })

  it('sends the form with the Enter after the one that chose', () => {
    expect(replay(pressAll(['ArrowDown', 'Enter', 'Enter'], late(names)).place, names)).toEqual({ place: closed, take: 0, sends: true })
  })

  it('forgets what was held with Escape', () => {
    const { place, used } = pressAll(['ArrowDown', 'Enter', 'Escape'], late(names))
    expect(place).toEqual(closed)
    expect(used.at(-1)).toBe(true)
    const open = pressAll(['ArrowDown', 'Escape'], late(palette), { isOpen: true, at: 0, held: [] })
    expect(open).toEqual({ place: { isOpen: true, at: 0, held: [] }, used: [true, false] })
  })
})
