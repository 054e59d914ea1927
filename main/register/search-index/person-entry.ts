import type { Insertable } from 'kysely'
import { columnOf, keysOf, keysWith, someOf } from '../../../shared/facts.ts'
import { personFacts } from '../../../shared/people/facts.ts'
import { plain } from '../../../shared/people/letters.ts'
import { spacedNhsNumber } from '../../../shared/people/nhs-number.ts'
import type { PersonTable } from '../tables/referral.ts'
import type { SearchPersonTable } from '../tables/search.ts'
import { indexed, squeezed, wordsOf } from './plain.ts'

/** Places whose entries are people; they are searched first, and with other spellings. */
export const personPlaces = ['Mother', 'Father', 'Baby', 'Sibling', 'Family'] as const
export type PersonPlace = (typeof personPlaces)[number]

export type PersonEntry = Insertable<Omit<SearchPersonTable, 'number'>>

/** The columns of the people's index, in its order. */
export const indexedFacts = [
  'name',
  'aliases',
  'nhs_number',
  'hospital_number',
  'social_care_id',
  'reference',
  'address',
  'phone',
  'also',
] as const satisfies readonly (keyof PersonEntry)[]

export interface About {
  readonly referralId: string
  readonly sourceId: string
  readonly place: PersonPlace
}

const foundFacts = someOf(personFacts, keysWith(personFacts, 'found'))
type FoundAs = (typeof foundFacts)[keyof typeof foundFacts]['found']
/** The columns of a person that are looked in. */
export const foundColumns = keysOf(foundFacts).map(key => columnOf(key, foundFacts[key]))
type Facts = Partial<Pick<PersonTable, (typeof foundColumns)[number]>>

/** What is found under a column of the index, in the order of the form. */
function found(as: FoundAs, facts: Facts): string[] {
  return keysOf(foundFacts).flatMap(key => {
    const value = foundFacts[key].found === as ? facts[columnOf(key, foundFacts[key])] : undefined
    if (value == null) return []
    return as === 'aliases' ? value.split(/[,;\n]/) : as === 'nhs_number' ? spacedNhsNumber(value) : value
  })
}

/**
 * What a person is found by. `reference` is the referral's, with its mother; empty for anyone else.
 * `addresses` are those kept with dates, each in one line: a family that moved is found by where it
 * lived.
 */
export function personEntry(about: About, facts: Facts, reference: string, addresses: readonly string[] = []): PersonEntry {
  const address = found('address', facts)
  const now = address.join(' ').trim()
  const others = [...new Set(addresses.map(address => address.trim()))].filter(address => address !== now)
  return entry(about, {
    // As a person is called; the form asks for the surname first.
    name: found('name', facts).toReversed(),
    aliases: found('aliases', facts),
    nhs_number: found('nhs_number', facts),
    hospital_number: found('hospital_number', facts),
    social_care_id: found('social_care_id', facts),
    reference: [reference],
    address: [...address, ...others.map(other => `· ${other}`)],
    phone: found('phone', facts),
  })
}

/** A person of whom only words are known. */
export function namedEntry(about: About, body: string): PersonEntry {
  const name = body.split('\n')
  return entry(about, { name, aliases: [], nhs_number: [], hospital_number: [], social_care_id: [], reference: [], address: [], phone: [] })
}

export function isEmptyEntry(entry: PersonEntry): boolean {
  return indexedFacts.every(fact => entry[fact] === '')
}

function entry(about: About, parts: Record<Exclude<(typeof indexedFacts)[number], 'also'>, readonly string[]>): PersonEntry {
  const { name, aliases, ...others } = parts
  return {
    referral_id: about.referralId,
    source_id: about.sourceId,
    place: about.place,
    name: joined(name, ' '),
    aliases: joined(aliases, ', '),
    nhs_number: joined(others.nhs_number, ' '),
    hospital_number: joined(others.hospital_number, ' '),
    social_care_id: joined(others.social_care_id, ' '),
    reference: joined(others.reference, ' '),
    address: joined(others.address, ' '),
    phone: joined(others.phone, ' '),
    also: [...new Set(Object.values(parts).flatMap(values => values.flatMap(otherWays)))].join(' '),
  }
}

function joined(values: readonly string[], between: string): string {
  // Most facts are one text or none.
  const [only = ''] = values
  if (values.length <= 1) return only.trim()
  return values
    .map(value => value.trim())
    .filter(Boolean)
    .join(between)
}

const none: readonly string[] = []
/** One word, and several, of plain letters and digits: most that people are found by. */
const plainWord = /^[a-z0-9]*$/i
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)+$/i

/**
 * `de la Cruz` → `delacruz`; `O’Brien` → `obrien`; `Łukasz` → `lukasz`; `SE13 6JL` → `se136jl`.
 * Nothing where the index has it already.
 */
function otherWays(value: string): readonly string[] {
  if (plainWord.test(value)) return none
  if (plainWords.test(value)) return [value.replaceAll(' ', '').toLowerCase()]
  return [...new Set([value, ...value.split(/\s+/)])]
    .filter(part => indexed(part) !== squeezed(part))
    .map(squeezed)
    .filter(Boolean)
}

/** The words that may be looked for in another spelling: names and addresses, not numbers. */
export function spelledWords(entry: Pick<PersonEntry, 'name' | 'aliases' | 'address'>): string[] {
  const words = wordsOf(`${entry.name} ${entry.aliases} ${entry.address}`).map(plain)
  return [...new Set(words)].filter(word => word.length >= 3 && !/\d/.test(word))
}
