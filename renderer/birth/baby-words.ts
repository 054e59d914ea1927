import { babyOutcomeWords, sexWords } from '../../shared/birth/codes.ts'
import type { Baby, BabyFields } from '../../shared/birth/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationOn, weeksAndDays } from '../../shared/calendar/gestation.ts'
import { clockTime, longDay } from '../../shared/calendar/words.ts'
import { capitals } from '../../shared/people/names.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'

/** `Baby`, `First born`, `Second born`: which of the babies it is. */
export function babyTitle(position: number, many: number): string {
  const places = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
  return many === 1 ? 'Baby' : `${places[position - 1] ?? position} born`
}

/** `24 November 2026, 4:10am`. */
export function bornWords({ bornOn, bornAt }: Pick<BabyFields, 'bornOn' | 'bornAt'>): string {
  return bornAt === null ? longDay(bornOn) : `${longDay(bornOn)}, ${clockTime(bornAt)}`
}

/** `33+0 from the EDD`, or as the unit stated it. */
export function gestationAtBirth({ bornOn, gestationDays }: Pick<BabyFields, 'bornOn' | 'gestationDays'>, edd: IsoDay | null): string {
  if (gestationDays !== null) return `${weeksAndDays(gestationDays)}, as stated by the unit`
  const gestation = edd === null ? null : gestationOn(edd, bornOn)
  return gestation === null ? 'Not known' : `${gestation} by the EDD`
}

/** A baby’s record as names and values; what is missing says so. */
export function babyFacts(baby: Baby, edd: IsoDay | null): readonly (readonly [string, string])[] {
  const name = `${baby.forenames} ${capitals(baby.surname)}`.trim()
  return [
    ['Name', name || 'Not recorded'],
    ['Born', bornWords(baby)],
    ['Gestation', gestationAtBirth(baby, edd)],
    ['Place', baby.place || 'Not recorded'],
    ['Sex', sexWords[baby.sex]],
    ['Weight', baby.weightGrams === null ? 'Not recorded' : `${baby.weightGrams.toLocaleString('en-GB')} g`],
    ['NHS number', baby.nhsNumber === null ? 'Not recorded' : spacedNhsNumber(baby.nhsNumber)],
    ['Outcome', babyOutcomeWords[baby.outcome]],
  ]
}
