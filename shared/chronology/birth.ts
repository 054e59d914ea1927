import { babyOutcomeWords, sexWords } from '../birth/codes.ts'
import type { Baby } from '../birth/model.ts'
import { weeksAndDays } from '../calendar/gestation.ts'
import { clockTime } from '../calendar/words.ts'
import { capitals } from '../people/names.ts'
import { uncapitalised } from '../words.ts'
import type { ChronologySources } from './chronology.ts'
import { type ChronologyEntry, filledParts } from './entry.ts'

const kind = 'birth'
const part = 'birth'

/** The birth of each baby, and the discharge. */
export function birthEntries({ referral, babies }: Pick<ChronologySources, 'referral' | 'babies'>): ChronologyEntry[] {
  const { bornOn } = referral.line
  const { dischargedOn } = referral.fields
  return [
    ...babies.map(
      (baby): ChronologyEntry => ({
        id: baby.id,
        on: baby.bornOn,
        kind,
        words: bornWords(baby, babies.length),
        detail: detailOf(baby),
        part,
      }),
    ),
    // A birth from an import or from before babies had records of their own.
    ...(babies.length === 0 && bornOn !== null ? [{ id: 'born', on: bornOn, kind, words: 'Born', detail: '', part } as const] : []),
    ...(dischargedOn === null ? [] : [{ id: 'discharged', on: dischargedOn, kind, words: 'Discharged', detail: '', part } as const]),
  ]
}

function bornWords({ position, outcome, forenames, surname }: Baby, many: number): string {
  const which = many === 1 ? '' : ` ${position}`
  const name = `${forenames} ${capitals(surname)}`.trim()
  const what =
    outcome === 'live' || outcome === 'not_known' ? `Baby${which} born` : `Baby${which}: ${uncapitalised(babyOutcomeWords[outcome])}`
  return name === '' ? what : `${what}: ${name}`
}

function detailOf({ bornAt, place, gestationDays, weightGrams, sex }: Baby): string {
  return filledParts(
    bornAt === null ? '' : `at ${clockTime(bornAt)}`,
    place,
    gestationDays === null ? '' : `at ${weeksAndDays(gestationDays)}`,
    sex === 'not_known' ? '' : uncapitalised(sexWords[sex]),
    weightGrams === null ? '' : `${weightGrams.toLocaleString('en-GB')} g`,
  )
}
