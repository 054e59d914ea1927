import { describe, expect, it } from 'vitest'
import { changeGroups } from '../../../renderer/today/change-groups.ts'

const change = (at: string, what: string, referralId: string | null, by = 'M. Bell') => ({
  at,
  by,
  what,
  referralId,
  babyName: referralId === null ? '' : `Unborn baby ${referralId}`,
  mother: null,
})

describe('what changed', () => {
  it('says once what was done once, to however many referrals', () => {
    const groups = changeGroups([
      change('2026-11-23T09:00:00.000Z', 'Father’s details changed', 'LI'),
      change('2026-11-20T15:00:00.000Z', 'Meeting planned', 'OKAFOR'),
      change('2026-11-20T15:00:00.000Z', 'Meeting planned', 'HAILE'),
      change('2026-11-20T15:00:00.000Z', 'Meeting planned', 'NOWAK', 'T. Osei'),
      change('2026-11-20T14:00:00.000Z', 'Meeting planned', 'DUNN'),
      change('2026-11-20T13:00:00.000Z', 'Lead’s log entry added', null),
    ])
    expect(groups.map(({ what, by, babies }) => [what, by, babies.map(({ name }) => name)])).toEqual([
      ['Father’s details changed', 'M. Bell', ['Unborn baby LI']],
      ['Meeting planned', 'M. Bell', ['Unborn baby OKAFOR', 'Unborn baby HAILE']],
      ['Meeting planned', 'T. Osei', ['Unborn baby NOWAK']],
      ['Meeting planned', 'M. Bell', ['Unborn baby DUNN']],
      ['Lead’s log entry added', 'M. Bell', []],
    ])
  })
})
