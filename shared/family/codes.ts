/**
 * People of the family beside mother and father (docs/domain.md, section 2: household and family).
 */
export const memberKindWords = {
  sibling: 'Sibling',
  partner: 'Partner or possible father',
  adult: 'Other adult in the household',
  relative: 'Relative',
} as const
export type MemberKind = keyof typeof memberKindWords

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

/**
 * What happened to a child before (docs/domain.md, section 2: previous child injured, died or
 * removed).
 */
export const pastWords = { removed: 'Removed', injured: 'Injured', died: 'Died' } as const
export type Past = keyof typeof pastWords

export const checkBodyWords = { police: 'Police', probation: 'Probation', childrens_services: 'Children’s services' } as const
export type CheckBody = keyof typeof checkBodyWords

/** Stages of a professional disagreement, each with a clock (docs/domain.md, section 5). */
export const stageWords = {
  workers: 'Between workers',
  managers: 'Managers and named professionals',
  heads: 'Heads of service',
  partnership: 'Safeguarding partnership',
} as const
export type Stage = keyof typeof stageWords
