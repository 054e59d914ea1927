import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { Day, Id, Line, RequiredLine, RequiredShort, Short, Version } from '../fields.ts'
import { answers, identifications, PersonFields } from '../referrals/model.ts'

/** People of the family beside mother and father (domain, section 2: household and family). */
export const memberKindWords = {
  sibling: 'Sibling',
  partner: 'Partner or possible father',
  adult: 'Other adult in the household',
  relative: 'Relative',
} as const

export const parentageWords = { both: 'Both parents', mother: 'Mother', father: 'Father', not_known: 'Not known' } as const
export type Parentage = keyof typeof parentageWords

export const livesWithWords = {
  household: 'In the mother’s household',
  father: 'With the father',
  other_parent: 'With the other parent',
  relative: 'With a relative',
  foster_care: 'In foster care',
  adopted: 'Adopted',
  elsewhere: 'Elsewhere',
  not_known: 'Not known',
} as const
export type LivesWith = keyof typeof livesWithWords

export const legalStatusWords = {
  none: 'None',
  child_in_need: 'Child in need plan',
  child_protection_plan: 'Child protection plan',
  looked_after: 'Looked after, section 20',
  interim_care_order: 'Interim care order',
  care_order: 'Care order',
  supervision_order: 'Supervision order',
  special_guardianship: 'Special guardianship',
  adoption: 'Placement or adoption order',
  not_known: 'Not known',
} as const
export type LegalStatus = keyof typeof legalStatusWords

/** Plans and orders that are open: the unborn baby belongs in their reviews (Sefton). */
export const openPlans: readonly LegalStatus[] = [
  'child_in_need',
  'child_protection_plan',
  'looked_after',
  'interim_care_order',
  'care_order',
  'supervision_order',
]

/** What happened to a child before (domain, section 2: previous child injured, died or removed). */
export const pastWords = { removed: 'Removed', injured: 'Injured', died: 'Died' } as const
export type Past = keyof typeof pastWords

export const MemberFields = z.strictObject({
  kind: z.enum(codesOf(memberKindWords)),
  /** In the family's words: `paternal grandmother`, `half-brother`. */
  relationship: Short,
  person: PersonFields,
  parentage: z.enum(codesOf(parentageWords)),
  livesWith: z.enum(codesOf(livesWithWords)),
  legalStatus: z.enum(codesOf(legalStatusWords)),
  past: z.array(z.enum(codesOf(pastWords))).max(3),
  /** What came of it, and when. */
  outcome: Line,
  outcomeOn: Day.nullable(),
  /** Another adult: is there a risk known? */
  posesRisk: z.enum(answers),
  /** A partner or possible father: as for the father. */
  identified: z.enum(identifications),
  spokenToOn: Day.nullable(),
  note: Line,
})
export type MemberFields = z.output<typeof MemberFields>

export const Member = MemberFields.extend({ id: Id, version: Version, personId: Id })
export type Member = z.infer<typeof Member>

export const checkBodyWords = { police: 'Police', probation: 'Probation', childrens_services: 'Children’s services' } as const
export type CheckBody = keyof typeof checkBodyWords

/** A check on one person, asked and answered (learning point 1; Panel 2021). */
export const CheckFields = z
  .strictObject({
    personId: Id,
    body: z.enum(codesOf(checkBodyWords)),
    askedOn: Day,
    answeredOn: Day.nullable(),
    answer: Line,
  })
  .refine(check => check.answeredOn === null || check.answeredOn >= check.askedOn, {
    path: ['answeredOn'],
    message: 'This day is before the day it was asked.',
  })
export type CheckFields = z.output<typeof CheckFields>
export const AgencyCheck = z.strictObject({
  id: Id,
  version: Version,
  personId: Id,
  body: z.enum(codesOf(checkBodyWords)),
  askedOn: Day,
  answeredOn: Day.nullable(),
  answer: z.string(),
})
export type AgencyCheck = z.infer<typeof AgencyCheck>

/** An address somebody lived at. `until` null: lives there now. */
export const AddressFields = z
  .strictObject({ personId: Id, address: RequiredLine, postcode: Short, from: Day.nullable(), until: Day.nullable(), note: Short })
  .refine(({ from, until }) => from === null || until === null || until >= from, {
    path: ['until'],
    message: 'This day is before the first day.',
  })
export type AddressFields = z.output<typeof AddressFields>
export const Address = z.strictObject({
  id: Id,
  version: Version,
  personId: Id,
  address: z.string(),
  postcode: z.string(),
  from: Day.nullable(),
  until: Day.nullable(),
  note: z.string(),
})
export type Address = z.infer<typeof Address>

/** What a relative said, and what was answered (learning point 1: the paternal grandparents). */
export const ConcernFields = z
  .strictObject({
    raisedBy: RequiredShort,
    relationship: Short,
    raisedOn: Day,
    text: RequiredLine,
    takenBy: Short,
    respondedOn: Day.nullable(),
    respondedBy: Short,
    response: Line,
  })
  .refine(concern => concern.respondedOn === null || concern.respondedOn >= concern.raisedOn, {
    path: ['respondedOn'],
    message: 'This day is before the day it was raised.',
  })
  .refine(concern => concern.respondedOn === null || concern.response !== '', { path: ['response'], message: 'Not filled in.' })
export type ConcernFields = z.output<typeof ConcernFields>
export const Concern = z.strictObject({
  id: Id,
  version: Version,
  raisedBy: z.string(),
  relationship: z.string(),
  raisedOn: Day,
  text: z.string(),
  takenBy: z.string(),
  respondedOn: Day.nullable(),
  respondedBy: z.string(),
  response: z.string(),
})
export type Concern = z.infer<typeof Concern>

export const ProtectiveFields = z.strictObject({ text: RequiredLine, source: Short, notedOn: Day })
export type ProtectiveFields = z.output<typeof ProtectiveFields>
export const Protective = z.strictObject({ id: Id, version: Version, text: z.string(), source: z.string(), notedOn: Day })
export type Protective = z.infer<typeof Protective>

/** Stages of a professional disagreement, each with a clock (domain, section 5). */
export const stageWords = {
  workers: 'Between workers',
  managers: 'Managers and named professionals',
  heads: 'Heads of service',
  partnership: 'Safeguarding partnership',
} as const
export type Stage = keyof typeof stageWords
export const DisagreementFields = z
  .strictObject({
    about: RequiredLine,
    raisedBy: RequiredShort,
    raisedOn: Day,
    urgent: z.boolean(),
    stage: z.enum(codesOf(stageWords)),
    stageSince: Day,
    resolvedOn: Day.nullable(),
    resolution: Line,
  })
  .refine(one => one.stageSince >= one.raisedOn, { path: ['stageSince'], message: 'This day is before the day it was raised.' })
  .refine(one => one.resolvedOn === null || one.resolution !== '', { path: ['resolution'], message: 'Not filled in.' })
export type DisagreementFields = z.output<typeof DisagreementFields>
export const Disagreement = z.strictObject({
  id: Id,
  version: Version,
  about: z.string(),
  raisedBy: z.string(),
  raisedOn: Day,
  urgent: z.boolean(),
  stage: z.enum(codesOf(stageWords)),
  stageSince: Day,
  resolvedOn: Day.nullable(),
  resolution: z.string(),
})
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
