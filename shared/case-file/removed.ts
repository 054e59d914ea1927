import type { LegalStatus, LivesWith } from '../family/codes.ts'
import type { SiblingFacts } from './case-file.ts'

/** Orders under which a child lives away from the parents for good. */
const placedElsewhere: readonly LegalStatus[] = ['special_guardianship', 'adoption']
const careOrders: readonly LegalStatus[] = ['interim_care_order', 'care_order']
const withParent: readonly LivesWith[] = ['household', 'father', 'other_parent']

/**
 * A child removed from a parent: said so, adopted, under an order that places the child elsewhere,
 * or under a care order and not living with a parent. Accommodation by agreement (section 20) is no
 * removal.
 */
export function wasRemoved({ past, legalStatus, livesWith }: SiblingFacts): boolean {
  if (past.includes('removed') || livesWith === 'adopted' || placedElsewhere.includes(legalStatus)) return true
  return careOrders.includes(legalStatus) && !withParent.includes(livesWith)
}

/**
 * Removed or injured before: what learning point 1 asks a new assessment and legal planning for.
 */
export function wasHarmed(sibling: SiblingFacts): boolean {
  return sibling.past.includes('injured') || wasRemoved(sibling)
}
