import type { IsoDay } from '../../../shared/calendar/day.ts'
import { blankFather, blankPerson, type FatherFields, type PersonFields } from '../../../shared/people/model.ts'
import type { FactorCode } from '../../../shared/referrals/factors.ts'
import { type NewReferralInput, blankReferral as noAnswers, type ReferralFields } from '../../../shared/referrals/model.ts'
import { blankEdd, type EddDraft, eddOf } from '../../edd/edd-draft.ts'
import type { Value, Values } from '../../record/spec.ts'
import { type Decision, undecided } from './search-decision.ts'

/** Everything the form holds. */
export interface ReferralDraft {
  readonly referral: Values
  readonly mother: Values
  readonly father: Values
  readonly edd: EddDraft
  readonly factors: readonly FactorCode[]
  readonly note: string
  /** About the records that were found. */
  readonly decision: Decision
}
export type DraftPart = 'referral' | 'mother' | 'father'

export function blankReferral(today: IsoDay, siteId: string | null): ReferralDraft {
  const referral: Values = { ...noAnswers, siteId, receivedOn: today }
  return { referral, mother: blankPerson, father: blankFather, edd: blankEdd(today), factors: [], note: '', decision: undecided }
}

export function withValue(draft: ReferralDraft, part: DraftPart, key: string, value: Value): ReferralDraft {
  return { ...draft, [part]: { ...draft[part], [key]: value } }
}

/** What is missing before it can be sent, by field path. */
export function draftGaps(draft: ReferralDraft): Record<string, string> {
  const gaps: Record<string, string> = {}
  if (draft.mother.surname === '' && draft.mother.forenames === '')
    gaps['mother.surname'] = 'The mother’s name is needed. Where the surname is not known, the forenames are enough.'
  if (draft.referral.siteId === null) gaps['referral.siteId'] = 'A site has to be chosen.'
  if (draft.referral.receivedOn === null) gaps['referral.receivedOn'] = 'The day it was received is needed.'
  return gaps
}

/**
 * As the register takes it. Values are kept by field name in the form; the contract’s schema checks
 * them where they arrive.
 */
export function toInput(draft: ReferralDraft, search: NewReferralInput['search']): NewReferralInput {
  const edd = eddOf(draft.edd)
  return {
    referral: draft.referral as unknown as ReferralFields,
    mother: draft.mother as unknown as PersonFields,
    father: draft.father as unknown as FatherFields,
    edd: edd === null ? null : { edd, method: draft.edd.method },
    factors: [...draft.factors],
    note: draft.note,
    search,
  }
}

/** The errors of one part: `mother.nhsNumber` → `nhsNumber`. */
export function errorsOf(errors: Readonly<Record<string, string>>, part: DraftPart): Record<string, string> {
  const prefix = `${part}.`
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), message]] : [])),
  )
}
