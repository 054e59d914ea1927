import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { foldName } from '../referrals/names.ts'

/** What is compared of a mother and her pregnancy. */
export interface Compared {
  readonly surname: string
  readonly forenames: string
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
  readonly edd: IsoDay | null
}

/** Two EDDs of one pregnancy, dated twice, lie no further apart. */
const sameEddDays = 7
/** Two EDDs further apart belong to two pregnancies: there is no time for a second one in between. */
const otherPregnancyDays = 168

/**
 * What agrees when two rows look like the same mother, or nothing. The same NHS number is enough, whatever the name says. Without it the name
 * with the date of birth counts (or the name alone where a date of birth is missing), and the surname with an EDD within 7 days; two valid NHS
 * numbers that differ are two women unless name and date of birth both agree, and so are two whose forenames and dates of birth both differ.
 */
export function whatAgrees(one: Compared, other: Compared): string[] {
  if (one.nhsNumber !== null && one.nhsNumber === other.nhsNumber) return ['NHS number', ...(sameSurname(one, other) ? ['surname'] : [])]
  const named = sameSurname(one, other) && sameForename(one, other)
  const born = one.dateOfBirth !== null && one.dateOfBirth === other.dateOfBirth
  if (named && born) return ['name', 'date of birth', ...(sameEdd(one, other) ? ['EDD within 7 days'] : [])]
  if (one.nhsNumber !== null && other.nhsNumber !== null) return []
  if (sameSurname(one, other) && sameEdd(one, other) && !(!named && bornOtherwise(one, other)))
    return [named ? 'name' : 'surname', 'EDD within 7 days']
  return named && (one.dateOfBirth === null || other.dateOfBirth === null) && !isOtherPregnancy(one.edd, other.edd) ? ['name'] : []
}

function bornOtherwise(one: Compared, other: Compared): boolean {
  return one.dateOfBirth !== null && other.dateOfBirth !== null && one.dateOfBirth !== other.dateOfBirth
}

/** Whether two known EDDs are too far apart for one pregnancy. */
export function isOtherPregnancy(one: IsoDay | null, other: IsoDay | null): boolean {
  return one !== null && other !== null && Math.abs(daysBetween(one, other)) > otherPregnancyDays
}

function sameSurname(one: Compared, other: Compared): boolean {
  const surname = foldName(one.surname)
  return surname !== '' && surname === foldName(other.surname)
}

/** The first forename counts: `Mei` and `Mei Marie` are the same. */
function sameForename(one: Compared, other: Compared): boolean {
  const forename = firstForename(one)
  return forename !== '' && forename === firstForename(other)
}

function firstForename(person: Compared): string {
  return foldName(person.forenames).split(' ')[0] ?? ''
}

function sameEdd(one: Compared, other: Compared): boolean {
  return one.edd !== null && other.edd !== null && Math.abs(daysBetween(one.edd, other.edd)) <= sameEddDays
}

/** Finds those worth comparing without comparing everyone with everyone. */
export interface Lookup<T extends Compared> {
  add(entry: T): void
  find(like: Compared): { readonly entry: T; readonly agrees: string[] }[]
}

export function createLookup<T extends Compared>(): Lookup<T> {
  const byNumber = new Map<string, T[]>()
  const bySurname = new Map<string, T[]>()
  return {
    add(entry) {
      if (entry.nhsNumber !== null) push(byNumber, entry.nhsNumber, entry)
      push(bySurname, foldName(entry.surname), entry)
    },
    find(like) {
      const near = new Set([
        ...(like.nhsNumber === null ? [] : (byNumber.get(like.nhsNumber) ?? [])),
        ...(bySurname.get(foldName(like.surname)) ?? []),
      ])
      return [...near].map(entry => ({ entry, agrees: whatAgrees(like, entry) })).filter(({ agrees }) => agrees.length > 0)
    },
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}
