import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { foldName } from '../people/names.ts'
import type { FamilyFacts } from '../referrals/similar.ts'

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
export const sameEddDays = 7
/**
 * Two EDDs further apart belong to two pregnancies: there is no time for a second one in between.
 */
const otherPregnancyDays = 168

/** A person's facts folded once, because each is compared many times. */
export interface Folded {
  readonly surname: string
  /** The first forename counts: `Mei` and `Mei Marie` are the same. */
  readonly forename: string
  readonly dateOfBirth: IsoDay | null
  readonly nhsNumber: string | null
  /** Days since 2000. */
  readonly edd: number | null
}

export function fold({ surname, forenames, dateOfBirth, nhsNumber, edd }: Compared): Folded {
  return {
    surname: foldName(surname),
    forename: foldName(forenames).split(' ')[0] ?? '',
    dateOfBirth,
    nhsNumber,
    edd: edd === null ? null : daysBetween('2000-01-01', edd),
  }
}

/**
 * What agrees when two rows look like the same mother, or nothing. The same NHS number is enough,
 * whatever the name says. Without it the name with the date of birth counts (or the name alone
 * where a date of birth is missing), and the surname with an EDD within 7 days; two valid NHS
 * numbers that differ are two women unless name and date of birth both agree, and so are two whose
 * forenames and dates of birth both differ. Spellings and aliases are compared by the lookup
 * (`lookup.ts`), with the date of birth.
 */
export function whatAgrees(one: Compared, other: Compared): string[] {
  return agreement(fold(one), fold(other))
}

/** As `whatAgrees`, of two that are folded already. */
export function agreement(one: Folded, other: Folded): string[] {
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

/**
 * Two of one surname whose forenames differ, with EDDs within 7 days: they are shown beside each
 * other, and both come in unless somebody says otherwise. A baby who is left off the register is
 * the worse error.
 */
export function mayBeTwo(one: Compared, other: Compared, agrees: readonly string[]): boolean {
  const [first, second] = [foldName(one.forenames).split(' ')[0], foldName(other.forenames).split(' ')[0]]
  return agrees.length === 2 && agrees[0] === 'surname' && Boolean(first) && Boolean(second) && first !== second
}

/** Whether two known EDDs are too far apart for one pregnancy. */
export function isOtherPregnancy(one: IsoDay | null, other: IsoDay | null): boolean {
  return one !== null && other !== null && Math.abs(daysBetween(one, other)) > otherPregnancyDays
}
