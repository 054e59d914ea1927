import { addDays, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { nearDay } from '../../shared/calendar/words.ts'
import { safeguardWords } from '../../shared/safeguards/model.ts'
import { lateWords, levelWordsOf, milestoneShort, type TrackedRow, type Unmet, unanswered } from '../../shared/tracking/rows.ts'
import { capitalised, counted } from '../../shared/words.ts'
import { dueFrom, overdue } from '../../shared/worklists/today.ts'
import type { StandardCode } from '../../shared/worklists/worklist.ts'
import type { Figures } from '../record/figures.ts'

/**
 * What a line of *Today* says of one baby: how late or when, and below it what, against which
 * standard.
 */
export interface TodayLine {
  readonly when: string
  readonly isLate: boolean
  readonly what: string
}

/** The words of a block’s line; an empty `what` is filled in elsewhere. */
export function todayLine(code: StandardCode, row: TrackedRow, today: IsoDay, figures: Figures): TodayLine {
  switch (code) {
    case 'overdue':
      return overdueLine(row, today)
    case 'due-soon':
      return dueSoonLine(row, today)
    case 'not-started':
      return notStartedLine(row, today)
    case 'father':
      return fatherLine(row, today, figures.thresholds.fatherUnknownDays)
    case 'unanswered':
      return unansweredLine(row)
    case 'births':
      return birthLine(row, today)
    case 'drift':
      return driftLine(row, today)
    default:
      return allocationLine(row, today)
  }
}

function overdueLine({ tracked }: TrackedRow, today: IsoDay): TodayLine {
  const [first, ...others] = overdue(tracked.unmet)
  if (first === undefined) return nothing
  const more = others.length === 0 ? '' : `; ${others.length} more`
  return { when: lateWords(first, today) ?? '', isLate: true, what: `${milestoneShort[first.code]}, ${standardWords(first)}${more}` }
}

function dueSoonLine({ tracked }: TrackedRow, today: IsoDay): TodayLine {
  const [first] = dueFrom(tracked.unmet, today)
  if (first === undefined) return nothing
  const also = dueFrom(tracked.unmet, today).filter(one => one !== first && one.dueOn === first.dueOn)
  const names = [first, ...also].map(({ code }) => milestoneShort[code]).join(', ')
  return { when: nearDay(first.dueOn, today), isLate: false, what: `${names}, ${standardWords(first)}` }
}

function notStartedLine({ tracked }: TrackedRow, today: IsoDay): TodayLine {
  const start = tracked.unmet.find(({ code }) => code === 'assessment_started')
  if (start === undefined) return { when: '', isLate: false, what: 'No due day: the referral was not accepted, or no EDD is known' }
  return { when: dueWords(start, today), isLate: start.state === 'late', what: capitalised(standardWords(start)) }
}

/** Learning point 1: the father is somebody to be spoken to within four weeks of the referral. */
function fatherLine({ line, tracked }: TrackedRow, today: IsoDay, fatherDays: number): TodayLine {
  const dueOn = addDays(line.receivedOn, fatherDays)
  const late = daysBetween(dueOn, today)
  const who = tracked.fatherIdentified ? 'Identified, not spoken to' : 'Not identified'
  const what = `${who}; standard ${fatherDays} days from receipt`
  return late > 0 ? { when: `${days(late)} late`, isLate: true, what } : { when: `by ${nearDay(dueOn, today)}`, isLate: false, what }
}

function unansweredLine({ tracked }: TrackedRow): TodayLine {
  const open = unanswered(tracked)
  const names = [...new Set(open.map(({ code }) => safeguardWords[code]))].join(', ')
  return { when: levelWordsOf(open), isLate: open[0]?.level === 'red', what: names }
}

function birthLine({ line, tracked }: TrackedRow, today: IsoDay): TodayLine {
  const late = line.edd === null ? 0 : daysBetween(line.edd, today)
  const missing = [
    line.bornTonightWritten ? '' : 'if born tonight not written',
    tracked.unmet.some(({ code }) => code === 'birth_plan') ? 'no birth plan' : '',
    tracked.socialWorker === '' ? 'no social worker' : '',
  ].filter(words => words !== '')
  const what = missing.length === 0 ? 'Plan and line for tonight are written' : capitalised(missing.join(', '))
  if (late > 0) return { when: `EDD ${days(late)} ago`, isLate: true, what }
  return { when: line.edd === null ? '' : nearDay(line.edd, today), isLate: false, what }
}

function driftLine({ tracked }: TrackedRow, today: IsoDay): TodayLine {
  const drift = tracked.raised.find(({ code }) => code === 'drift')
  if (drift === undefined) return nothing
  return { when: `since ${nearDay(drift.since, today)}`, isLate: drift.level === 'red', what: '' }
}

function allocationLine({ line, tracked }: TrackedRow, today: IsoDay): TodayLine {
  const missing = [tracked.socialWorker === '' ? 'no social worker' : '', tracked.lead === '' ? 'no lead' : ''].filter(
    words => words !== '',
  )
  // Below the name, where it is never cut off for a button beside it.
  return { when: '', isLate: false, what: `${capitalised(missing.join(', '))}, received ${nearDay(line.receivedOn, today)}` }
}

const nothing: TodayLine = { when: '', isLate: false, what: '' }

/**
 * The standard without its reason, which the referral’s milestones give: `standard 21 days from
 * receipt`.
 */
function standardWords({ standard }: Unmet): string {
  return `standard ${standard.split(',')[0]}`
}

function dueWords(one: Unmet, today: IsoDay): string {
  return lateWords(one, today) ?? `by ${nearDay(one.dueOn, today)}`
}

function days(count: number): string {
  return counted(count, 'day')
}
