import { z } from 'zod'
import { longDay } from '../calendar/words.ts'
import { Day } from '../fields.ts'
import { foldName } from './names.ts'

/** The mother as far as she tells two babies of one name apart. */
export const MotherMark = z.strictObject({ surname: z.string(), forenames: z.string(), dateOfBirth: Day.nullable() })
export type MotherMark = z.infer<typeof MotherMark>

/** One entry of a list; several entries can be about one referral. */
export interface InSight {
  readonly referralId: string
  readonly mother: MotherMark
  /** Where it is known: what is left when mothers themselves are alike. */
  readonly reference?: string
}

/**
 * Of the referrals that are in sight together, those whose family name another has too, each with
 * the words that tell it apart: `Ewa, born 9 May 1998`. Capitals, accents and punctuation make no
 * other name. Every list asks here.
 */
export function toldApart(all: Iterable<InSight>): ReadonlyMap<string, string> {
  const families = new Map<string, Map<string, InSight>>()
  for (const one of all) {
    const name = foldName(one.mother.surname)
    families.set(name, (families.get(name) ?? new Map<string, InSight>()).set(one.referralId, one))
  }
  const alike = [...families.values()].filter(({ size }) => size > 1).flatMap(family => [...family.values()])
  const marks = alike.map(({ mother }) => markOf(mother))
  return new Map(
    alike.map(({ referralId, reference = '' }, index) => {
      const mark = marks[index] ?? ''
      const isEnough = marks.indexOf(mark) === marks.lastIndexOf(mark)
      return [referralId, isEnough || reference === '' ? mark : `${mark}, ${reference}`]
    }),
  )
}

/** `Ewa, born 9 May 1998`. */
function markOf({ forenames, dateOfBirth }: MotherMark): string {
  return `${forenames || 'forenames not recorded'}, ${dateOfBirth === null ? 'date of birth not recorded' : `born ${longDay(dateOfBirth)}`}`
}

interface Line {
  readonly id: string
  readonly reference: string
  readonly motherSurname: string
  readonly motherForenames: string
  readonly motherDateOfBirth: string | null
}

/** The rows of a list of referrals, as `toldApart` asks for them. */
export function inSight({ id, reference, motherSurname, motherForenames, motherDateOfBirth }: Line): InSight {
  return {
    referralId: id,
    reference,
    mother: { surname: motherSurname, forenames: motherForenames, dateOfBirth: motherDateOfBirth },
  }
}

/** Entries about referrals, those about none left out. */
export function aboutReferrals(entries: readonly { readonly referralId: string | null; readonly mother: MotherMark | null }[]): InSight[] {
  return entries.flatMap(({ referralId, mother }) => (referralId === null || mother === null ? [] : [{ referralId, mother }]))
}

/**
 * A name with what tells it apart, within a sentence: `Unborn baby NOWAK (Ewa, born 9 May 1998)`.
 */
export function withMark(name: string, mark: string | undefined): string {
  return mark === undefined ? name : `${name} (${mark})`
}
