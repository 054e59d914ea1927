import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemState } from '../../../shared/meetings/model.ts'
import { nextStep, previousStep, resumeStep } from '../../../shared/meetings/steps.ts'

const items = (...states: ItemState[]) => states.map((state, at) => ({ id: String(at), state }))

describe('moving through the agenda', () => {
  it.each([
    ['from the opening to the first case', items('waiting', 'waiting'), 'opening', '0'],
    ['to the next case', items('discussed', 'waiting', 'waiting'), '1', '2'],
    ['over a finished case', items('waiting', 'discussed', 'not_reached', 'waiting'), '0', '3'],
    ['from the last back to one that was passed over', items('waiting', 'discussed', 'waiting'), '2', '0'],
    ['to the end when only this one is left', items('discussed', 'waiting'), '1', 'closing'],
    ['nowhere from the end', items('waiting'), 'closing', 'closing'],
    ['to the end without cases', [], 'opening', 'closing'],
  ] as const)('%s', (_, agenda, from, to) => expect(nextStep(agenda, from)).toBe(to))

  it.each([
    ['opening', 'opening'],
    ['0', 'opening'],
    ['1', '0'],
    ['closing', '2'],
  ])('back from %s to %s', (from, to) => expect(previousStep(items('discussed', 'discussed', 'waiting'), from)).toBe(to))

  it('is taken up where it was left', () => {
    expect(resumeStep(items('waiting', 'waiting'))).toBe('opening')
    expect(resumeStep(items('discussed', 'waiting'))).toBe('1')
    expect(resumeStep(items('discussed', 'not_reached'))).toBe('closing')
  })

  it('passes every case once when each gets an outcome, wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<ItemState>('waiting', 'discussed', 'not_reached'), { maxLength: 40 }),
        fc.nat(),
        (states, from) => {
          const agenda = items(...states)
          let step = agenda[from % (agenda.length + 1)]?.id ?? 'opening'
          const seen: string[] = []
          for (let move = 0; move <= agenda.length + 1 && step !== 'closing'; move++) {
            const here = agenda.find(item => item.id === step)
            if (here?.state === 'waiting') {
              here.state = 'discussed'
              seen.push(step)
            }
            step = nextStep(agenda, step)
          }
          expect(step).toBe('closing')
          expect(new Set(seen).size).toBe(states.filter(state => state === 'waiting').length)
        },
      ),
    )
  })
})
