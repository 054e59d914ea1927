import { addDays, type IsoDay } from '../calendar/day.ts'
import { gestationDays, gestationWords, termDays, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import type { ReferralLine } from '../referrals/model.ts'
import type { Settings } from '../settings/model.ts'
import { counted } from '../words.ts'
import { type Milestone, type MilestoneCode, milestoneWords } from './model.ts'

/** What the marks are measured against; from the register’s settings. */
export type RulerFigures = Pick<Settings, 'meetingIntervalDays' | 'bornTonightWeeks' | 'referralRedWeeks'>
type RulerLine = Pick<ReferralLine, 'edd' | 'receivedOn' | 'bookedOn' | 'bornOn' | 'bornTonightWritten' | 'discussedOn'>

export type MarkState = 'done' | 'due' | 'late' | 'point'

/** One mark on the ruler. */
export interface RulerMark {
  readonly code: 'booked' | 'received' | 'discussed' | 'bornTonight' | 'edd' | 'born' | MilestoneCode
  /** Where it stands: gestation in days. */
  readonly at: number
  readonly state: MarkState
  /** Two or three words beside it. */
  readonly label: string
  /** The whole fact, for those who do not see the drawing. */
  readonly words: string
}

/**
 * The milestones of one referral from 0 to 40 weeks, earliest first. Nothing can be placed without
 * an EDD. Where its milestones are not at hand, as in lists, the first discussion and the line for
 * tonight follow from the line itself. Standards: docs/domain.md, section 3.
 */
export function rulerMarks(line: RulerLine, today: IsoDay, figures: RulerFigures, milestones?: readonly Milestone[]): RulerMark[] {
  const { edd } = line
  if (edd === null) return []
  const work =
    milestones === undefined
      ? [discussed(line, edd, today, figures), bornTonight(line, edd, today, figures)]
      : milestones.map(milestone => milestoneMark(milestone, edd))
  const marks = [booked(line, edd), received(line, edd, figures), ...work, due(edd), born(line, edd)]
  return marks.filter(mark => mark !== null).sort((one, other) => one.at - other.at)
}

/** Gestations in days of the meetings it was discussed at. */
export function meetingTicks(line: RulerLine): number[] {
  const { edd } = line
  return edd === null ? [] : line.discussedOn.map(on => gestationDays(edd, on))
}

/** The drawing in words. */
export function rulerWords(line: RulerLine, today: IsoDay, figures: RulerFigures, milestones?: readonly Milestone[]): string {
  if (line.edd === null) return 'No EDD recorded, so gestation is not known.'
  const now = line.bornOn === null ? `Today ${gestationWords(line, today) ?? 'before the last menstrual period'}.` : ''
  const marks = rulerMarks(line, today, figures, milestones).map(mark => `${mark.words}.`)
  const meetings = line.discussedOn.length === 0 ? '' : `Discussed at ${counted(line.discussedOn.length, 'meeting')}.`
  return [now, ...marks, meetings].filter(part => part !== '').join(' ')
}

/**
 * Two or three words for what has a place on the ruler. Booking, receipt, EDD and birth stand there
 * by themselves; the rest is after the birth.
 */
const labels: Partial<Record<MilestoneCode, string>> = {
  first_discussed: 'First discussed',
  planning: 'Planning',
  assessment_started: 'Assessment start',
  legal_planning: 'Legal planning',
  born_tonight: 'If born tonight',
  icpc: 'ICPC',
  core_group: 'Core group',
  birth_plan: 'Birth plan',
  birth_plan_shared: 'Birth plan sent',
  assessment_finished: 'Assessment end',
  papers: 'Papers',
}

/**
 * What was met stands where that happened; the rest where it is or was due. Null for what has no
 * place or is wanted no more.
 */
function milestoneMark({ code, state, dueOn, metOn, standard }: Milestone, edd: IsoDay): RulerMark | null {
  const label = labels[code]
  if (label === undefined || state === 'moot') return null
  const at = gestationDays(edd, metOn ?? dueOn)
  const words = milestoneWords[code]
  if (state === 'met' || state === 'met_late') {
    const when = metOn === null ? '' : ` at ${weeks(at)}`
    return { code, at, state: 'done', label, words: `${words}${when}, done${state === 'met_late' ? ' late' : ''}` }
  }
  const due = `due by ${longDay(dueOn)} at ${weeks(at)}`
  return state === 'late'
    ? { code, at, state: 'late', label, words: `${words} ${due}, standard ${standard}, late` }
    : { code, at, state: 'due', label, words: `${words} ${due}` }
}

function booked(line: RulerLine, edd: IsoDay): RulerMark | null {
  if (line.bookedOn === null) return null
  const at = gestationDays(edd, line.bookedOn)
  return { code: 'booked', at, state: 'done', label: 'Booked', words: `Booked at ${weeks(at)}, done` }
}

function received(line: RulerLine, edd: IsoDay, figures: RulerFigures): RulerMark {
  const at = gestationDays(edd, line.receivedOn)
  const late = at > figures.referralRedWeeks * 7
  const words = `Referral received at ${weeks(at)}, ${late ? `late: after ${figures.referralRedWeeks}+0` : 'done'}`
  return { code: 'received', at, state: late ? 'late' : 'done', label: late ? 'Referred late' : 'Referred', words }
}

/**
 * Every referral is discussed at the next meeting after it is received (docs/domain.md, section 3:
 * first discussed).
 */
function discussed(line: RulerLine, edd: IsoDay, today: IsoDay, figures: RulerFigures): RulerMark {
  const code = 'discussed'
  const first = line.discussedOn[0]
  if (first !== undefined) {
    const at = gestationDays(edd, first)
    return { code, at, state: 'done', label: 'First discussed', words: `First discussed at ${weeks(at)}, done` }
  }
  const by = addDays(line.receivedOn, figures.meetingIntervalDays)
  const at = gestationDays(edd, by)
  return today > by
    ? { code, at, state: 'late', label: 'Not discussed', words: `Not discussed by ${longDay(by)}, late` }
    : { code, at, state: 'due', label: 'First discussion', words: `First discussion due by ${longDay(by)}` }
}

function bornTonight(line: RulerLine, edd: IsoDay, today: IsoDay, figures: RulerFigures): RulerMark | null {
  const at = figures.bornTonightWeeks * 7
  const code = 'bornTonight'
  const standard = `${figures.bornTonightWeeks}+0`
  if (line.bornTonightWritten)
    return { code, at, state: 'done', label: 'If born tonight', words: `If born tonight written, standard ${standard}, done` }
  if (line.bornOn !== null) return null
  return gestationDays(edd, today) >= at
    ? { code, at, state: 'late', label: 'If born tonight', words: `If born tonight not written, standard ${standard}, late` }
    : { code, at, state: 'due', label: 'If born tonight', words: `If born tonight due at ${standard}` }
}

function due(edd: IsoDay): RulerMark {
  return { code: 'edd', at: termDays, state: 'point', label: 'EDD', words: `EDD ${longDay(edd)}` }
}

function born(line: RulerLine, edd: IsoDay): RulerMark | null {
  if (line.bornOn === null) return null
  const at = gestationDays(edd, line.bornOn)
  return { code: 'born', at, state: 'point', label: `Born ${weeks(at)}`, words: `Born ${longDay(line.bornOn)} at ${weeks(at)}` }
}

function weeks(days: number): string {
  return days < 0 ? 'before the last menstrual period' : weeksAndDays(days)
}
