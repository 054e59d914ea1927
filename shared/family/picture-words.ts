import { ageOn, type IsoDay } from '../calendar/day.ts'
import type { LegalStatus } from './codes.ts'

/**
 * Shapes of a genogram: a circle is a woman or girl, a square a man or boy, a diamond not known, a
 * triangle an unborn baby.
 */
export type PictureShape = 'circle' | 'square' | 'diamond' | 'triangle'

/** Legal status of a child as it fits below a name; the whole words stand in the list. */
export const shortLegal: Record<LegalStatus, string> = {
  none: '',
  child_in_need: 'CIN plan',
  child_protection_plan: 'CP plan',
  looked_after: 'looked after (s20)',
  interim_care_order: 'interim care order',
  care_order: 'care order',
  supervision_order: 'supervision order',
  special_guardianship: 'special guardianship',
  adoption: 'adopted or placed',
  not_known: 'status not known',
}

export const parentWords = {
  both: 'of both parents',
  mother: 'of the mother',
  father: 'of the father',
  not_known: 'not known of which parent',
} as const

export const livesWords = {
  household: '',
  father: 'lives with the father',
  other_parent: 'lives with the other parent',
  relative: 'lives with a relative',
  foster_care: 'in foster care',
  adopted: 'adopted',
  elsewhere: 'lives elsewhere',
  not_known: 'not known where they live',
} as const

/** The register holds no sex of relatives and siblings; the word for them often says it. */
export function shapeOf(relationship: string): PictureShape {
  const word = relationship.toLowerCase()
  if (/(mother|aunt|sister|daughter|niece|girl|wife|nan|gran|mum)\b/.test(word)) return 'circle'
  if (/(father|uncle|brother|\bson|stepson|grandson|nephew|boy|husband|dad|grandad)\b/.test(word)) return 'square'
  return 'diamond'
}

export function ageMark(born: IsoDay | null, today: IsoDay): string {
  return born === null || born > today ? '' : String(ageOn(born, today))
}

export function ageWords(born: IsoDay | null, today: IsoDay): string {
  if (born === null || born > today) return 'age not recorded'
  const age = ageOn(born, today)
  return age === 0 ? 'under 1' : `${age}`
}

export function first(forenames: string): string {
  return forenames.split(/\s+/)[0] ?? ''
}

export function sentence(...parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join(', ')}.`
}
