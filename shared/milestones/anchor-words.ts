import { eventKinds } from '../events/kinds.ts'
import { counted, uncapitalised } from '../words.ts'
import type { AnchorEvent } from './anchors.ts'
import type { Anchor } from './model.ts'

const unitWords = { calendar_days: 'day', working_days: 'working day', months: 'month', meetings: 'meeting' } as const

/**
 * `20+0`, `10 working days after the initial child protection conference`, `the day of the birth`.
 */
export function anchorWords(anchor: Anchor): string {
  if (anchor.from === 'gestation') return `${anchor.weeks}+${anchor.days}`
  const after = startWords(anchor)
  if (anchor.count === 0) return `the day of ${after}`
  if (anchor.unit === 'meetings') return anchor.count === 1 ? `the next meeting after ${after}` : `${anchor.count} meetings after ${after}`
  return `${counted(anchor.count, unitWords[anchor.unit])} after ${after}`
}

/**
 * Later reviews are counted from the one before them, whichever that is: `6 months after the review
 * before`.
 */
export function laterReviewWords(anchor: Anchor): string {
  return anchorWords(anchor).replace(/the first review after the birth$/, 'the review before')
}

/** What a counted anchor starts from: `receipt`, `the birth`, `the strategy discussion`. */
export function startWords(anchor: Exclude<Anchor, { from: 'gestation' }>): string {
  return anchor.from === 'birth' ? 'the birth' : eventWords(anchor.event)
}

function eventWords(event: AnchorEvent): string {
  if (event === 'received') return 'receipt'
  if (event === 'discussed') return 'the first discussion'
  const { words } = eventKinds[event]
  return `the ${uncapitalised(words)}`
}
