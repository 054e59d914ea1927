import { z } from 'zod'
import { blanksOf, schemasOf } from '../facts.ts'
import { Day, Id, Version } from '../fields.ts'
import { NewPerson, PersonFields } from '../people/model.ts'
import { addressFacts, checkFacts, concernFacts, disagreementFacts, memberFacts, protectiveFacts } from './facts.ts'

const stored = { id: Id, version: Version }

export const MemberFields = z.strictObject({ ...schemasOf(memberFacts), person: PersonFields })
export type MemberFields = z.output<typeof MemberFields>
/** Recorded for the first time: what is not given of the person is not recorded. */
export const NewMember = MemberFields.extend({ person: NewPerson })
/** Changed: what is not given of the person stays. */
export const MemberChanges = MemberFields.extend({ person: PersonFields.partial() })
export type MemberChanges = z.output<typeof MemberChanges>
/** Of what need not be given. */
export const blankMember = blanksOf(memberFacts)

export const Member = MemberFields.extend({ ...stored, personId: Id })
export type Member = z.infer<typeof Member>

const check = z.strictObject({ personId: Id, ...schemasOf(checkFacts) })
/** A check on one person, asked and answered (learning point 1; Panel 2021). */
export const CheckFields = check.refine(one => one.answeredOn === null || one.answeredOn >= one.askedOn, {
  path: ['answeredOn'],
  message: 'This day is before the day it was asked.',
})
export type CheckFields = z.output<typeof CheckFields>
export const AgencyCheck = check.extend(stored)
export type AgencyCheck = z.infer<typeof AgencyCheck>

const address = z.strictObject({ personId: Id, ...schemasOf(addressFacts) })
/** An address somebody lived at. `until` null: lives there now. */
export const AddressFields = address.refine(({ from, until }) => from === null || until === null || until >= from, {
  path: ['until'],
  message: 'This day is before the first day.',
})
export type AddressFields = z.output<typeof AddressFields>
export const Address = address.extend(stored)
export type Address = z.infer<typeof Address>

const concern = z.strictObject(schemasOf(concernFacts))
/** What a relative said, and what was answered (learning point 1: the paternal grandparents). */
export const ConcernFields = concern
  .refine(one => one.respondedOn === null || one.respondedOn >= one.raisedOn, {
    path: ['respondedOn'],
    message: 'This day is before the day it was raised.',
  })
  .refine(one => one.respondedOn === null || one.response !== '', { path: ['response'], message: 'Not filled in.' })
export type ConcernFields = z.output<typeof ConcernFields>
export const Concern = concern.extend(stored)
export type Concern = z.infer<typeof Concern>

export const ProtectiveFields = z.strictObject(schemasOf(protectiveFacts))
export type ProtectiveFields = z.output<typeof ProtectiveFields>
export const Protective = ProtectiveFields.extend(stored)
export type Protective = z.infer<typeof Protective>

const disagreement = z.strictObject(schemasOf(disagreementFacts))
export const DisagreementFields = disagreement
  .refine(one => one.stageSince >= one.raisedOn, { path: ['stageSince'], message: 'This day is before the day it was raised.' })
  .refine(one => one.resolvedOn === null || one.resolution !== '', { path: ['resolution'], message: 'Not filled in.' })
export type DisagreementFields = z.output<typeof DisagreementFields>
export const Disagreement = disagreement.extend(stored)
export type Disagreement = z.infer<typeof Disagreement>

/** Another pregnancy of the same family in this register. */
export const Link = z.strictObject({
  id: Id,
  version: Version,
  referralId: Id,
  reference: z.string(),
  name: z.string(),
  status: z.string(),
  edd: Day.nullable(),
  bornOn: Day.nullable(),
  /** This record is the later pregnancy, or the earlier one. */
  direction: z.enum(['earlier', 'later']),
  reason: z.string(),
})
export type Link = z.infer<typeof Link>

/** Everything recorded of the family beside the parents' own fields. */
export const Family = z.strictObject({
  members: z.array(Member),
  addresses: z.array(Address),
  checks: z.array(AgencyCheck),
  concerns: z.array(Concern),
  protective: z.array(Protective),
  disagreements: z.array(Disagreement),
  links: z.array(Link),
})
export type Family = z.infer<typeof Family>
