import { longDay } from '../calendar/words.ts'
import { type Fact, keysOf, keysWith, type ValuesOf } from '../facts.ts'
import { uncapitalised } from '../words.ts'
import { otherNameFacts, personFacts, toldFacts } from './facts.ts'
import { fullName } from './names.ts'
import { spacedNhsNumber } from './nhs-number.ts'

/** What tells the mother from others, beside her name. */
export type ToldOf = ValuesOf<typeof toldFacts>
/** What else a person is called, as far as it is given. */
export type OtherNames = Partial<ValuesOf<typeof otherNameFacts>>

/**
 * What tells the mother from others: `born 3 May 2005`, `NHS 999 214 0283`. `missing`: whether what
 * is not recorded is said, too.
 */
export function toldWords(mother: ToldOf, missing: 'said' | 'left out'): string[] {
  return keysOf(toldFacts).flatMap(key => {
    const said = besideWords(personFacts[key], mother[key])
    if (said !== '') return said
    return missing === 'said' && personFacts[key].told === 'always' ? `${uncapitalised(personFacts[key].label)} not recorded` : []
  })
}

/** What stands in the head of the referral’s page, where it is filled. */
export function headWords(mother: Readonly<Record<string, unknown>>): string[] {
  return keysWith(personFacts, 'inHead').flatMap(key => besideWords(personFacts[key], mother[key]) || [])
}

/** A person’s other names, with commas between them. */
export function otherNames(person: OtherNames): string {
  return keysOf(otherNameFacts)
    .flatMap(key => person[key]?.trim() || [])
    .join(', ')
}

/** `Chidinma OKAFOR, known as Chi`. */
export function nameAndOthers(person: { readonly surname: string; readonly forenames: string } & OtherNames): string {
  const others = keysOf(otherNameFacts).flatMap(key => besideWords(personFacts[key], person[key]) || [])
  if (others.length === 0) return fullName(person)
  return [fullName(person) || 'Name not recorded', ...others].join(', ')
}

/** A fact as it stands beside a name; empty where nothing is recorded. */
function besideWords({ kind, beside = '' }: Fact & { readonly beside?: string }, value: unknown): string {
  if (typeof value !== 'string' || value === '') return ''
  const said = kind === 'birthday' ? longDay(value) : kind === 'nhs' ? spacedNhsNumber(value) : value
  return `${beside} ${said}`.trim()
}
