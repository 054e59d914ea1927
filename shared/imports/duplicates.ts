import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { foldName } from '../referrals/names.ts'
import { compareIdentities, type FamilyFacts, swapped } from '../referrals/similar.ts'
import { agreeWords } from '../referrals/similar-model.ts'
import { soundsOfNames } from '../referrals/similar-names.ts'

/** What is compared of a mother and her pregnancy. */
export interface Compared {
  readonly surname: string
  readonly forenames: string
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
  readonly edd: IsoDay | null
  readonly aliases?: string
  readonly hospitalNumber?: string
  readonly address?: string
  readonly postcode?: string
  /** The birth, or the end of the pregnancy. */
  readonly overOn?: IsoDay | null
}

/** As the form compares a family with a record. */
export function factsOf({ edd, overOn, ...mother }: Compared): FamilyFacts {
  const nobody = { surname: '', forenames: '', aliases: '', dateOfBirth: null, nhsNumber: null }
  return {
    mother: { aliases: '', hospitalNumber: '', address: '', postcode: '', ...mother },
    father: nobody,
    edd,
    overOn: overOn ?? null,
  }
}

/** Two EDDs of one pregnancy, dated twice, lie no further apart. */
const sameEddDays = 7
/** Two EDDs further apart belong to two pregnancies: there is no time for a second one in between. */
const otherPregnancyDays = 168

/** A person's facts folded once, because each is compared many times. */
interface Folded {
  readonly surname: string
  /** The first forename counts: `Mei` and `Mei Marie` are the same. */
  readonly forename: string
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
  /** Days since 2000. */
  readonly edd: number | null
}

function fold({ surname, forenames, dateOfBirth, nhsNumber, edd }: Compared): Folded {
  return {
    surname: foldName(surname),
    forename: foldName(forenames).split(' ')[0] ?? '',
    dateOfBirth,
    nhsNumber,
    edd: edd === null ? null : daysBetween('2000-01-01', edd),
  }
}

/**
 * What agrees when two rows look like the same mother, or nothing. The same NHS number is enough, whatever the name says. Without it the name
 * with the date of birth counts (or the name alone where a date of birth is missing), and the surname with an EDD within 7 days; two valid NHS
 * numbers that differ are two women unless name and date of birth both agree, and so are two whose forenames and dates of birth both differ.
 * Spellings and aliases are compared by the lookup below, with the date of birth.
 */
export function whatAgrees(one: Compared, other: Compared): string[] {
  return agreement(fold(one), fold(other))
}

function agreement(one: Folded, other: Folded): string[] {
  const surname = one.surname !== '' && one.surname === other.surname
  if (one.nhsNumber !== null && one.nhsNumber === other.nhsNumber) return ['NHS number', ...(surname ? ['surname'] : [])]
  if (!surname) return []
  const named = one.forename !== '' && one.forename === other.forename
  const bothBorn = one.dateOfBirth !== null && other.dateOfBirth !== null
  const born = bothBorn && one.dateOfBirth === other.dateOfBirth
  const apart = one.edd === null || other.edd === null ? null : Math.abs(one.edd - other.edd)
  const sameEdd = apart !== null && apart <= sameEddDays
  if (named && born) return ['name', 'date of birth', ...(sameEdd ? ['EDD within 7 days'] : [])]
  if (one.nhsNumber !== null && other.nhsNumber !== null) return []
  if (sameEdd && (named || !bothBorn || born)) return [named ? 'name' : 'surname', 'EDD within 7 days']
  return named && !bothBorn && (apart === null || apart <= otherPregnancyDays) ? ['name'] : []
}

/** Whether two known EDDs are too far apart for one pregnancy. */
export function isOtherPregnancy(one: IsoDay | null, other: IsoDay | null): boolean {
  return one !== null && other !== null && Math.abs(daysBetween(one, other)) > otherPregnancyDays
}

/** Finds those worth comparing without comparing everyone with everyone. */
export interface Lookup<T extends Compared> {
  add(entry: T): void
  find(like: Compared): { readonly entry: T; readonly agrees: string[] }[]
}

export function createLookup<T extends Compared>(): Lookup<T> {
  type Known = { readonly entry: T; readonly folded: Folded }
  const byNumber = new Map<string, Known[]>()
  const bySurname = new Map<string, Known[]>()
  const byBirth = { numbered: new Map<string, Known[]>(), unnumbered: new Map<string, Known[]>() }
  return {
    add(entry) {
      const known = { entry, folded: fold(entry) }
      if (entry.nhsNumber !== null) push(byNumber, entry.nhsNumber, known)
      push(bySurname, known.folded.surname, known)
      for (const key of birthKeys(entry)) push(byBirth[entry.nhsNumber === null ? 'unnumbered' : 'numbered'], key, known)
    },
    find(like) {
      const folded = fold(like)
      const sameNumber = like.nhsNumber === null ? [] : (byNumber.get(like.nhsNumber) ?? [])
      const near = new Set([...sameNumber, ...(bySurname.get(folded.surname) ?? [])])
      const found = [...near]
        .map(({ entry, folded: other }) => ({ entry, agrees: agreement(folded, other) }))
        .filter(({ agrees }) => agrees.length > 0)
      const isFound = new Set(found.map(({ entry }) => entry))
      // Two valid NHS numbers that differ: names spelt differently are then two women.
      const worth = like.nhsNumber === null ? [byBirth.unnumbered, byBirth.numbered] : [byBirth.unnumbered]
      const keys = [...new Set([...birthKeys(like), ...birthKeys(like, swapped)])]
      const spelt = new Set(keys.flatMap(key => worth.flatMap(known => known.get(key) ?? [])))
      const others = [...spelt].map(({ entry }) => entry).filter(entry => !isFound.has(entry))
      return [...found, ...others.map(entry => ({ entry, agrees: speltAlike(like, entry) })).filter(({ agrees }) => agrees.length > 0)]
    },
  }
}

/** A date of birth with how one of the names sounds: few people share both, so that few are compared word by word. */
function birthKeys(of: Compared, as: (day: IsoDay) => IsoDay = day => day): string[] {
  if (of.dateOfBirth === null) return []
  const day = as(of.dateOfBirth)
  return soundsOfNames({ ...of, aliases: of.aliases ?? '' }).map(sound => `${day} ${sound}`)
}

/** What agrees of two whose names are spelt differently, are aliases, or stand the other way round; nothing when they are two women. */
function speltAlike(one: Compared, other: Compared): string[] {
  const { kind, fields } = compareIdentities(factsOf(one), factsOf(other))
  const name = fields.find(({ field }) => field === 'name')?.verdict
  if (kind === null || (name !== 'agrees' && name !== 'similar')) return []
  return [...(name === 'similar' ? ['name in another spelling'] : []), ...agreeWords(fields)]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}
