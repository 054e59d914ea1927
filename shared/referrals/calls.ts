import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Id, Line, RequiredLine, Seen } from '../fields.ts'
import {
  ClosingReason,
  Edd,
  FatherFields,
  NewFactor,
  NewReferral,
  PersonFields,
  Referral,
  ReferralFields,
  ReferralFilter,
  ReferralLine,
} from './model.ts'
import { Identity, Similar } from './similar-model.ts'

const of = { may: writers, output: Referral, touches: ['meetings', 'search'] as const }

export const referralCalls = {
  /** Order is fixed: red, amber, green, not rated; then EDD, unknown EDD first. */
  'referrals.list': query({ may: everyone, input: ReferralFilter, output: z.array(ReferralLine) }),
  'referrals.read': query({ may: everyone, input: z.strictObject({ id: Id }), output: Referral }),
  'referrals.similar': query({ may: everyone, input: Identity, output: z.array(Similar) }),
  'referrals.receive': command({ ...of, input: NewReferral, log: 'Referral received' }),
  'referrals.change': command({ ...of, input: z.strictObject({ ...Seen, changes: ReferralFields.partial() }), log: 'Referral changed' }),
  'referrals.changeMother': command({
    ...of,
    input: z.strictObject({ ...Seen, changes: PersonFields.partial() }),
    log: 'Mother’s details changed',
  }),
  'referrals.changeFather': command({
    ...of,
    input: z.strictObject({ ...Seen, changes: FatherFields.partial() }),
    log: 'Father’s details changed',
  }),
  'referrals.reviseEdd': command({ ...of, input: z.strictObject({ ...Seen, ...Edd.shape, reason: Line }), log: 'EDD revised' }),
  'referrals.addFactor': command({ ...of, input: z.strictObject({ ...Seen, factor: NewFactor }), log: 'Factor added' }),
  'referrals.withdrawFactor': command({
    ...of,
    input: z.strictObject({ ...Seen, factorId: Id, reason: RequiredLine }),
    log: 'Factor withdrawn',
  }),
  'referrals.addNote': command({ ...of, input: z.strictObject({ ...Seen, text: RequiredLine }), log: 'Note added' }),
  'referrals.close': command({ ...of, input: z.strictObject({ ...Seen, reason: ClosingReason }), log: 'Referral closed' }),
  'referrals.reopen': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Referral reopened' }),
  'referrals.withdraw': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Referral withdrawn' }),
} satisfies Calls
