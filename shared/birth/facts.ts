import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { type Facts, shortText } from '../facts.ts'
import { Day, Time } from '../fields.ts'
import { NhsNumber } from '../people/nhs-number.ts'
import { babyOutcomeWords, sexWords } from './codes.ts'

/** Of a baby who was born; only the day has to be known. */
export const babyFacts = {
  surname: { ...shortText, label: 'Surname' },
  forenames: { ...shortText, label: 'Forenames' },
  /** A baby gets an NHS number only after the birth. */
  nhsNumber: { kind: 'nhs', schema: NhsNumber, blank: null, label: 'Baby’s NHS number' },
  sex: { kind: 'choice', schema: z.enum(codesOf(sexWords)), words: sexWords, blank: 'not_known', label: 'Sex' },
  bornOn: { kind: 'day', schema: Day, label: 'Born on' },
  bornAt: { kind: 'text', schema: Time.nullable(), blank: null, label: 'At' },
  place: { ...shortText, label: 'Place' },
  /**
   * Gestation at birth in completed days, if the unit states it; otherwise it follows from the EDD.
   */
  gestationDays: { kind: 'number', schema: z.int().min(112).max(315).nullable(), blank: null, label: 'Gestation, if the unit states it' },
  weightGrams: { kind: 'number', schema: z.int().min(200).max(8000).nullable(), blank: null, label: 'Weight in grams' },
  outcome: { kind: 'choice', schema: z.enum(codesOf(babyOutcomeWords)), words: babyOutcomeWords, blank: 'not_known', label: 'Outcome' },
} as const satisfies Facts
