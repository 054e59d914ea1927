import { describe, expect, it } from 'vitest'
import { bornDays } from '../../main/search/born.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

async function family(mother: { surname?: string; forenames?: string; dateOfBirth?: string }) {
  const { must, siteId } = await startRegister()
  const input = newReferral(siteId)
  await must('referrals.receive', { ...input, mother: { ...input.mother, nhsNumber: null, ...mother } })
  const found = async (text: string) => (await must('search.find', { text })).length > 0
  const listed = async (text: string) => (await must('referrals.list', { status: 'all', text, siteId: null })).length > 0
  return { found, listed, must }
}

describe('a family is found however its name is written', () => {
  it.each([
    ['Jones-Price', ['Jones-Pryce', 'jones pryce', 'Jonas-Price']],
    ['McCarthy', ['Mc Carthy', 'mc carthy', 'Chidinma Mc Carthy', 'Maccarthy']],
    ['Mc Carthy', ['McCarthy']],
    ['St John', ['saint john', 'Saint John', 'st. john', 'StJohn']],
    ['Saint John', ['st john', 'St John']],
    ['van Dijk', ['vandijk', 'Van Dijk']],
  ])('%s', async (surname, ways) => {
    const { found, listed } = await family({ surname })
    for (const way of ways) {
      expect(await found(way), way).toBe(true)
      expect(await listed(way), way).toBe(true)
    }
    expect(await found('Featherstonehaugh')).toBe(false)
  })

  it('a short form finds no other name that begins so', async () => {
    const { listed } = await family({ surname: 'Stevens' })
    expect(await listed('saint')).toBe(false)
  })
})

describe('somebody is found by the day of birth', () => {
  it.each(['14/9/1988', '14.09.88', '14 sep 88', '14 September 1988', '1988-09-14', '14-9-1988', 'born 14/9/88', 'dob: 14/09/1988'])(
    'typed %s',
    async typed => {
      const { found, listed, must } = await family({ dateOfBirth: '1988-09-14' })
      expect(await found(typed)).toBe(true)
      expect(await listed(typed)).toBe(true)
      const [one] = await must('search.find', { text: typed })
      expect(one).toMatchObject({ where: 'Mother’s date of birth', excerpt: [expect.anything(), { text: '14 September 1988', hit: true }] })
      expect(await found('15/9/1988')).toBe(false)
    },
  )

  it('a number, a word or a day without a year is no day of birth', () => {
    for (const typed of ['999 214 0283', '14 sep', 'tuesday', 'Okafor', '', '12/2026']) expect(bornDays(typed), typed).toEqual([])
  })
})
