import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { dayOfGestation, gestationWords, isPastTerm, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { bornBy, earlier } from '../case-file/state.ts'
import type { Milestone, MilestoneCode } from '../milestones/model.ts'
import { counted, listed } from '../words.ts'
import type { Finding, Level, SafeguardInput } from './model.ts'

/** One thing that a safeguard found; a finding is one or more of them. */
export interface Part {
  readonly level: Level
  readonly sentence: string
  /** Follows *Cleared by*, without a full stop: `a contact with the family`. */
  readonly by: string
  readonly since: IsoDay
  /**
   * Words that stay the same while the facts do, and name the occurrence where it can come back (a
   * day, an id): an answer given for one lapse must never cover the next. Steps are added, never
   * replaced, as a fact grows.
   */
  readonly grounds: readonly string[]
}

const rank: Record<Level, number> = { info: 0, amber: 1, red: 2 }

export function isHigher(level: Level, than: Level): boolean {
  return rank[level] > rank[than]
}

/**
 * The parts as one finding: the highest level, the earliest day, every sentence. Null when there
 * are none.
 */
export function finding(...parts: readonly (Part | null)[]): Finding | null {
  const found = parts.filter(part => part !== null)
  const [first] = found
  if (first === undefined) return null
  if (found.length === 1) return alone(first)
  return {
    level: found.reduce((level, part) => (isHigher(part.level, level) ? part.level : level), first.level),
    sentence: found.map(part => part.sentence).join(' '),
    clearedBy: `Cleared by ${listed([...new Set(found.map(part => part.by))])}.`,
    since: earliestOf(first.since, ...found.map(part => part.since)),
    grounds: [...new Set(found.flatMap(part => part.grounds))],
  }
}

function alone({ level, sentence, by, since, grounds }: Part): Finding {
  return { level, sentence, clearedBy: `Cleared by ${by}.`, since, grounds }
}

/**
 * Where the pregnancy stands, to begin a sentence with: `31+4`; after the birth `12 days after the
 * birth`; without an EDD, the day itself.
 */
export function moment(file: CaseFile, today: IsoDay): string {
  const born = bornBy(file, today)
  if (born !== null) return born === today ? 'Day of the birth' : `${counted(daysBetween(born, today), 'day')} after the birth`
  const words = gestationWords({ edd: file.edd, bornOn: null }, today) ?? longDay(today)
  return file.edd !== null && isPastTerm(file.edd, today) ? `${words}, no birth recorded` : words
}

export function afterReceipt({ receivedOn }: CaseFile, today: IsoDay): string {
  if (today <= receivedOn) return today === receivedOn ? 'On the day of receipt' : 'Before the day of receipt'
  return `${counted(daysBetween(receivedOn, today), 'day')} after receipt`
}

/** `today`, `12 days ago`. */
export function ago(days: number): string {
  return days <= 0 ? 'today' : `${counted(days, 'day')} ago`
}

export function latestOf(first: IsoDay, ...others: readonly (IsoDay | null)[]): IsoDay {
  return others.reduce<IsoDay>((latest, on) => (on !== null && on > latest ? on : latest), first)
}

export function earliestOf(first: IsoDay, ...others: readonly IsoDay[]): IsoDay {
  return others.reduce((earliest, on) => earlier(earliest, on), first)
}

/** Every `step` reached by a count: 3 and 7 give 3, 6. At most twenty. */
export function steps(step: number, count: number): number[] {
  const reached: number[] = []
  const most = Math.min(20, Math.floor(count / step))
  for (let times = 1; times <= most; times++) reached.push(times * step)
  return reached
}

export function milestoneOf({ milestones }: Pick<SafeguardInput, 'milestones'>, code: MilestoneCode): Milestone | undefined {
  return milestones.find(one => one.code === code)
}

/**
 * The due day of a milestone; where the protocol in force does not place it, the day of a
 * gestation. Null when neither can be said.
 */
export function dueOf(
  input: SafeguardInput,
  code: MilestoneCode,
  weeks: number,
): { readonly on: IsoDay; readonly standard: string } | null {
  const placed = milestoneOf(input, code)
  if (placed !== undefined) return { on: placed.dueOn, standard: placed.standard }
  return input.file.edd === null ? null : { on: targetDay(input, input.file.edd, weeks), standard: targetWords(input, weeks) }
}

type Target = Pick<SafeguardInput, 'earlierDays'>

/** The day of a gestation that is a target: earlier where the birth may come early. */
export function targetDay({ earlierDays }: Target, edd: IsoDay, weeks: number): IsoDay {
  return dayOfGestation(edd, weeks, -earlierDays)
}

/**
 * `36+0`; where the birth may come early `32+0, 4 weeks earlier because the birth may come early`.
 */
export function targetWords(target: Target, weeks: number): string {
  const at = targetGestation(target, weeks)
  return target.earlierDays === 0 ? at : `${at}, ${target.earlierDays / 7} weeks earlier because the birth may come early`
}

/** `36+0`, or `32+0` where the birth may come early. */
export function targetGestation({ earlierDays }: Target, weeks: number): string {
  return weeksAndDays(Math.max(0, weeks * 7 - earlierDays))
}

/** The first day on which something due is late: the day after. */
export function dayAfter(on: IsoDay): IsoDay {
  return addDays(on, 1)
}
