import { describe, expect, it } from 'vitest'
import { personEntry, spelledWords } from '../../../main/register/search-index/person-entry.ts'
import { soundsOf } from '../../../main/register/search-index/sound.ts'
import { hasHit, partsOf } from '../../../main/search/excerpt.ts'
import { excerptOf } from '../../../main/search/find-across.ts'
import { farness } from '../../../main/search/spelling.ts'

const sameSound = (a: string, b: string) => soundsOf(a)[0] === soundsOf(b)[0]

describe('another spelling', () => {
  it.each([
    ['okafer', 'okafor'],
    ['okafour', 'okafor'],
    ['okafro', 'okafor'],
    ['katherine', 'catherine'],
    ['mohamed', 'muhammad'],
    ['tomson', 'thomson'],
    ['winterborn', 'winterbourne'],
    ['nguyan', 'nguyen'],
    ['kowalsca', 'kowalska'],
    ['okador', 'okafor'],
    ['bourne', 'winterbourne'],
  ])('of %s may be %s', (typed, meant) => expect(farness(typed, meant, sameSound(typed, meant))).not.toBeNull())

  it.each([
    ['smith', 'patel'],
    ['lee', 'law'],
    ['scan', 'khan'],
    ['okafor', 'okoro'],
    ['anna', 'anneliese'],
  ])('of %s is not %s', (typed, other) => expect(farness(typed, other, sameSound(typed, other))).toBeNull())

  it('is nearer the fewer letters differ', () => {
    expect(farness('okafer', 'okafor', true)).toBeLessThan(farness('okafer', 'okafour', true) ?? 0)
  })
})

describe('what a person is found by', () => {
  const facts = {
    forenames: 'María José',
    surname: 'O’Brien',
    aliases: 'Maz, Ní Dhomhnaill',
    nhs_number: '9992140283',
    hospital_number: 'RGH-4471',
    social_care_id: '',
    address: '4 Marlowe Court',
    postcode: 'SE13 6JL',
    phone: '020 7946 0123',
  }
  const entry = personEntry({ referralId: 'r', sourceId: 'p', place: 'Mother' }, facts, 'PB-2026-0142')

  it('is kept as people read it', () => {
    expect(entry).toMatchObject({ name: 'María José O’Brien', nhs_number: '999 214 0283', address: '4 Marlowe Court SE13 6JL' })
  })

  it('and as people type it', () => {
    for (const way of ['obrien', 'mariajose', 'nidhomhnaill', '9992140283', 'rgh4471', 'se136jl', '02079460123'])
      expect(entry.also.split(' '), way).toContain(way)
  })

  it('has spellings for names and places, not for numbers', () => {
    expect(spelledWords(entry)).toEqual(['maria', 'jose', 'brien', 'maz', 'dhomhnaill', 'marlowe', 'court'])
  })
})

describe('an excerpt', () => {
  it('is cut into what was looked for and what stands around it', () => {
    expect(partsOf('…\u0001Sofa\u0002 \u0001surfing\u0002 since August')).toEqual([
      { text: '…', hit: false },
      { text: 'Sofa', hit: true },
      { text: ' ', hit: false },
      { text: 'surfing', hit: true },
      { text: ' since August', hit: false },
    ])
    expect(hasHit('nothing')).toBe(false)
  })

  it('of a text is cut near the first word that was looked for', () => {
    const text = `${'Before. '.repeat(20)}Núñez slept on a sofa. ${'After. '.repeat(20)}`
    const parts = excerptOf(text, ['nunez', 'sof'])
    expect(parts?.filter(({ hit }) => hit).map(part => part.text)).toEqual(['Núñez', 'sofa'])
    const whole = parts?.map(part => part.text).join('') ?? ''
    expect(text).toContain(whole.replaceAll('…', ''))
    expect(whole).toMatch(/^….*…$/)
    expect(excerptOf(text, ['nunez', 'ofa'])).toBeNull()
  })
})
