import { plain } from './letters.ts'

/** The mother's surname in capitals, as records show it: `van der Merwe` → `VAN DER MERWE`. */
export function capitals(surname: string): string {
  return surname.toLocaleUpperCase('en-GB')
}

/** `Unborn baby OKAFOR`, `Unborn babies HAILE (twins)`; after the birth `Baby PATEL`. */
export function babyName(referral: {
  readonly motherSurname: string
  readonly numberExpected: number
  readonly bornOn: string | null
}): string {
  const surname = referral.motherSurname === '' ? '(surname not recorded)' : capitals(referral.motherSurname)
  const many = referral.numberExpected > 1
  if (referral.bornOn !== null) return `${many ? 'Babies' : 'Baby'} ${surname}`
  if (!many) return `Unborn baby ${surname}`
  const how = referral.numberExpected === 2 ? 'twins' : referral.numberExpected === 3 ? 'triplets' : `${referral.numberExpected} babies`
  return `Unborn babies ${surname} (${how})`
}

/** `Chidinma OKAFOR`. */
export function fullName(person: { readonly forenames: string; readonly surname: string }): string {
  return `${person.forenames} ${capitals(person.surname)}`.trim()
}

/**
 * Whether two names are one, however they were typed: capitals, accents, points and the kinds of
 * apostrophe do not matter. `O'Brien` is `O’Brien` and `OBrien`.
 */
export function isSameName(one: string, other: string): boolean {
  return one === other || foldWritten(one) === foldWritten(other)
}

/** Of names that are one, the first as it is written. */
export function onceEach(names: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const name of names) if (!byName.has(foldWritten(name))) byName.set(foldWritten(name), name)
  return [...byName.values()]
}

function foldWritten(name: string): string {
  return foldName(name.replace(/['’‘ʼ`´]/g, ''))
}

/** Folds a name for comparing: no accents, no punctuation, lower case. */
export function foldName(name: string): string {
  // Most names are plain letters already.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(name)) return name.toLowerCase()
  if (/^[ -~]*$/.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
