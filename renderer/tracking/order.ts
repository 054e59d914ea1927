import type { Milestone } from '../../shared/milestones/model.ts'
import { type Level, levels, type Raised } from '../../shared/safeguards/model.ts'

/**
 * What is unanswered, the reds first and then in the order of the domain; and what an answer
 * covers.
 */
export function foldRaised(raised: readonly Raised[]): { readonly open: readonly Raised[]; readonly answered: readonly Raised[] } {
  const sorted = raised.toSorted((one, other) => place(other.level) - place(one.level))
  return { open: sorted.filter(({ answer }) => answer === null), answered: sorted.filter(({ answer }) => answer !== null) }
}

function place(level: Level): number {
  return levels.indexOf(level)
}

/** `2 red, 1 amber`: how many there are of each level, in words. */
export function levelCounts(raised: readonly Raised[]): string {
  const words: Record<Level, string> = { red: 'red', amber: 'amber', info: 'to know' }
  return levels
    .toReversed()
    .map(level => ({ level, many: raised.filter(one => one.level === level).length }))
    .filter(({ many }) => many > 0)
    .map(({ level, many }) => `${many} ${words[level]}`)
    .join(', ')
}

/** So many are named beside a case. */
const shownNext = 5

/** What is not met and still wanted, earliest first. */
export function dueNext(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones
    .filter(({ state }) => state === 'late' || state === 'amber' || state === 'due')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
    .slice(0, shownNext)
}

/**
 * `Learning point 2: the assessment did not begin …` → `Learning point 2.`: the name of the lesson
 * without its story.
 */
export function shortLesson(lesson: string): string {
  const name = lesson.split(/[:;]/)[0]?.trim() ?? ''
  return name === '' || /[.!?]$/.test(name) ? name : `${name}.`
}
