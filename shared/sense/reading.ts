import type { IsoDay } from '../calendar/day.ts'
import { addDays } from '../calendar/day.ts'
import { termDays } from '../calendar/gestation.ts'
import type { Found, Picture, Place, SenseKind, SenseRecord } from './model.ts'

/** The records of one kind. */
export function all(picture: Picture, kind: SenseKind): readonly SenseRecord[] {
  return picture.records.filter(record => record.kind === kind)
}

export function one(picture: Picture, kind: SenseKind): SenseRecord | null {
  return picture.records.find(record => record.kind === kind) ?? null
}

/** A text or a day of a record; null where nothing is said. */
export function said(record: SenseRecord | null, key: string): string | null {
  const value = record?.facts[key]
  return typeof value === 'string' && value !== '' ? value : null
}

export function figure(record: SenseRecord | null, key: string): number | null {
  const value = record?.facts[key]
  return typeof value === 'number' ? value : null
}

export function has(record: SenseRecord, key: string, code: string): boolean {
  const value = record.facts[key]
  return Array.isArray(value) && value.includes(code)
}

/** What is found, where the facts that do not go together stand; nothing without a sentence. */
export function found(sentence: string | null | false, ...at: readonly (Place | null)[]): readonly Found[] {
  return sentence === null || sentence === false ? [] : [{ sentence, at: at.filter(place => place !== null) }]
}

export function place(record: SenseRecord | null, key: string): Place | null {
  return record === null ? null : { record, key }
}

/** The EDD in force, and where it stands. */
export function eddOf(picture: Picture): { readonly edd: IsoDay; readonly lmp: IsoDay; readonly at: Place } | null {
  const record = one(picture, 'edd')
  const edd = said(record, 'edd')
  return record === null || edd === null ? null : { edd, lmp: addDays(edd, -termDays), at: { record, key: 'edd' } }
}

/** The day of the first birth, of a baby or as the referral has it. */
export function birthOf(picture: Picture): { readonly on: IsoDay; readonly at: Place } | null {
  const babies = all(picture, 'baby').flatMap(record => {
    const on = said(record, 'bornOn')
    return on === null ? [] : [{ on, at: { record, key: 'bornOn' } }]
  })
  const [first] = babies.sort((a, b) => a.on.localeCompare(b.on))
  if (first !== undefined) return first
  const referral = one(picture, 'referral')
  const on = said(referral, 'bornOn')
  return referral === null || on === null ? null : { on, at: { record: referral, key: 'bornOn' } }
}
