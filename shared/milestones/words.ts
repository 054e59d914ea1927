import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationWords, isPastTerm } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { bornBy, hasEnded } from '../case-file/state.ts'
import { counted } from '../words.ts'
import { anchorWords } from './anchor-words.ts'
import { isTonight } from './gestations.ts'
import type { Anchor, Milestone, MilestoneRule, Protocol } from './model.ts'

/** A milestone before its words. */
export type Facts = Omit<Milestone, 'standard' | 'sentence'>

interface Standing {
  readonly compressed: boolean
  readonly afterBirth?: true
  /** The anchor that gave the due day. */
  readonly anchor: Anchor
}

/**
 * What a milestone is measured against: `20+0`, `16+0, 4 weeks earlier because the birth may come
 * early`, `10 working days after the …`,
 * `21 days from receipt, because it came too late for 20+0`.
 */
export function standardOf(
  rule: MilestoneRule,
  { compressed, afterBirth, anchor }: Standing,
  { compressedDays }: Protocol,
  { earlier, meetingIntervalDays }: { readonly earlier: number; readonly meetingIntervalDays: number },
): string {
  if (rule.code === 'pre_discharge') return 'before discharge'
  if (anchor.from !== 'gestation')
    return anchor === rule.motherUnfit ? `${anchorWords(anchor)}, because the mother is not medically fit to attend` : anchorWords(anchor)
  if (afterBirth) return `${counted(compressedDays, 'day')} from the decision, because it was made after the birth`
  const at = anchorWords(moved(anchor, earlier))
  if (!compressed) return earlier > 0 ? `${at}, ${earlier / 7} weeks earlier because the birth may come early` : at
  const tonight = isTonight(rule.code) && meetingIntervalDays <= compressedDays
  return `${tonight ? 'the next meeting after receipt' : `${counted(compressedDays, 'day')} from receipt`}, because it came too late for ${at}`
}

function moved(anchor: Extract<Anchor, { from: 'gestation' }>, earlier: number): Anchor {
  const days = Math.max(0, anchor.weeks * 7 + anchor.days - earlier)
  return { ...anchor, weeks: Math.floor(days / 7), days: days % 7 }
}

/** One milestone in a plain sentence: `Due 20 September 2026 at 20+0; 9 weeks 4 days late.` */
export function sentenceOf(facts: Facts, file: CaseFile, today: IsoDay): string {
  const was = facts.originalDueOn === facts.dueOn ? '' : ` First due ${longDay(facts.originalDueOn)}.`
  return `${statement(facts, file, today)}${was}`
}

function statement({ code, state, dueOn, metOn }: Facts, file: CaseFile, today: IsoDay): string {
  const due = `Due ${at(dueOn, file)}`
  switch (state) {
    case 'met':
      if (metOn === null && code === 'decision') return `A social worker is named, the day is not recorded; due ${longDay(dueOn)}.`
      return metOn === null ? `Written; due ${longDay(dueOn)}.` : `Met ${at(metOn, file)}; due ${longDay(dueOn)}.`
    case 'met_late':
      return `Met ${at(metOn ?? dueOn, file)}, ${span(daysBetween(dueOn, metOn ?? dueOn))} late; due ${longDay(dueOn)}.`
    case 'late':
      return `${due}; ${span(daysBetween(dueOn, today))} late.`
    case 'amber':
    case 'due':
      return `${due}${dueOn === today ? ', today' : `, in ${span(daysBetween(today, dueOn))}`}.`
    case 'moot':
      return mootStatement(due, dueOn, file, today)
  }
}

/** An ended pregnancy is not measured any more: not a word of lateness. */
function mootStatement(due: string, dueOn: IsoDay, file: CaseFile, today: IsoDay): string {
  if (hasEnded(file)) return 'Not needed any more.'
  const born = bornBy(file, today)
  const until = born ?? file.closedOn ?? today
  const when = born !== null ? `when the baby was born on ${longDay(born)}` : 'when the referral was closed'
  const late = until > dueOn ? `, ${span(daysBetween(dueOn, until))} late` : ''
  return `${due}; not met ${when}${late}.`
}

/** A day with its gestation, while it is one of the pregnancy. */
function at(on: IsoDay, file: CaseFile): string {
  const gestation = gestationWords(file, on)
  if (gestation === null) return longDay(on)
  return file.edd !== null && file.bornOn === null && isPastTerm(file.edd, on)
    ? `${longDay(on)}, ${gestation}`
    : `${longDay(on)} at ${gestation}`
}

/** `5 days`, `9 weeks 4 days`. */
function span(days: number): string {
  if (days < 14) return counted(days, 'day')
  const rest = days % 7
  return `${counted(Math.floor(days / 7), 'week')}${rest === 0 ? '' : ` ${counted(rest, 'day')}`}`
}
