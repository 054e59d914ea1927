import type { Site } from '../../shared/directory/model.ts'
import { keysOf } from '../../shared/facts.ts'
import { fatherhoodFacts, type PersonKey, personFacts } from '../../shared/people/facts.ts'
import { type ReferralKey, referralFacts } from '../../shared/referrals/facts.ts'
import { specsOf } from './fact-specs.ts'
import type { FieldSpec } from './spec.ts'

type Part = (typeof personFacts)[PersonKey]['part']

function ofPerson(...parts: readonly Part[]): readonly FieldSpec[] {
  return specsOf(
    personFacts,
    keysOf(personFacts).filter(key => parts.includes(personFacts[key].part)),
  )
}

/** Everything that identifies a person, whoever it is. */
export const personSpecs = specsOf(personFacts)
export const motherSpecs = personSpecs

/** Whether he is known comes first: nothing else is asked while he is not. */
export const fatherSpecs: readonly FieldSpec[] = [
  ...specsOf(fatherhoodFacts, ['identified']),
  ...ofPerson('name', 'identity'),
  ...specsOf(fatherhoodFacts, ['spokenToOn', 'otherChildren']),
  ...ofPerson('contact', 'care'),
]

function ofReferral(...keys: readonly ReferralKey[]): readonly FieldSpec[] {
  return specsOf(referralFacts, keys)
}

export const reasonSpecs = ofReferral('reasons', 'rag', 'ragReason')

export function originSpecs(sites: readonly Site[]): readonly FieldSpec[] {
  const options = sites.map(({ id, name }) => ({ value: id, label: name }))
  return [
    ...ofReferral('siteId').map(site => ({ ...site, options })),
    ...ofReferral('receivedOn', 'madeOn', 'referrer', 'referringAgency', 'lead', 'socialWorker', 'parentsTold', 'lawfulBasis'),
  ]
}

export const pregnancySpecs = ofReferral('numberExpected', 'bookedOn', 'bookingMidwife', 'lateBookingReason')
/** Booking alone, as it stands with the mother. */
export const bookingSpecs = pregnancySpecs.filter(({ key }) => key !== 'numberExpected')
export const householdSpecs = ofReferral('household')
