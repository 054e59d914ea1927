import type { IsoDay } from '../calendar/day.ts'

/** Whose facts are looked at. */
export const senseKinds = [
  'referral',
  'edd',
  'mother',
  'father',
  'member',
  'baby',
  'event',
  'factor',
  'address',
  'check',
  'concern',
  'protective',
  'disagreement',
  'log',
] as const
export type SenseKind = (typeof senseKinds)[number]

export type SenseValue = string | number | null | readonly string[]

/** One record as it would stand: its facts by the names that the calls have for them. */
export interface SenseRecord {
  readonly kind: SenseKind
  readonly id: string
  readonly facts: Readonly<Record<string, SenseValue>>
}

/** Everything that is known of one family, as it would stand after a write. */
export interface Picture {
  readonly today: IsoDay
  readonly records: readonly SenseRecord[]
  /** NHS numbers here that the mother of another open record has, with that record’s reference. */
  readonly elsewhere: readonly { readonly nhsNumber: string; readonly reference: string }[]
}

/** One fact of one record. */
export interface Place {
  readonly record: SenseRecord
  readonly key: string
}

/** Something that cannot be, or is hardly ever so. */
export interface Found {
  /** What is odd, with its figures, and the way out. */
  readonly sentence: string
  /**
   * The facts that do not go together. The one that was written last is where it is said: the first
   * of them that the write has changed.
   */
  readonly at: readonly Place[]
}

export interface Rule {
  readonly name: string
  /** `impossible` stops the write; `unlikely` is asked about, and the answer kept. */
  readonly weight: 'impossible' | 'unlikely'
  /** The facts it looks at, as `mother.dateOfBirth`: a write of other facts does not ask it. */
  readonly looksAt: readonly `${SenseKind}.${string}`[]
  readonly judge: (picture: Picture) => readonly Found[]
}

export interface Odd extends Found {
  readonly rule: string
  readonly weight: Rule['weight']
}
