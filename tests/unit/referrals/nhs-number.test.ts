import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, readNhsNumber, spacedNhsNumber } from '../../../shared/people/nhs-number.ts'

describe('NHS number', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5919', ' 9990000018 '])('%s is valid', typed =>
    expect(readNhsNumber(typed).ok).toBe(true),
  )

  it.each([
    ['9990000008', 'last digit'],
    ['999000001', '10 digits; this has 9'],
    ['99900000188', '10 digits; this has 11'],
    ['99900O0018', 'digits only'],
    ['', 'digits only'],
  ])('%s is refused: %s', (typed, reason) => {
    const read = readNhsNumber(typed)
    expect(read.ok ? '' : read.reason).toContain(reason)
  })

  it('catches every single mistyped digit', () => {
    const nine = fc.integer({ min: 0, max: 999_999_999 }).map(n => String(n).padStart(9, '0'))
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        fc.pre(checkDigit(digits) !== 10)
        const whole = `${digits}${checkDigit(digits)}`
        expect(readNhsNumber(whole).ok).toBe(true)
        const wrong = [...whole].map((digit, at) => (at === place ? String((Number(digit) + by) % 10) : digit)).join('')
        expect(readNhsNumber(wrong).ok).toBe(false)
      }),
    )
  })

  it('never accepts nine digits whose check would be 10', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), n => {
        const digits = String(n).padStart(9, '0')
        fc.pre(checkDigit(digits) === 10)
        for (let last = 0; last <= 9; last++) expect(readNhsNumber(`${digits}${last}`).ok).toBe(false)
      }),
    )
  })

  it('is shown 3-3-4', () => expect(spacedNhsNumber('9434765919')).toBe('943 476 5919'))
})
