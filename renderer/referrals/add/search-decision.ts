import type { InputOf } from '../../../shared/contract.ts'
import { keysOf } from '../../../shared/facts.ts'
import { otherNameFacts } from '../../../shared/people/facts.ts'
import { readNhsNumber } from '../../../shared/people/nhs-number.ts'
import { otherNames } from '../../../shared/people/told.ts'
import type { Similar } from '../../../shared/referrals/similar-model.ts'
import { eddOf } from '../../edd/edd-draft.ts'
import type { Values } from '../../record/spec.ts'
import type { ReferralDraft } from './new-referral.ts'

/**
 * What somebody decided about the records that were found: the earlier pregnancy to link, and why
 * it goes on.
 */
export interface Decision {
  readonly earlierId: string | null
  readonly reason: string
}
export const undecided: Decision = { earlierId: null, reason: '' }

export type SearchInput = InputOf<'referrals.similar'>
type Found = readonly Similar[]

/** What the form says of the family so far. */
export function identityOf({ mother, father, edd, referral }: ReferralDraft): SearchInput {
  const text = (values: Values, key: string) => String(values[key] ?? '').trim()
  const day = (values: Values, key: string) => text(values, key) || null
  const named = (of: Values) => ({
    surname: text(of, 'surname'),
    forenames: text(of, 'forenames'),
    aliases: otherNames(Object.fromEntries(keysOf(otherNameFacts).map(key => [key, text(of, key)]))),
    dateOfBirth: day(of, 'dateOfBirth'),
    nhsNumber: text(of, 'nhsNumber'),
  })
  return {
    ...named(mother),
    hospitalNumber: text(mother, 'hospitalNumber'),
    address: text(mother, 'address'),
    postcode: text(mother, 'postcode'),
    father: named(father),
    edd: eddOf(edd),
    bornOn: day(referral, 'bornOn'),
    except: null,
  }
}

/** Whether there is enough to look for; one name alone is not. */
export function isEnough({ surname, forenames, nhsNumber, hospitalNumber, dateOfBirth, father }: SearchInput): boolean {
  const isFatherNamed = father !== undefined && father.surname !== '' && father.forenames !== ''
  const isMotherNamed = surname !== '' && (forenames !== '' || dateOfBirth !== null)
  return isMotherNamed || readNhsNumber(nhsNumber).ok || (hospitalNumber ?? '') !== '' || isFatherNamed
}

/** The same mother, surely enough that going on has to be decided. */
export function isSure({ kind }: Similar): boolean {
  return kind !== 'possible'
}

/** Found by what is known of the mother, rather than by the father or an address. */
export function isHerName(similar: Similar): boolean {
  const isAlike = similar.fields.some(({ field, verdict }) => field === 'name' && (verdict === 'agrees' || verdict === 'similar'))
  return isSure(similar) || isAlike
}

/** What is missing before the referral goes on, as a sentence; empty when nothing is. */
export function decisionGap(found: Found, { earlierId, reason }: Decision): string {
  const isLinked = found.some(({ id }) => id === earlierId)
  const twice = found.find(({ needsReason }) => needsReason)
  if (reason.trim() !== '') return ''
  if (twice !== undefined)
    return `${twice.reference} may be the same pregnancy. It can be opened instead, or the reason for a second record written here.`
  return found.some(isSure) && !isLinked
    ? 'The register has this mother. An earlier pregnancy can be linked, or the reason for going on written here.'
    : ''
}

/** The search as the register keeps it. */
export function searchOf(found: Found, { earlierId, reason }: Decision) {
  const linked = found.find(({ id }) => id === earlierId)?.id ?? null
  const decision = reason.trim() !== '' ? ('new_despite' as const) : linked === null ? ('none_found' as const) : ('earlier_linked' as const)
  return { decision, reason: reason.trim(), earlierId: linked }
}
