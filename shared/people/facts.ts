import { z } from 'zod'
import { type Fact, keysOf, keysWith, longText, shortText, someDay, someOf } from '../facts.ts'
import { answers, answerWords, careExperiences, careExperienceWords, identifications, identificationWords } from './codes.ts'
import { ethnicityWords } from './ethnicity.ts'
import { NhsNumber } from './nhs-number.ts'

interface PersonFact extends Fact {
  /** The group of the form it stands in. */
  readonly part: 'name' | 'identity' | 'contact' | 'care'
  /**
   * The column of the search index that finds it. What is found among `aliases` is another name of
   * the person, and compared as one.
   */
  readonly found?: 'name' | 'aliases' | 'nhs_number' | 'hospital_number' | 'social_care_id' | 'address' | 'phone'
  /** The words before it where it stands beside the name: `born`. */
  readonly beside?: string
  /**
   * Tells the mother from others in papers and in the meeting: said there to be missing, or only
   * where it is filled.
   */
  readonly told?: 'always' | 'filled'
  /** Stands in the head of the referral’s page, where it is filled. */
  readonly inHead?: true
  /**
   * A column of an imported list that holds the mother’s: its code there, its name, and names it
   * was seen under, folded by `foldHeader`.
   */
  readonly imported?: { readonly as: string; readonly label: string; readonly names: readonly string[] }
  /** Its column in lists that leave the register. */
  readonly exported?: { readonly referrals?: string; readonly family?: string }
}

const answer = { kind: 'choice', schema: z.enum(answers), words: answerWords, blank: 'not_known' } as const

/**
 * What is known of a person, whoever it is, in the order it is asked for. Empty text means not
 * recorded.
 */
export const personFacts = {
  surname: {
    ...shortText,
    label: 'Surname',
    part: 'name',
    found: 'name',
    imported: {
      as: 'motherSurname',
      label: 'Mother’s surname',
      names: ['mother surname', 'mothers surname', 'mum surname', 'surname', 'last name', 'family name', 'mother last name'],
    },
    exported: { referrals: 'Mother’s surname' },
  },
  forenames: {
    ...shortText,
    label: 'Forenames',
    part: 'name',
    found: 'name',
    imported: {
      as: 'motherForenames',
      label: 'Mother’s forenames',
      names: [
        'mother forenames',
        'mother forename',
        'mothers forenames',
        'mothers forename',
        'forenames',
        'forename',
        'first name',
        'first names',
        'mother first name',
        'given name',
        'given names',
      ],
    },
    exported: { referrals: 'Mother’s forenames' },
  },
  /** What to call her or him: `Chi` for Chidinma. */
  preferredName: {
    ...shortText,
    label: 'Preferred name',
    part: 'name',
    found: 'aliases',
    beside: 'called',
    told: 'filled',
    inHead: true,
    imported: {
      as: 'preferredName',
      label: 'Mother’s preferred name',
      names: [
        'preferred name',
        'known as',
        'prefers to be called',
        'likes to be called',
        'mother preferred name',
        'mothers preferred name',
      ],
    },
    exported: { referrals: 'Mother’s preferred name', family: 'Preferred name' },
  },
  aliases: {
    ...shortText,
    label: 'Also known as',
    part: 'name',
    found: 'aliases',
    beside: 'known as',
    exported: { family: 'Aliases' },
  },
  dateOfBirth: {
    ...someDay,
    kind: 'birthday',
    label: 'Date of birth',
    part: 'identity',
    beside: 'born',
    told: 'always',
    imported: {
      as: 'motherDateOfBirth',
      label: 'Mother’s date of birth',
      names: [
        'mother date of birth',
        'mothers date of birth',
        'mother dob',
        'mothers dob',
        'mum dob',
        'mums dob',
        'dob',
        'date of birth',
        'd o b',
      ],
    },
    exported: { family: 'Born' },
  },
  nhsNumber: {
    kind: 'nhs',
    schema: NhsNumber,
    blank: null,
    label: 'NHS number',
    part: 'identity',
    found: 'nhs_number',
    beside: 'NHS',
    told: 'always',
    imported: {
      as: 'nhsNumber',
      label: 'NHS number',
      names: ['nhs no', 'nhs number', 'nhs num', 'nhs', 'mother nhs number', 'mothers nhs number', 'mum nhs no', 'mother nhs no'],
    },
    exported: { referrals: 'NHS number', family: 'NHS number' },
  },
  hospitalNumber: {
    ...shortText,
    label: 'Hospital number',
    part: 'identity',
    found: 'hospital_number',
    imported: {
      as: 'hospitalNumber',
      label: 'Hospital number',
      names: ['hospital number', 'hospital no', 'hosp no', 'hosp number', 'mrn', 'unit number', 'unit no', 'patient number', 'k number'],
    },
  },
  socialCareId: {
    ...shortText,
    label: 'Social care number',
    part: 'identity',
    found: 'social_care_id',
  },
  address: {
    ...longText,
    label: 'Address',
    part: 'contact',
    isWide: true,
    stays: true,
    found: 'address',
    imported: { as: 'address', label: 'Address', names: ['address', 'home address', 'mother address', 'mothers address'] },
  },
  postcode: {
    ...shortText,
    label: 'Postcode',
    part: 'contact',
    stays: true,
    found: 'address',
    imported: { as: 'postcode', label: 'Postcode', names: ['postcode', 'post code'] },
  },
  phone: {
    ...shortText,
    label: 'Phone',
    part: 'contact',
    stays: true,
    found: 'phone',
    imported: { as: 'phone', label: 'Phone', names: ['phone', 'telephone', 'tel', 'tel no', 'mobile', 'phone number', 'contact number'] },
  },
  safeToContact: { ...answer, label: 'Safe to phone', part: 'contact' },
  contactNote: { ...shortText, label: 'Contact note', hint: 'How and when: partner answers the phone', part: 'contact', stays: true },
  gpPractice: {
    ...shortText,
    label: 'GP practice',
    part: 'contact',
    imported: { as: 'gpPractice', label: 'GP practice', names: ['gp practice', 'gp', 'gp surgery', 'surgery', 'practice'] },
  },
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
    imported: {
      as: 'careExperience',
      label: 'Care experience',
      names: ['care experience', 'care experienced', 'care leaver', 'looked after', 'lac'],
    },
  },
  personalAdviser: { ...shortText, label: 'Personal adviser', part: 'care' },
} as const satisfies Readonly<Record<string, PersonFact>>
export type PersonKey = keyof typeof personFacts

/**
 * What is asked of a father besides; it stands with the referral, because it is about this
 * pregnancy.
 */
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

function isOtherName(key: PersonKey): key is KeysWithFound<'aliases'> {
  const fact: PersonFact = personFacts[key]
  return fact.found === 'aliases'
}
type KeysWithFound<C> = {
  [K in PersonKey]: (typeof personFacts)[K] extends { readonly found: C } ? K : never
}[PersonKey]

/**
 * What a person is called beside surname and forenames: found among the aliases, and compared where
 * a record may be of the same family.
 */
export const otherNameFacts = someOf(personFacts, keysOf(personFacts).filter(isOtherName))
/** What tells the mother from others in papers and in the meeting, beside her name. */
export const toldFacts = someOf(personFacts, keysWith(personFacts, 'told'))
