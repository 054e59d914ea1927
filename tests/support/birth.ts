import type { NewBirth } from '../../shared/birth/model.ts'

/** A birth of one baby of whom only the day is known. */
export function bornOn(day: string): NewBirth {
  const baby = {
    surname: '',
    forenames: '',
    nhsNumber: null,
    sex: 'not_known' as const,
    bornOn: day,
    bornAt: null,
    place: '',
    gestationDays: null,
    weightGrams: null,
    outcome: 'not_known' as const,
  }
  return { babies: [baby], notifiedOn: null, note: '' }
}
