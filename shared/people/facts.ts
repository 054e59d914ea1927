import { z } from 'zod'
import { type Fact, longText, shortText, someDay } from '../facts.ts'
import { answers, answerWords, careExperiences, careExperienceWords, identifications, identificationWords } from './codes.ts'
import { ethnicityWords } from './ethnicity.ts'
import { NhsNumber } from './nhs-number.ts'

interface PersonFact extends Fact {
  /** The group of the form it stands in. */
  readonly part: 'name' | 'identity' | 'contact' | 'care'
}

const answer = { kind: 'choice', schema: z.enum(answers), words: answerWords, blank: 'not_known' } as const

/** What is known of a person, whoever it is, in the order it is asked for. Empty text means not recorded. */
export const personFacts = {
  surname: { ...shortText, label: 'Surname', part: 'name' },
  forenames: { ...shortText, label: 'Forenames', part: 'name' },
  aliases: { ...shortText, label: 'Also known as', part: 'name' },
  dateOfBirth: { ...someDay, kind: 'birthday', label: 'Date of birth', part: 'identity' },
  nhsNumber: { kind: 'nhs', schema: NhsNumber, blank: null, label: 'NHS number', part: 'identity' },
  hospitalNumber: { ...shortText, label: 'Hospital number', part: 'identity' },
  socialCareId: { ...shortText, label: 'Social care number', part: 'identity' },
  address: { ...longText, label: 'Address', part: 'contact', isWide: true, stays: true },
  postcode: { ...shortText, label: 'Postcode', part: 'contact', stays: true },
  phone: { ...shortText, label: 'Phone', part: 'contact', stays: true },
  safeToContact: { ...answer, label: 'Safe to phone', part: 'contact' },
  contactNote: { ...shortText, label: 'Contact note', hint: 'How and when: partner answers the phone', part: 'contact', stays: true },
  gpPractice: { ...shortText, label: 'GP practice', part: 'contact' },
  /** Ethnic category as the NHS data dictionary codes it; see ethnicity.ts. */
  ethnicity: { ...shortText, kind: 'select', label: 'Ethnicity', words: ethnicityWords, noneWords: 'Not recorded', part: 'contact' },
  firstLanguage: { ...shortText, label: 'First language', part: 'contact' },
  interpreter: { ...answer, label: 'Interpreter needed', part: 'contact' },
  careExperience: {
    kind: 'choice',
    schema: z.enum(careExperiences),
    words: careExperienceWords,
    blank: 'not_known',
    label: 'Care experience',
    hint: 'Context and entitlement, never a risk score',
    isWide: true,
    part: 'care',
  },
  personalAdviser: { ...shortText, label: 'Personal adviser', part: 'care' },
} as const satisfies Readonly<Record<string, PersonFact>>
export type PersonKey = keyof typeof personFacts

/** What is asked of a father besides; it stands with the referral, because it is about this pregnancy. */
export const fatherhoodFacts = {
  identified: {
    kind: 'choice',
    schema: z.enum(identifications),
    words: identificationWords,
    blank: 'not_yet',
    label: 'Identified',
    isWide: true,
    column: 'father_identified',
  },
  /** The day somebody from an agency spoke to him directly. */
  spokenToOn: { ...someDay, label: 'Spoken to directly on', column: 'father_spoken_to_on' },
  otherChildren: { ...shortText, label: 'Other children', column: 'father_other_children' },
} as const satisfies Readonly<Record<string, Fact>>
