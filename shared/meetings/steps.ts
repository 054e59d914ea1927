import type { AgendaItem } from './model.ts'

/** Where the chair is: before the cases, on one case, or after them. */
export type Step = 'opening' | 'closing' | (string & {})

type Stop = Pick<AgendaItem, 'id' | 'state'>

/**
 * Where *next case* leads: the next case in the order of the agenda that has neither an outcome nor
 * *not reached*, beginning again at the top after the last one; when no other is left, the closing
 * step.
 */
export function nextStep(items: readonly Stop[], current: Step): Step {
  const at = items.findIndex(item => item.id === current)
  const after = current === 'closing' ? [] : items.slice(at + 1)
  const before = current === 'closing' ? [] : items.slice(0, Math.max(0, at))
  const next = [...after, ...before].find(item => item.state === 'waiting')
  return next?.id ?? 'closing'
}

/** The step before this one in the order of the agenda, whatever its state. */
export function previousStep(items: readonly Stop[], current: Step): Step {
  if (current === 'opening') return 'opening'
  const at = current === 'closing' ? items.length : items.findIndex(item => item.id === current)
  return items[at - 1]?.id ?? 'opening'
}

/**
 * Where a meeting is taken up again after the window was closed: the first case not yet discussed,
 * or the opening when none is discussed.
 */
export function resumeStep(items: readonly Stop[]): Step {
  if (items.every(item => item.state === 'waiting')) return 'opening'
  return items.find(item => item.state === 'waiting')?.id ?? 'closing'
}
