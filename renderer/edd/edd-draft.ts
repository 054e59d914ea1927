import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { eddFromGestation, eddFromLmp, gestationWords } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { EddMethod } from '../../shared/referrals/codes.ts'
import { eddProblem } from '../../shared/referrals/edd-check.ts'
import { counted } from '../../shared/words.ts'

/** The three ways an EDD is known. */
export const eddWays = ['edd', 'lmp', 'gestation'] as const
export type EddWay = (typeof eddWays)[number]

export interface EddDraft {
  readonly way: EddWay
  readonly edd: IsoDay | null
  readonly lmp: IsoDay | null
  /** `31+4`, as typed. */
  readonly gestation: string
  /** The day that gestation was true. */
  readonly gestationOn: IsoDay | null
  readonly method: EddMethod
}

export function blankEdd(today: IsoDay): EddDraft {
  return { way: 'edd', edd: null, lmp: null, gestation: '', gestationOn: today, method: '03' }
}

/** Reads `31+4`, `31 + 4`, `31w4d` or `31` as days; null when it is no gestation up to 44 weeks. */
export function readGestation(typed: string): number | null {
  const parts = /^(\d{1,2})(?:\s*(?:\+|w|wk|weeks?)\s*(?:([0-6])\s*d?)?)?$/i.exec(typed.trim())
  if (!parts) return null
  const days = Number(parts[1]) * 7 + Number(parts[2] ?? 0)
  return days <= 44 * 7 ? days : null
}

/** The EDD that a draft comes to, or null while it is not complete. */
export function eddOf(draft: EddDraft): IsoDay | null {
  if (draft.way === 'edd') return draft.edd
  if (draft.way === 'lmp') return draft.lmp === null ? null : eddFromLmp(draft.lmp)
  const days = readGestation(draft.gestation)
  return days === null || draft.gestationOn === null ? null : eddFromGestation(draft.gestationOn, days)
}

/** Whether something is begun that is no EDD yet. */
export function isHalfFilled(draft: EddDraft): boolean {
  return eddOf(draft) === null && draft.way === 'gestation' && draft.gestation.trim() !== ''
}

/** What is wrong with a draft, at the field it was typed into; null when nothing is. */
export function draftProblem(draft: EddDraft, today: IsoDay, isBorn: boolean): string | null {
  if (draft.way === 'gestation' && draft.gestation.trim() !== '' && readGestation(draft.gestation) === null)
    return 'Not a gestation. Weeks and days are written 31+4.'
  if (draft.way === 'lmp' && draft.lmp !== null && draft.lmp > today) return 'This last menstrual period is in the future.'
  if (draft.way === 'gestation' && draft.gestationOn !== null && draft.gestationOn > today)
    return 'The day of this gestation is in the future.'
  const edd = eddOf(draft)
  return edd === null || isBorn ? null : eddProblem(edd, today)
}

/** `EDD 22 January 2027, gestation today 31+4, last menstrual period 17 April 2026`. */
export function eddWords(edd: IsoDay, today: IsoDay): string {
  return `EDD ${longDay(edd)}, gestation today ${gestationWords({ edd, bornOn: null }, today) ?? 'not begun'}`
}

/**
 * What a revision changes: `Gestation today 31+4 becomes 30+2: the EDD moves 9 days later.` After
 * the birth it is the gestation at birth.
 */
export function revisionWords(before: IsoDay | null, after: IsoDay, today: IsoDay, bornOn: IsoDay | null): string {
  const on = bornOn ?? today
  const what = bornOn === null ? 'Gestation today' : 'Gestation at birth'
  const now = gestationWords({ edd: after, bornOn }, on) ?? 'not begun'
  if (before === null) return `${what} becomes ${now}.`
  const days = daysBetween(before, after)
  if (days === 0) return `${what} stays ${now}.`
  const moves = `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
  return `${what} ${gestationWords({ edd: before, bornOn }, on) ?? 'not begun'} becomes ${now}: the EDD moves ${moves}.`
}
