import { describe, expect, it } from 'vitest'
import { eddProblem } from '../../../shared/referrals/edd-check.ts'

describe('an EDD that cannot be', () => {
  const today = '2026-11-24'
  it('refuses one that puts the LMP in the future', () =>
    expect(eddProblem('2027-09-01', today)).toContain('last menstrual period in the future, on 25 November 2026'))
  it('takes the LMP today', () => expect(eddProblem('2027-08-31', today)).toBeNull())
  it('refuses one three years away', () => expect(eddProblem('2029-11-24', today)).not.toBeNull())
  it('takes one four weeks past, refuses the day after', () => {
    expect(eddProblem('2026-10-27', today)).toBeNull()
    expect(eddProblem('2026-10-26', today)).toContain('29 days ago')
  })
})
