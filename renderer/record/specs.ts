import type { Site } from '../../shared/directory/model.ts'
import { ethnicityWords } from '../../shared/people/ethnicity.ts'
import { answerWords, careExperienceWords, identificationWords, lateBookingWords, ragWords } from '../../shared/referrals/model.ts'
import { optionsOf } from '../ui/select.tsx'
import { type FieldSpec, noChoice } from './spec.ts'

const answers = optionsOf(answerWords)

/** Identity of either parent, in the order it is asked for. */
const names: readonly FieldSpec[] = [
  { key: 'surname', label: 'Surname', kind: 'text' },
  { key: 'forenames', label: 'Forenames', kind: 'text' },
  { key: 'aliases', label: 'Also known as', kind: 'text' },
  { key: 'dateOfBirth', label: 'Date of birth', kind: 'birthday' },
  { key: 'nhsNumber', label: 'NHS number', kind: 'nhs' },
  { key: 'hospitalNumber', label: 'Hospital number', kind: 'text' },
  { key: 'socialCareId', label: 'Social care number', kind: 'text' },
]

const contact: readonly FieldSpec[] = [
  { key: 'address', label: 'Address', kind: 'area', isWide: true },
  { key: 'postcode', label: 'Postcode', kind: 'text' },
  { key: 'phone', label: 'Phone', kind: 'text' },
  { key: 'safeToContact', label: 'Safe to phone', kind: 'choice', options: answers },
  { key: 'contactNote', label: 'Contact note', kind: 'text', hint: 'How and when: partner answers the phone' },
  { key: 'gpPractice', label: 'GP practice', kind: 'text' },
  {
    key: 'ethnicity',
    label: 'Ethnicity',
    kind: 'select',
    options: [{ value: noChoice, label: 'Not recorded' }, ...optionsOf(ethnicityWords)],
  },
  { key: 'firstLanguage', label: 'First language', kind: 'text' },
  { key: 'interpreter', label: 'Interpreter needed', kind: 'choice', options: answers },
]

const care: readonly FieldSpec[] = [
  {
    key: 'careExperience',
    label: 'Care experience',
    kind: 'choice',
    options: optionsOf(careExperienceWords),
    hint: 'Context and entitlement, never a risk score',
    isWide: true,
  },
  { key: 'personalAdviser', label: 'Personal adviser', kind: 'text' },
]

/** Everything that identifies a person, whoever it is. */
export const personSpecs: readonly FieldSpec[] = [...names, ...contact, ...care]
export const motherSpecs: readonly FieldSpec[] = personSpecs

export const fatherSpecs: readonly FieldSpec[] = [
  { key: 'identified', label: 'Identified', kind: 'choice', options: optionsOf(identificationWords), isWide: true },
  ...names,
  { key: 'spokenToOn', label: 'Spoken to directly on', kind: 'day' },
  { key: 'otherChildren', label: 'Other children', kind: 'text' },
  ...contact,
  ...care,
]

export const reasonSpecs: readonly FieldSpec[] = [
  { key: 'reasons', label: 'Reasons for referral', kind: 'area', isWide: true },
  { key: 'rag', label: 'RAG', kind: 'choice', options: optionsOf(ragWords) },
  { key: 'ragReason', label: 'Reason for the RAG', kind: 'area' },
]

export function originSpecs(sites: readonly Site[]): readonly FieldSpec[] {
  return [
    { key: 'siteId', label: 'Site', kind: 'select', options: sites.map(({ id, name }) => ({ value: id, label: name })) },
    { key: 'receivedOn', label: 'Received on', kind: 'day' },
    { key: 'madeOn', label: 'Made on', kind: 'day' },
    { key: 'referrer', label: 'Referred by', kind: 'text' },
    { key: 'referringAgency', label: 'Referring agency', kind: 'text' },
    { key: 'lead', label: 'Pre-birth lead', kind: 'text' },
    { key: 'socialWorker', label: 'Social worker', kind: 'text' },
    { key: 'parentsTold', label: 'Parents told', kind: 'choice', options: answers },
    { key: 'lawfulBasis', label: 'Lawful basis for sharing', kind: 'area', isWide: true },
  ]
}

export const pregnancySpecs: readonly FieldSpec[] = [
  { key: 'numberExpected', label: 'Babies expected', kind: 'number', min: 1, max: 6 },
  { key: 'bookedOn', label: 'Booked on', kind: 'day' },
  { key: 'bookingMidwife', label: 'Booking midwife', kind: 'text' },
  {
    key: 'lateBookingReason',
    label: 'Late booking reason',
    kind: 'select',
    options: [{ value: noChoice, label: 'Not late, or not recorded' }, ...optionsOf(lateBookingWords)],
  },
]

/** Booking alone, as it stands with the mother. */
export const bookingSpecs = pregnancySpecs.filter(({ key }) => key !== 'numberExpected')

export const householdSpecs: readonly FieldSpec[] = [
  { key: 'household', label: 'Household', kind: 'area', isWide: true, hint: 'Who lives with the mother, in a sentence' },
]
