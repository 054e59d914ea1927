import { expect, it } from 'vitest'
import { isAbsent } from '../../main/backend/absence.ts'

const minute = 60_000

it('nobody is there any more once the computer slept, or a dead page asks for nothing', () => {
  const now = 100 * minute
  expect(isAbsent({ calledAt: now - minute, askedAt: now - minute / 4 }, now, 10)).toBe(false)
  expect(isAbsent({ calledAt: now - 5 * minute, askedAt: now - 5 * minute }, now, 10)).toBe(true)
  expect(isAbsent({ calledAt: now - 21 * minute, askedAt: now - minute / 4 }, now, 10)).toBe(true)
})
