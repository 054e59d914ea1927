import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsLeft, stopwatch } from '../../../shared/meetings/pace.ts'

describe('the pace of a meeting', () => {
  it.each([
    ['nothing to go by yet', { spent: [180], onCurrent: 20, waiting: 11 }, null],
    ['average 3 minutes, 11 waiting, current just begun', { spent: [120, 240, 180], onCurrent: 0, waiting: 11 }, 12 * 180],
    ['the current one half done', { spent: [120, 240], onCurrent: 90, waiting: 2 }, 90 + 360],
    ['the current one takes long: it is not counted against the rest', { spent: [120, 240], onCurrent: 900, waiting: 2 }, 360],
    ['nothing left', { spent: [120, 240], onCurrent: null, waiting: 0 }, null],
    ['looking at a finished case', { spent: [120, 240], onCurrent: null, waiting: 1 }, 180],
  ])('%s', (_, pace, seconds) => expect(secondsLeft(pace)).toBe(seconds))

  it('does not promise an earlier end while a case is discussed', () => {
    const figures = fc.record({
      spent: fc.array(fc.nat(3600), { minLength: 2, maxLength: 60 }),
      waiting: fc.nat(60),
      onCurrent: fc.nat(3600),
    })
    fc.assert(
      fc.property(figures, fc.nat(600), (pace, later) => {
        const now = secondsLeft(pace) ?? 0
        const then = later + (secondsLeft({ ...pace, onCurrent: pace.onCurrent + later }) ?? 0)
        expect(then).toBeGreaterThanOrEqual(now - 1)
      }),
    )
  })

  it.each([
    [0, '0:00'],
    [134.9, '2:14'],
    [3600, '1:00:00'],
    [3725, '1:02:05'],
  ])('%d seconds are %s', (seconds, shown) => expect(stopwatch(seconds)).toBe(shown))
})
