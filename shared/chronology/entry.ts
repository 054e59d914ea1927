import type { IsoDay } from '../calendar/day.ts'
import { type EventGroup, eventGroups } from '../events/kinds.ts'

/**
 * What a chronology can be filtered by: the groups of dated work, and everything else that has a
 * day.
 */
export const chronologyKindWords = {
  referral: 'Referral and EDD',
  family: 'Family and checks',
  concern: 'Relatives’ concerns',
  ...eventGroups,
  meeting: 'Psychosocial meetings',
  action: 'Actions',
  note: 'Notes',
  log: 'Lead’s log',
  safeguard: 'Safeguards answered',
  birth: 'Birth and discharge',
} as const satisfies Record<EventGroup, string> & Record<string, string>
export type ChronologyKind = keyof typeof chronologyKindWords

/** One line of a chronology. */
export interface ChronologyEntry {
  readonly id: string
  readonly on: IsoDay
  readonly kind: ChronologyKind
  /** What happened: `Referred by S. Doyle, Community midwifery`. */
  readonly words: string
  /** More about it; empty when there is no more. */
  readonly detail: string
  /** What should have followed and has not: `No response recorded`. */
  readonly missing?: string
  /** The part of the referral’s page that holds it. */
  readonly part: string
  /** The meeting it was said at. */
  readonly meetingId?: string
}

/** `a, b` of what is there; parts that are empty are left out. */
export function filledParts(...parts: readonly (string | null | false)[]): string {
  return parts.filter(part => part !== null && part !== false && part !== '').join(', ')
}

/** Sentences one after the other, each with its full stop. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => (/[.!?…”]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
