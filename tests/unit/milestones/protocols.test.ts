import { describe, expect, test } from 'vitest'
import { milestoneCodes, Protocol } from '../../../shared/milestones/model.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'

describe('the protocols that come with the program', () => {
  test('are six, England first, each with its own code and name', () => {
    expect(shippedProtocols.map(({ name }) => name)).toEqual(['England default', 'London', 'Tees', 'Sussex', 'Sefton', 'Scotland'])
    expect(new Set(shippedProtocols.map(({ code }) => code)).size).toBe(6)
  })

  test.each(shippedProtocols)('$name is well formed, says its source, year and that it must be checked', protocol => {
    expect(Protocol.parse(protocol)).toEqual(protocol)
    expect(protocol.source).toMatch(/must be checked against the local procedure\./i)
    expect(protocol.sourceDate).not.toBe('')
    for (const { source } of protocol.rules) expect(source).not.toBe('')
  })

  test.each(shippedProtocols)('$name has every milestone once, in order', ({ rules }) => {
    expect(rules.map(({ code }) => code)).toEqual(milestoneCodes)
  })

  test.each(shippedProtocols)('$name: amber not after due, red not before due, the stop not before due', ({ rules }) => {
    for (const { amber, due, red, stop } of rules) {
      const [first] = due
      const days = (anchor: typeof amber) => (anchor?.from === 'gestation' ? anchor.weeks * 7 + anchor.days : null)
      if (first?.from !== 'gestation') continue
      const at = first.weeks * 7 + first.days
      expect(days(amber) ?? 0).toBeLessThanOrEqual(at)
      expect(days(red) ?? 400).toBeGreaterThanOrEqual(at)
      expect(days(stop) ?? 400).toBeGreaterThanOrEqual(at)
    }
  })
})
