import { describe, expect, it } from 'vitest'
import type { Agency } from '../../../shared/directory/model.ts'
import { quorumOf } from '../../../shared/meetings/quorum.ts'

const rule = { quorumAgencies: ['social_care', 'maternity'], quorumOthers: 1 } as const
const person = (agency: Agency, about: object = {}) => ({
  name: '',
  role: '',
  agency,
  state: 'present' as const,
  deputyFor: '',
  guest: false,
  ...about,
})

describe('quorum', () => {
  it('is children’s social care, midwifery and one more agency', () => {
    expect(quorumOf([person('social_care'), person('maternity'), person('police')], rule).met).toBe(true)
  })
  it('says who is missing', () => {
    expect(quorumOf([person('maternity'), person('maternity')], rule).sentence).toBe(
      'Not quorate: Children’s social care and one more agency not present.',
    )
  })
  it('counts neither apologies, the absent nor guests', () => {
    const quorum = quorumOf(
      [
        person('social_care'),
        person('maternity'),
        person('police', { guest: true }),
        person('gp', { state: 'apologies' }),
        person('housing', { state: 'absent' }),
      ],
      rule,
    )
    expect(quorum).toEqual({ met: false, sentence: 'Not quorate: one more agency not present.', present: 3 })
  })
  it('counts one person who is written down twice once, and the unnamed each', () => {
    const attendees = [
      person('maternity', { name: 'S. Doyle' }),
      person('social_care', { name: 's. doyle' }),
      person('police'),
      person('gp'),
      person('housing', { state: 'not_recorded' }),
    ]
    expect(quorumOf(attendees, rule).present).toBe(3)
  })
  it('counts a deputy for the agency', () => {
    expect(quorumOf([person('social_care', { deputyFor: 'T. Osei' }), person('maternity'), person('gp')], rule).met).toBe(true)
  })
  it('follows the setting', () =>
    expect(quorumOf([person('maternity')], { quorumAgencies: ['maternity'], quorumOthers: 0 }).met).toBe(true))
})
