import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Done, Id, Line, RequiredLine, Seen } from '../fields.ts'
import { FatherFields, PersonFields } from '../people/model.ts'
import { Allocation, Allocations } from './allocation.ts'
import { ClosingReason, Edd, NewFactor, NewReferral, Referral, ReferralChanges, ReferralFilter, ReferralLine } from './model.ts'
import { Identity, Similar } from './similar-model.ts'

const of = { may: writers, output: Referral }
const allocating = { may: writers }
const merging = { ...of, sense: 'stands' } as const

export const referralCalls = {
  /**
   * Order is fixed: red, amber, green, not rated; then EDD, unknown EDD first. Of closed ones at
   * most `closedAtMost`, unless something is typed.
   */
  'referrals.list': query({ may: everyone, input: ReferralFilter, output: z.array(ReferralLine) }),
  'referrals.read': query({ may: everyone, input: z.strictObject({ id: Id }), output: Referral }),
  'referrals.similar': query({ may: everyone, input: Identity, output: z.array(Similar) }),
  'referrals.receive': command({
    ...of,
    input: NewReferral,
    log: 'Referral received',
    sense: { referral: 'referral', edd: 'edd', mother: 'mother', father: 'father', factor: { notedOn: 'referral.receivedOn' } },
  }),
  'referrals.change': command({
    ...of,
    input: z.strictObject({ ...Seen, changes: ReferralChanges }),
    log: 'Referral changed',
    sense: { referral: 'changes' },
  }),
  'referrals.changeMother': command({
    ...of,
    input: z.strictObject({ ...Seen, changes: PersonFields.partial() }),
    log: 'Mother’s details changed',
    sense: { mother: 'changes' },
  }),
  'referrals.changeFather': command({
    ...of,
    input: z.strictObject({ ...Seen, changes: FatherFields.partial() }),
    log: 'Father’s details changed',
    sense: { father: 'changes' },
  }),
  'referrals.reviseEdd': command({
    ...of,
    input: z.strictObject({ ...Seen, ...Edd.shape, reason: Line }),
    log: 'EDD revised',
    sense: { edd: '' },
  }),
  'referrals.addFactor': command({
    ...of,
    input: z.strictObject({ ...Seen, factor: NewFactor }),
    log: 'Factor added',
    sense: { factor: 'factor' },
  }),
  'referrals.withdrawFactor': command({
    ...of,
    input: z.strictObject({ ...Seen, factorId: Id, reason: RequiredLine }),
    log: 'Factor withdrawn',
  }),
  'referrals.addNote': command({ ...of, input: z.strictObject({ ...Seen, text: RequiredLine }), log: 'Note added' }),
  'referrals.close': command({ ...of, input: z.strictObject({ ...Seen, reason: ClosingReason }), log: 'Referral closed' }),
  'referrals.reopen': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Referral reopened' }),
  'referrals.withdraw': command({ ...of, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Referral withdrawn' }),
  /**
   * All or nothing: `conflict` names in `current` (see `Changed`) those that were changed
   * meanwhile. Answers with what `undoAllocation` takes.
   */
  'referrals.allocate': command({
    ...allocating,
    input: Allocation,
    output: Allocations,
    log: 'Referral allocated',
    sense: { event: { on: 'allocatedOn' } },
  }),
  'referrals.undoAllocation': command({ ...allocating, input: Allocations, output: Done, log: 'Allocation undone' }),
  /**
   * `take` names the facts of the merged record that replace those of the kept one. Answers with
   * the kept record.
   */
  'referrals.merge': command({
    ...merging,
    input: z.strictObject({
      kept: z.strictObject(Seen),
      merged: z.strictObject(Seen),
      take: z.array(z.string().max(60)).max(100),
      reason: RequiredLine,
    }),
    log: 'Records merged',
  }),
  /** Names the merge and its version. Answers with the record that was kept. */
  'referrals.undoMerge': command({ ...merging, input: z.strictObject({ ...Seen, reason: RequiredLine }), log: 'Merge undone' }),
} satisfies Calls
