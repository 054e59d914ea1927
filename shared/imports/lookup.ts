import type { IsoDay } from '../calendar/day.ts'
import { compareIdentities, type FamilyFacts, swapped } from '../referrals/similar.ts'
import { agreeWords } from '../referrals/similar-model.ts'
import { compareNames, soundsOfNames } from '../referrals/similar-names.ts'
import { agreement, type Compared, type Folded, factsOf, fold, sameEddDays } from './duplicates.ts'

/** Finds those worth comparing without comparing everyone with everyone. */
export interface Lookup<T extends Compared> {
  /**
   * `as` is what stands for the entry in comparisons; what is worked out of it is kept for the next
   * one who compares the same.
   */
  add(entry: T, as?: Compared): void
  find(like: Compared): { readonly entry: T; readonly agrees: string[] }[]
}

/** One who was added; `place` is the order in which they came. */
interface Known<T> {
  readonly entry: T
  readonly person: Prepared
  readonly place: number
}

/**
 * By NHS number, by name, by surname and EDD, by date of birth and sound: whoever agrees is in one
 * of them (`agreement` needs one of the first four,
 * `speltAlike` the last), and a list of ten thousand is not compared with everybody called Khan.
 */
export function createLookup<T extends Compared>(): Lookup<T> {
  const [byNumber, byNameBorn] = [buckets<T>(), buckets<T>()]
  const [byName, bySurnameEdd, byBirth] = [byNumbered<T>(), byNumbered<T>(), byNumbered<T>()]
  let count = 0
  return {
    add(entry, as = entry) {
      const person = prepare(as)
      const known = { entry, person, place: count++ }
      const { folded } = person
      const numbered = folded.nhsNumber === null ? 'unnumbered' : 'numbered'
      if (folded.nhsNumber !== null) byNumber.add(folded.nhsNumber, known)
      for (const key of nameBornKeys(folded)) byNameBorn.add(key, known)
      for (const key of nameKeys(folded)) byName[numbered].add(key, known)
      for (const key of eddKeys(folded)) bySurnameEdd[numbered].add(key, known)
      for (const key of birthKeys(folded.dateOfBirth, person)) byBirth[numbered].add(key, known)
    },
    find(like) {
      const person = prepare(like)
      const { folded } = person
      // Two valid NHS numbers that differ are two women, unless name and date of birth agree.
      const worth = folded.nhsNumber === null ? (['unnumbered', 'numbered'] as const) : (['unnumbered'] as const)
      const sameNumber = folded.nhsNumber === null ? [] : byNumber.get(folded.nhsNumber)
      const sameName = [
        ...nameBornKeys(folded).flatMap(byNameBorn.get),
        ...worth.flatMap(which => nameKeys(folded).flatMap(byName[which].get)),
        ...worth.flatMap(which => eddKeys(folded, [-1, 0, 1]).flatMap(bySurnameEdd[which].get)),
      ]
      const near = new Set([...sameNumber, ...sameName.sort((one, other) => one.place - other.place)])
      const found = [...near].flatMap(({ entry, person: other }) => agreeing(entry, agreement(folded, other.folded)))
      const isFound = new Set(found.map(({ entry }) => entry))
      const days = folded.dateOfBirth === null ? [] : [...new Set([folded.dateOfBirth, swapped(folded.dateOfBirth)])]
      const keys = days.flatMap(day => birthKeys(day, person))
      const spelt = new Set(keys.flatMap(key => worth.flatMap(which => byBirth[which].get(key))))
      const others = [...spelt].filter(({ entry }) => !isFound.has(entry))
      return [...found, ...others.flatMap(({ entry, person: other }) => agreeing(entry, speltAlike(person, other)))]
    },
  }
}

function agreeing<T>(entry: T, agrees: string[]): { entry: T; agrees: string[] }[] {
  return agrees.length === 0 ? [] : [{ entry, agrees }]
}

/** What is worked out of a person once, however often she is compared. */
interface Prepared {
  readonly folded: Folded
  readonly facts: FamilyFacts
  readonly sounds: readonly string[]
}

const preparedBy = new WeakMap<Compared, Prepared>()

function prepare(person: Compared): Prepared {
  const known = preparedBy.get(person)
  if (known !== undefined) return known
  const facts = factsOf(person)
  const prepared = { folded: fold(person), facts, sounds: soundsOfNames(facts.mother) }
  preparedBy.set(person, prepared)
  return prepared
}

function nameBornKeys({ surname, forename, dateOfBirth }: Folded): string[] {
  return surname === '' || forename === '' || dateOfBirth === null ? [] : [`${surname}|${forename}|${dateOfBirth}`]
}

function nameKeys({ surname, forename }: Folded): string[] {
  return surname === '' || forename === '' ? [] : [`${surname}|${forename}`]
}

/**
 * Surname and the span of days in which the EDD falls; two EDDs of one pregnancy are in the same or
 * in neighbouring spans.
 */
function eddKeys({ surname, edd }: Folded, spans: readonly number[] = [0]): string[] {
  if (surname === '' || edd === null) return []
  const span = Math.floor(edd / (sameEddDays + 1))
  return spans.map(away => `${surname}|${span + away}`)
}

/**
 * A date of birth with how one of the names sounds: few people share both, so that few are compared
 * word by word.
 */
function birthKeys(day: IsoDay | null, { sounds }: Prepared): string[] {
  return day === null ? [] : sounds.map(sound => `${day} ${sound}`)
}

/**
 * What agrees of two whose names are spelt differently, are aliases, or stand the other way round;
 * nothing when they are two women.
 */
function speltAlike(one: Prepared, other: Prepared): string[] {
  const { verdict } = compareNames(one.facts.mother, other.facts.mother)
  if (verdict !== 'agrees' && verdict !== 'similar') return []
  const { kind, fields } = compareIdentities(one.facts, other.facts)
  if (kind === null) return []
  return [...(verdict === 'similar' ? ['name in another spelling'] : []), ...agreeWords(fields)]
}

function buckets<T>() {
  const all = new Map<string, Known<T>[]>()
  return {
    get: (key: string): readonly Known<T>[] => all.get(key) ?? [],
    add(key: string, known: Known<T>) {
      const bucket = all.get(key)
      if (bucket) bucket.push(known)
      else all.set(key, [known])
    },
  }
}

/** Apart, because those with an NHS number are compared with fewer. */
function byNumbered<T>() {
  return { numbered: buckets<T>(), unnumbered: buckets<T>() }
}
