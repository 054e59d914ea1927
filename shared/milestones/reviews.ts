import type { IsoDay } from '../calendar/day.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { bornBy, hasEnded } from '../case-file/state.ts'
import { laterReviewWords } from './anchor-words.ts'
import { type Calendar, type CountedAnchor, countedDay, countFrom } from './anchors.ts'
import type { Milestone, MilestoneRule, MilestoneState } from './model.ts'
import { type Facts, sentenceOf } from './words.ts'

/**
 * Days of the reviews held after the birth: the first one, the later ones, and review conferences.
 * Oldest first, each day once.
 */
export function reviewDays(file: CaseFile, today: IsoDay): IsoDay[] {
  const born = bornBy(file, today)
  if (born === null) return []
  const held = file.events.filter(
    ({ kind, on }) => on >= born && on <= today && (kind === 'first_review' || kind === 'later_review' || kind === 'review_conference'),
  )
  return [...new Set(held.map(({ on }) => on))].sort()
}

/**
 * Later reviews come again and again while the plan is in force: each is counted from the review
 * before it. Those held, and the one that is owed now (`applies`: the plan is in force).
 */
export function laterReviews(rule: MilestoneRule, file: CaseFile, calendar: Calendar, applies: boolean): Milestone[] {
  const [anchor] = rule.due
  if (anchor === undefined || anchor.from === 'gestation') return []
  const held = reviewDays(file, calendar.today)
  const pairs: { readonly dueOn: IsoDay | null; readonly metOn: IsoDay | null }[] = held.map((on, index) => ({
    dueOn: countedOn(anchor, on, file, calendar),
    metOn: held[index + 1] ?? null,
  }))
  return pairs.flatMap(({ dueOn, metOn }) => {
    if (dueOn === null || (metOn === null && !applies)) return []
    return [milestone(dueOn, metOn, anchor, file, calendar.today)]
  })
}

function countedOn(anchor: CountedAnchor, review: IsoDay, file: CaseFile, calendar: Calendar): IsoDay | null {
  return anchor.from === 'event' && anchor.event === 'first_review'
    ? countFrom(review, anchor, calendar)
    : countedDay(anchor, file, calendar)
}

function milestone(dueOn: IsoDay, metOn: IsoDay | null, anchor: CountedAnchor, file: CaseFile, today: IsoDay): Milestone {
  const facts: Facts = {
    code: 'later_review',
    state: stateOf(dueOn, metOn, file, today),
    originalDueOn: dueOn,
    dueOn,
    amberOn: null,
    redOn: dueOn,
    compressed: false,
    metOn,
    pastStop: false,
  }
  return {
    ...facts,
    standard: laterReviewWords(anchor),
    sentence: sentenceOf(facts, file, today),
  }
}

function stateOf(dueOn: IsoDay, metOn: IsoDay | null, file: CaseFile, today: IsoDay): MilestoneState {
  if (metOn !== null) return metOn > dueOn ? 'met_late' : 'met'
  if (file.status !== 'open' || hasEnded(file)) return 'moot'
  return today > dueOn ? 'late' : 'due'
}
