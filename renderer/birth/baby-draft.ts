import type { Baby, BabyFields } from '../../shared/birth/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { weeksAndDays } from '../../shared/calendar/gestation.ts'
import { clockTime } from '../../shared/calendar/words.ts'
import { readTime } from '../../shared/meetings/planning.ts'
import { readNhsNumber, spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { readGestation } from '../edd/edd-draft.ts'

/** A baby’s details as they stand in a form: text as it was typed. */
export interface BabyDraft extends Omit<BabyFields, 'bornOn' | 'bornAt' | 'nhsNumber' | 'gestationDays' | 'weightGrams'> {
  readonly bornOn: IsoDay | null
  readonly bornAt: string
  readonly nhsNumber: string
  /** `33+0`, or empty: then it follows from the EDD. */
  readonly gestation: string
  /** In grams, digits as typed. */
  readonly weight: string
}

/**
 * A baby about to be recorded: the mother’s surname is offered, and the day where it can be today.
 */
export function newBaby(surname: string, bornOn: IsoDay | null): BabyDraft {
  return {
    surname,
    forenames: '',
    nhsNumber: '',
    sex: 'not_known',
    bornOn,
    bornAt: '',
    place: '',
    gestation: '',
    weight: '',
    outcome: 'live',
  }
}

/** A recorded baby as the form shows it. */
export function draftOfBaby(baby: Baby): BabyDraft {
  const { surname, forenames, sex, bornOn, place, outcome, nhsNumber, bornAt, gestationDays, weightGrams } = baby
  return {
    surname,
    forenames,
    sex,
    bornOn,
    place,
    outcome,
    nhsNumber: nhsNumber === null ? '' : spacedNhsNumber(nhsNumber),
    bornAt: bornAt === null ? '' : clockTime(bornAt),
    gestation: gestationDays === null ? '' : weeksAndDays(gestationDays),
    weight: weightGrams === null ? '' : String(weightGrams),
  }
}

/** What a draft comes to, or what is wrong with it by field. */
export function readBaby(draft: BabyDraft): { readonly baby: BabyFields } | { readonly problems: Readonly<Record<string, string>> } {
  const { bornOn, bornAt, nhsNumber, gestation, weight, ...same } = draft
  const time = bornAt.trim() === '' ? null : readTime(bornAt)
  const days = gestation.trim() === '' ? null : readGestation(gestation)
  const grams = weight.trim() === '' ? null : readGrams(weight)
  const number = nhsNumber.trim() === '' ? null : readNhsNumber(nhsNumber)
  const problems = {
    ...(bornOn === null ? { bornOn: 'The day of the birth is needed.' } : {}),
    ...(time === null && bornAt.trim() !== '' ? { bornAt: 'Not a time that can be read. Examples: 4:10am, 16:10.' } : {}),
    ...(days === null && gestation.trim() !== '' ? { gestationDays: 'Not a gestation. Weeks and days are written 33+0.' } : {}),
    ...(grams === null && weight.trim() !== '' ? { weightGrams: 'Not a weight in grams. Example: 1940.' } : {}),
    ...(number === null || number.ok ? {} : { nhsNumber: number.reason }),
  }
  if (bornOn === null || Object.keys(problems).length > 0) return { problems }
  return { baby: { ...same, bornOn, bornAt: time, gestationDays: days, weightGrams: grams, nhsNumber: number?.ok ? number.value : null } }
}

/** `1940`, `1,940 g` or `1.94 kg` in grams; null when it is none of these. */
export function readGrams(typed: string): number | null {
  const parts = /^(\d{1,2}[.,]\d{1,3}|\d{1,2}(?:,\d{3})|\d+)\s*(kg|g|grams?)?$/i.exec(typed.trim())
  if (!parts?.[1]) return null
  const inKilos = parts[2]?.toLowerCase() === 'kg'
  const grams = inKilos ? Math.round(Number(parts[1].replace(',', '.')) * 1_000) : Number(parts[1].replace(',', ''))
  return Number.isInteger(grams) ? grams : null
}

/**
 * Puts a changed baby in its place. Day and place of the first hold for the others too, until those
 * say otherwise.
 */
export function changed(drafts: readonly BabyDraft[], index: number, draft: BabyDraft): readonly BabyDraft[] {
  const before = drafts[index]
  return drafts.map((one, at) => {
    if (at === index) return draft
    if (index !== 0 || before === undefined) return one
    return {
      ...one,
      bornOn: one.bornOn === before.bornOn ? draft.bornOn : one.bornOn,
      place: one.place === before.place ? draft.place : one.place,
    }
  })
}
