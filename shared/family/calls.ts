import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Id, RequiredLine, Seen } from '../fields.ts'
import {
  AddressFields,
  CheckFields,
  ConcernFields,
  DisagreementFields,
  Family,
  MemberChanges,
  NewMember,
  ProtectiveFields,
} from './model.ts'

/** Every form of the family sends its facts as `fields`. */
const within = 'fields'
const sense = { member: within, address: within, check: within, concern: within, protective: within, disagreement: within }
const of = { may: writers, output: Family, sense }
const to = { referralId: Id }
const withdraw = z.strictObject({ ...Seen, reason: RequiredLine })

/**
 * People around the unborn baby, and what they said. Every command answers with the family as it is
 * now.
 */
export const familyCalls = {
  'family.read': query({ may: everyone, input: z.strictObject(to), output: Family }),
  'family.addMember': command({ ...of, input: z.strictObject({ ...to, fields: NewMember }), log: 'Family member added' }),
  'family.changeMember': command({ ...of, input: z.strictObject({ ...Seen, fields: MemberChanges }), log: 'Family member changed' }),
  'family.withdrawMember': command({ ...of, input: withdraw, log: 'Family member withdrawn' }),
  'family.addAddress': command({ ...of, input: z.strictObject({ ...to, fields: AddressFields }), log: 'Address added' }),
  'family.changeAddress': command({ ...of, input: z.strictObject({ ...Seen, fields: AddressFields }), log: 'Address changed' }),
  'family.withdrawAddress': command({ ...of, input: withdraw, log: 'Address withdrawn' }),
  'family.addCheck': command({ ...of, input: z.strictObject({ ...to, fields: CheckFields }), log: 'Check recorded' }),
  'family.changeCheck': command({ ...of, input: z.strictObject({ ...Seen, fields: CheckFields }), log: 'Check changed' }),
  'family.withdrawCheck': command({ ...of, input: withdraw, log: 'Check withdrawn' }),
  'family.addConcern': command({ ...of, input: z.strictObject({ ...to, fields: ConcernFields }), log: 'Relative’s concern recorded' }),
  'family.changeConcern': command({ ...of, input: z.strictObject({ ...Seen, fields: ConcernFields }), log: 'Relative’s concern changed' }),
  'family.withdrawConcern': command({ ...of, input: withdraw, log: 'Relative’s concern withdrawn' }),
  'family.addProtective': command({ ...of, input: z.strictObject({ ...to, fields: ProtectiveFields }), log: 'Protective factor added' }),
  'family.changeProtective': command({
    ...of,
    input: z.strictObject({ ...Seen, fields: ProtectiveFields }),
    log: 'Protective factor changed',
  }),
  'family.withdrawProtective': command({ ...of, input: withdraw, log: 'Protective factor withdrawn' }),
  'family.addDisagreement': command({ ...of, input: z.strictObject({ ...to, fields: DisagreementFields }), log: 'Disagreement recorded' }),
  'family.changeDisagreement': command({
    ...of,
    input: z.strictObject({ ...Seen, fields: DisagreementFields }),
    log: 'Disagreement changed',
  }),
  'family.withdrawDisagreement': command({ ...of, input: withdraw, log: 'Disagreement withdrawn' }),
  /**
   * Links an earlier pregnancy of the family. Refused when the two are already linked or are the
   * same.
   */
  'family.link': command({ ...of, input: z.strictObject({ ...to, earlierId: Id, reason: RequiredLine }), log: 'Earlier pregnancy linked' }),
  'family.unlink': command({ ...of, input: withdraw, log: 'Link to another pregnancy withdrawn' }),
} satisfies Calls
