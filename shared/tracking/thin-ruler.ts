import { gestationDays } from '../calendar/gestation.ts'
import type { MarkState } from '../milestones/ruler.ts'
import { plural } from '../words.ts'
import type { TrackedLine } from './model.ts'

/** A mark of a list row’s ruler: gestation in days, and how it stands. */
export interface ThinMark {
  readonly at: number
  readonly state: MarkState
}

/** Weeks that the ruler shows; what comes long after the birth has no place on it. */
const lastDay = 42 * 7

/** The milestones of a list row on its ruler, what is late last so that it is drawn on top. */
export function thinMarks(marks: TrackedLine['marks'], edd: string): ThinMark[] {
  return marks
    .map(({ on, state }): ThinMark => ({ at: gestationDays(edd, on), state: stateOf(state) }))
    .filter(({ at }) => at <= lastDay)
    .sort((one, other) => Number(one.state === 'late') - Number(other.state === 'late'))
}

/** `4 milestones done, 2 late, 1 due.` */
export function thinWords(marks: TrackedLine['marks']): string {
  const counts = (['done', 'late', 'due'] as const).map(state => ({
    state,
    count: marks.filter(mark => stateOf(mark.state) === state).length,
  }))
  const said = counts.filter(({ count }) => count > 0)
  if (said.length === 0) return 'No milestone.'
  const milestones = plural(said[0]?.count ?? 0, 'milestone', 'milestones')
  return `${said.map(({ state, count }, index) => (index === 0 ? `${count} ${milestones} ${state}` : `${count} ${state}`)).join(', ')}.`
}

function stateOf(state: TrackedLine['marks'][number]['state']): MarkState {
  if (state === 'met' || state === 'met_late') return 'done'
  return state === 'late' ? 'late' : 'due'
}
