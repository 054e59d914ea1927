import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/calendar/day.ts'
import { compareIdentities, type FamilyFacts } from '../../shared/referrals/similar.ts'
import { compareNames, isSpeltAlike } from '../../shared/referrals/similar-names.ts'

const nobody = { surname: '', forenames: '', aliases: '', dateOfBirth: null, nhsNumber: null }
const ada: FamilyFacts = {
  mother: {
    surname: 'Okafor',
    forenames: 'Chidinma Grace',
    aliases: '',
    dateOfBirth: '1999-03-04',
    nhsNumber: '9992140283',
    hospitalNumber: 'RX 12345',
    address: '12 Alder Walk, Lewisham',
    postcode: 'SE13 6JL',
  },
  father: { ...nobody, surname: 'Haile', forenames: 'Yonas', dateOfBirth: '1996-01-02', nhsNumber: '9990000018' },
  edd: '2027-01-22',
  overOn: null,
}
const unnumbered = {
  ...ada,
  mother: { ...ada.mother, nhsNumber: null, hospitalNumber: '', address: '', postcode: '' },
  father: nobody,
  edd: null,
}

function changed(of: FamilyFacts, mother: Partial<FamilyFacts['mother']>, rest: Partial<FamilyFacts> = {}): FamilyFacts {
  return { ...of, ...rest, mother: { ...of.mother, ...mother } }
}
const verdict = (one: FamilyFacts, other: FamilyFacts, field: string) =>
  compareIdentities(one, other).fields.find(entry => entry.field === field)?.verdict

describe('names', () => {
  const called = (surname: string, forenames: string, aliases = '') => ({ surname, forenames, aliases })
  it.each([
    ['case and accents', called('ŠIMIĆ', 'mei'), called('Simic', 'Mei'), 'agrees'],
    ['a second forename', called('Li', 'Mei Marie'), called('Li', 'Mei'), 'agrees'],
    ['the order', called('Chidinma', 'Okafor'), called('Okafor', 'Chidinma'), 'agrees'],
    ['an alias as the other surname', called('Smith', 'Ada', 'Jones'), called('Jones', 'Ada'), 'agrees'],
    ['an alias as a whole name', called('Smith', 'Ada', 'formerly Ada Jones'), called('Jones', 'Ada'), 'agrees'],
    ['a spelling', called('Okafor', 'Chidinma'), called('Okafour', 'Chidima'), 'similar'],
    ['a sound', called('Smith', 'Catherine'), called('Smyth', 'Katherine'), 'similar'],
    ['half a double name', called('Smith-Jones', 'Ada'), called('Smith', 'Ada'), 'similar'],
    ['an initial', called('Okafor', 'C'), called('Okafor', 'Chidinma'), 'similar'],
    ['no forename yet', called('Okafor', ''), called('Okafor', 'Chidinma'), 'similar'],
    ['a forename and no surname', called('', 'Ada'), called('', 'Ada'), 'similar'],
    ['another forename', called('Okafor', 'Ngozi'), called('Okafor', 'Chidinma'), 'differs'],
    ['another surname', called('Haile', 'Chidinma'), called('Okafor', 'Chidinma'), 'differs'],
    ['nothing', called('', ''), called('Okafor', 'Chidinma'), 'missing'],
  ])('%s', (_, one, other, wanted) => {
    expect(compareNames(one, other).verdict).toBe(wanted)
    expect(compareNames(other, one).verdict).toBe(wanted)
  })

  it('short words have to be the same', () => {
    expect(isSpeltAlike('li', 'ly')).toBe(false)
    expect(isSpeltAlike('ali', 'ari')).toBe(false)
  })
})

describe('single facts', () => {
  it.each([
    ['the same day', '1999-03-04', 'agrees'],
    ['day and month swapped', '1999-04-03', 'similar'],
    ['one digit off', '1989-03-04', 'similar'],
    ['another day', '2001-11-30', 'differs'],
    ['no day', null, 'missing'],
  ])('date of birth: %s', (_, dateOfBirth, wanted) => expect(verdict(ada, changed(ada, { dateOfBirth }), 'dateOfBirth')).toBe(wanted))

  it.each([
    ['the same home, written otherwise', '12, alder walk', 'se136jl', 'agrees'],
    ['another house in the street', '14 Alder Walk', 'SE13 6JL', 'similar'],
    ['another postcode', '12 Alder Walk, Leeds', 'LS1 1AA', 'differs'],
    ['nothing', '', '', 'missing'],
  ])('address: %s', (_, address, postcode, wanted) => expect(verdict(ada, changed(ada, { address, postcode }), 'address')).toBe(wanted))

  it('EDD: the same, another dating, another pregnancy', () => {
    const at = (edd: string) => verdict(ada, { ...ada, edd }, 'edd')
    expect([at('2027-01-22'), at('2027-02-12'), at('2027-02-13')]).toEqual(['agrees', 'similar', 'differs'])
  })

  it('hospital number: spaces and case do not matter', () =>
    expect(verdict(ada, changed(ada, { hospitalNumber: 'rx12345' }), 'hospitalNumber')).toBe('agrees'))
})

describe('which record it is', () => {
  const kind = (one: FamilyFacts, other: FamilyFacts) => compareIdentities(one, other).kind
  it.each<[string, FamilyFacts, string | null]>([
    ['the same NHS number, whatever the name', changed(ada, { surname: 'Jones', forenames: 'Bea', dateOfBirth: null }), 'same_pregnancy'],
    ['an EDD revised by 21 days', { ...ada, edd: addDays('2027-01-22', -21) }, 'same_pregnancy'],
    ['an EDD revised by 22 days: a person looks', { ...ada, edd: addDays('2027-01-22', -22) }, 'same_mother'],
    ['a pregnancy that ended and was too near', { ...ada, edd: '2026-11-01', overOn: '2026-04-20' }, 'earlier_pregnancy'],
    ['a pregnancy of two years ago', { ...ada, edd: '2024-12-01' }, 'earlier_pregnancy'],
    ['a pregnancy that came later', { ...ada, edd: '2028-12-01' }, 'same_mother'],
    ['no EDD, still going on', { ...ada, edd: null }, 'same_mother'],
    ['no EDD, and born', { ...ada, edd: null, overOn: '2025-01-01' }, 'earlier_pregnancy'],
    [
      'another mother, the same father',
      { ...changed(ada, { ...nobody, hospitalNumber: '', address: '', postcode: '' }), edd: null },
      'possible',
    ],
  ])('%s', (_, other, wanted) => expect(kind(ada, other)).toBe(wanted))

  it.each<[string, Partial<FamilyFacts['mother']>, string | null]>([
    ['name and date of birth', {}, 'same_mother'],
    ['name and date of birth, with another NHS number', { nhsNumber: '9990000018' }, 'same_mother'],
    ['a name spelt otherwise and the date of birth', { surname: 'Okafour' }, 'possible'],
    ['the name and a date of birth with its digits swapped', { dateOfBirth: '1999-04-03' }, 'possible'],
    ['the name alone', { dateOfBirth: null }, 'possible'],
    ['the name with another date of birth', { dateOfBirth: '1987-10-21' }, null],
    ['her first name and date of birth, married since', { surname: 'Whitehouse' }, 'possible'],
    ['another woman', { surname: 'Li', forenames: 'Mei', dateOfBirth: '2001-11-30' }, null],
  ])('without numbers: %s', (_, mother, wanted) => expect(kind(unnumbered, changed(unnumbered, mother))).toBe(wanted))

  it('a spelling, once date of birth and pregnancy agree', () => {
    const dated = { ...unnumbered, edd: '2027-01-22' }
    expect(kind(dated, changed(dated, { surname: 'Okafour' }, { edd: '2027-01-29' }))).toBe('same_pregnancy')
  })

  it('two names spelt otherwise are shown while nothing tells the women apart: no date of birth, no EDD far away', () => {
    const akter = changed(unnumbered, { surname: 'Akter', forenames: 'Hafsa', dateOfBirth: null })
    const akhtar = changed(akter, { surname: 'Akhtar', dateOfBirth: '1999-03-04' })
    expect(compareIdentities(akter, akhtar).kind).toBe('possible')
    expect(compareIdentities(changed(akter, { dateOfBirth: '1988-11-30' }), akhtar).kind).toBeNull()
    expect(compareIdentities({ ...akter, edd: '2027-01-22' }, { ...akhtar, edd: '2024-05-01' }).kind).toBeNull()
  })
  it('two valid NHS numbers that differ need name and date of birth to be thought one', () => {
    const other = changed(unnumbered, { nhsNumber: '9990000018' })
    expect(kind(changed(unnumbered, { nhsNumber: '9992140283' }), other)).toBe('possible')
  })

  it('a twin sister is another woman, at the same address with the same date of birth', () => {
    const sister = changed(ada, { forenames: 'Ngozi', nhsNumber: '9990000018', hospitalNumber: 'RX 99999' }, { father: nobody })
    expect(kind(ada, sister)).toBe(null)
    const noNumbers = (of: FamilyFacts) => changed(of, { nhsNumber: null, hospitalNumber: '' }, { father: nobody })
    expect(kind(noNumbers(ada), noNumbers(sister))).toBe('possible')
  })
})

describe('whoever is compared', () => {
  const word = fc.constantFrom('Okafor', 'Okafour', 'Smith', 'Smyth', 'Li', 'Mei', 'Ada', 'Chidinma', 'de la Cruz', 'Núñez', '')
  const date = fc.constantFrom('1999-03-04', '1999-04-03', '2001-11-30', null)
  const number = fc.constantFrom('9992140283', '9990000018', null)
  const person = {
    surname: word,
    forenames: word,
    aliases: fc.constantFrom('', 'Mimi', 'Ada Jones, Bea'),
    dateOfBirth: date,
    nhsNumber: number,
  }
  const family: fc.Arbitrary<FamilyFacts> = fc.record({
    mother: fc.record({
      ...person,
      hospitalNumber: fc.constantFrom('', 'RX1', 'rx 1', 'RX2'),
      address: fc.constantFrom('', '12 Alder Walk', '14 Alder Walk', 'Flat 2, 12 Alder Walk'),
      postcode: fc.constantFrom('', 'SE13 6JL', 'LS1 1AA'),
    }),
    father: fc.record(person),
    edd: fc.constantFrom('2027-01-22', '2027-02-01', '2027-03-30', '2024-12-01', null),
    overOn: fc.constantFrom(null, '2025-01-01'),
  })

  it('verdicts and whether she is the same do not depend on the order', () => {
    fc.assert(
      fc.property(family, family, (one, other) => {
        const [there, back] = [compareIdentities(one, other), compareIdentities(other, one)]
        expect(there.fields.map(({ verdict }) => verdict)).toEqual(back.fields.map(({ verdict }) => verdict))
        const sure = (kind: string | null) => (kind === null || kind === 'possible' || kind === 'same_pregnancy' ? kind : 'same_mother')
        expect(sure(there.kind)).toBe(sure(back.kind))
      }),
      { numRuns: 2_000 },
    )
  })

  it('an identical family is always found once a number, or a name with a date of birth, is known', () => {
    const isKnown = ({ mother }: FamilyFacts) =>
      mother.nhsNumber !== null || (mother.surname !== '' && mother.forenames !== '' && mother.dateOfBirth !== null)
    fc.assert(
      fc.property(family.filter(isKnown), one => {
        const { kind } = compareIdentities(one, one)
        expect(kind).toBe(one.edd === null ? 'same_mother' : 'same_pregnancy')
      }),
      { numRuns: 1_000 },
    )
  })

  it('nothing that differs or is missing is called the same: every verdict follows its two values', () => {
    fc.assert(
      fc.property(family, family, (one, other) => {
        for (const { candidate, existing, verdict, field } of compareIdentities(one, other).fields) {
          expect(verdict === 'missing').toBe(candidate === '' || existing === '')
          if (candidate === existing && candidate !== '') expect(['agrees', 'similar'], field).toContain(verdict)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
