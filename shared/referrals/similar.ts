import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { foldName, fullName } from '../people/names.ts'
import { counted } from '../words.ts'
import type { SimilarField, SimilarKind, Verdict } from './similar-model.ts'
import { compareNames, type Named, type NamesCompared } from './similar-names.ts'

interface Person extends Named {
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
}

/** What is compared of a family and its pregnancy. */
export interface FamilyFacts {
  readonly mother: Person & { readonly hospitalNumber: string; readonly address: string; readonly postcode: string }
  readonly father: Person
  readonly edd: IsoDay | null
  /** The birth, or the day the pregnancy ended otherwise; null while it goes on. */
  readonly overOn: IsoDay | null
}

export interface Comparison {
  readonly fields: readonly SimilarField[]
  /** Null: nothing says that they belong together. */
  readonly kind: SimilarKind | null
  readonly sentence: string
}

/**
 * Two datings of one pregnancy lie no further apart, in days: a scan moves an EDD by three weeks at
 * most before it is another pregnancy.
 */
export const samePregnancyDays = 21
/**
 * Two EDDs further apart, in days, belong to two pregnancies even when both go to term. Between the
 * two figures a person has to look.
 */
export const otherPregnancyDays = 168

/**
 * Compares what is known of a family with a record, fact by fact. Verdicts and who is the same do
 * not depend on the order. Pure.
 */
export function compareIdentities(candidate: FamilyFacts, existing: FamilyFacts): Comparison {
  const names = compareNames(candidate.mother, existing.mother)
  const fathers = compareNames(candidate.father, existing.father)
  const two = (
    field: SimilarField['field'],
    words: (of: FamilyFacts) => string | null,
    verdict: (one: string, other: string) => Verdict,
  ): SimilarField => {
    const [one, other] = [words(candidate) ?? '', words(existing) ?? '']
    return { field, candidate: one, existing: other, verdict: one === '' || other === '' ? 'missing' : verdict(one, other) }
  }
  const fields = [
    two(
      'name',
      of => nameWords(of.mother),
      () => names.verdict,
    ),
    two('dateOfBirth', of => of.mother.dateOfBirth, compareDays),
    two('nhsNumber', of => of.mother.nhsNumber, same),
    two(
      'hospitalNumber',
      of => of.mother.hospitalNumber.trim(),
      (one, other) => same(squeezed(one), squeezed(other)),
    ),
    two(
      'address',
      of => addressWords(of.mother),
      () => compareAddresses(candidate.mother, existing.mother),
    ),
    two(
      'fatherName',
      of => nameWords(of.father),
      () => fathers.verdict,
    ),
    two('fatherDateOfBirth', of => of.father.dateOfBirth, compareDays),
    two('fatherNhsNumber', of => of.father.nhsNumber, same),
    two('edd', of => of.edd, compareEdds),
  ]
  return { fields, ...decide({ names, fields, candidate, existing }) }
}

interface Weighed {
  readonly names: NamesCompared
  readonly fields: readonly SimilarField[]
  readonly candidate: FamilyFacts
  readonly existing: FamilyFacts
}

function decide(weighed: Weighed): Pick<Comparison, 'kind' | 'sentence'> {
  const mother = weighMother(weighed)
  if (mother === 'same') return whichPregnancy(weighed.candidate, weighed.existing)
  if (mother === 'possible')
    return { kind: 'possible', sentence: 'Perhaps the same mother: some facts agree, and not enough of them to be sure.' }
  if (isSameFather(weighed.fields))
    return { kind: 'possible', sentence: 'Another mother with the same father: what is known of him and his children may matter here.' }
  return { kind: null, sentence: '' }
}

/**
 * How sure it is that she is the same woman. NHS number first; then names with date of birth; then
 * what supports them.
 */
function weighMother({ names, fields, candidate, existing }: Weighed): 'same' | 'possible' | null {
  const is = verdictsOf(fields)
  if (is('nhsNumber', 'agrees')) return 'same'
  const otherNumber = is('nhsNumber', 'differs')
  const atHome = is('address', 'agrees') || isFatherKnown(fields)
  const near = eddsApart(candidate, existing)
  const supported = atHome || is('hospitalNumber', 'agrees') || (near !== null && near <= 7)
  if (is('hospitalNumber', 'agrees') && (names.surname || names.forename || is('dateOfBirth', 'agrees')))
    return otherNumber ? 'possible' : 'same'

  if (is('name', 'agrees')) {
    if (is('dateOfBirth', 'agrees')) return otherNumber ? 'possible' : 'same'
    if (otherNumber) return is('dateOfBirth', 'similar') && supported ? 'possible' : null
    if (is('dateOfBirth', 'similar')) return supported ? 'same' : 'possible'
    if (is('dateOfBirth', 'differs')) return supported ? 'possible' : null
    if (atHome) return 'same'
    return supported || near === null || near <= otherPregnancyDays ? 'possible' : null
  }
  // Two women with valid numbers of their own: sisters, twins, a name that many have.
  if (otherNumber) return null
  // Spelt differently, with the same date of birth: once the father or the pregnancy is the same
  // too, it is a spelling.
  const isSpelling = is('name', 'similar') && names.surname && names.forename
  if (isSpelling && is('dateOfBirth', 'agrees') && (isFatherKnown(fields) || (near !== null && near <= samePregnancyDays))) return 'same'
  if (is('dateOfBirth', 'agrees')) return names.forename || names.surname || supported ? 'possible' : null
  if (!is('name', 'similar')) return null
  // Both names only spelt otherwise, and nothing yet that tells the two women apart: a person has
  // to look.
  if (isSpelling && is('dateOfBirth', 'missing') && (near === null || near <= samePregnancyDays)) return 'possible'
  return supported && !is('dateOfBirth', 'differs') ? 'possible' : null
}

function verdictsOf(fields: readonly SimilarField[]) {
  const known = new Map(fields.map(({ field, verdict }) => [field, verdict]))
  return (field: SimilarField['field'], verdict: Verdict) => known.get(field) === verdict
}

/** Known as the same man: by number, or by name and date of birth. */
function isSameFather(fields: readonly SimilarField[]): boolean {
  const is = verdictsOf(fields)
  return (
    is('fatherNhsNumber', 'agrees') ||
    (is('fatherName', 'agrees') && is('fatherDateOfBirth', 'agrees') && !is('fatherNhsNumber', 'differs'))
  )
}

/**
 * The father supports that it is the same family: his name alone is enough beside what is known of
 * the mother.
 */
function isFatherKnown(fields: readonly SimilarField[]): boolean {
  const is = verdictsOf(fields)
  return isSameFather(fields) || (is('fatherName', 'agrees') && !is('fatherDateOfBirth', 'differs') && !is('fatherNhsNumber', 'differs'))
}

/** The same mother: which of her pregnancies the record is about. */
function whichPregnancy(candidate: FamilyFacts, existing: FamilyFacts): Pick<Comparison, 'kind' | 'sentence'> {
  const apart = eddsApart(candidate, existing)
  const isOver = existing.overOn !== null && candidate.overOn === null
  if (apart === null) {
    if (isOver) return { kind: 'earlier_pregnancy', sentence: 'The same mother; the pregnancy in that record is over.' }
    return { kind: 'same_mother', sentence: 'The same mother; without both EDDs nothing says whether it is the same pregnancy.' }
  }
  if (apart <= samePregnancyDays)
    return {
      kind: 'same_pregnancy',
      sentence: `The same mother and the same pregnancy: ${apart === 0 ? 'the EDDs agree' : `the EDDs are ${days(apart)} apart`}.`,
    }
  const isBefore = (existing.edd ?? '') < (candidate.edd ?? '')
  if (isBefore && (apart > otherPregnancyDays || isOver))
    return { kind: 'earlier_pregnancy', sentence: `An earlier pregnancy of the same mother: its EDD is ${days(apart)} before this one.` }
  if (apart > otherPregnancyDays)
    return { kind: 'same_mother', sentence: `The same mother; that record is of a later pregnancy, ${days(apart)} after this one.` }
  return {
    kind: 'same_mother',
    sentence: `The same mother; the EDDs are ${days(apart)} apart, too far for one dating and too near for two pregnancies to term.`,
  }
}

function days(count: number): string {
  return counted(count, 'day')
}

function eddsApart(one: FamilyFacts, other: FamilyFacts): number | null {
  return one.edd === null || other.edd === null ? null : Math.abs(daysBetween(one.edd, other.edd))
}

function same(one: string, other: string): Verdict {
  return one === other ? 'agrees' : 'differs'
}

function compareEdds(one: string, other: string): Verdict {
  if (one === other) return 'agrees'
  return Math.abs(daysBetween(one, other)) <= samePregnancyDays ? 'similar' : 'differs'
}

/** Days that are the same but for day and month swapped, or one digit mistyped. */
export function compareDays(one: IsoDay, other: IsoDay): Verdict {
  if (one === other) return 'agrees'
  if (swapped(one) === other) return 'similar'
  return [...one].filter((digit, place) => digit !== other[place]).length === 1 ? 'similar' : 'differs'
}

/** `1999-04-03` for `1999-03-04`; as text, whether or not there is such a day. */
export function swapped(day: IsoDay): string {
  const [year, month, date] = day.split('-')
  return `${year}-${date}-${month}`
}

interface Address {
  readonly address: string
  readonly postcode: string
}

/**
 * The same postcode is the same street; with the house number, or the same words, the same home.
 */
function compareAddresses(one: Address, other: Address): Verdict {
  const [mine, theirs] = [foldName(one.address), foldName(other.address)]
  const [here, there] = [squeezed(one.postcode), squeezed(other.postcode)]
  const samePostcode = here !== '' && here === there
  if (mine !== '' && mine === theirs) return here === '' || there === '' || samePostcode ? 'agrees' : 'similar'
  const [house, door] = [houseOf(mine), houseOf(theirs)]
  if (samePostcode) return house !== '' && house === door ? 'agrees' : 'similar'
  const sameStreet = house !== '' && house === door && mine.split(' ')[1] !== undefined && mine.split(' ')[1] === theirs.split(' ')[1]
  return sameStreet && (here === '' || there === '') ? 'similar' : 'differs'
}

/** The number before the street: `12a`, `7`. */
function houseOf(address: string): string {
  return /\b\d+[a-z]?\b/.exec(address)?.[0] ?? ''
}

function squeezed(text: string): string {
  return foldName(text).replaceAll(' ', '')
}

function nameWords(person: Named): string {
  const aliases = person.aliases.trim()
  const name = fullName(person)
  if (aliases === '') return name
  return name === '' ? aliases : `${name}, also ${aliases}`
}

function addressWords({ address, postcode }: Address): string {
  return [address.trim(), postcode.trim()].filter(Boolean).join(', ')
}
