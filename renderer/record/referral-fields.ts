import type { Referral, ReferralFields } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import type { Value, Values } from './spec.ts'

/** The referral’s own fields, as a card edits them. */
export function fieldsOf(referral: Referral): Values {
  return referral.fields
}

/** The forms hold values by field name; the contract’s schema checks them where they arrive. */
export function saveFields(seen: { id: string; version: number }, changes: Record<string, Value>) {
  return api.referrals.change({ ...seen, changes: changes as Partial<ReferralFields> })
}
