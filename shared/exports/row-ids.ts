import type { RecentChange } from '../assurance/calls.ts'
import type { ChronologyEntry } from '../chronology/chronology.ts'
import type { Milestone } from '../milestones/model.ts'

/**
 * How an exported list names rows that have no id of their own; the page and the register say the
 * same.
 */
export const rowIds = {
  chronology: ({ kind, id }: Pick<ChronologyEntry, 'kind' | 'id'>) => `${kind} ${id}`,
  /** A milestone such as a review can come more than once. */
  milestone: ({ code, dueOn }: Pick<Milestone, 'code' | 'dueOn'>) => `${code} ${dueOn}`,
  /** A change can say a whole action; the moment and the referral stand before its words. */
  change: ({ at, what, referralId, by }: RecentChange) => [at, referralId ?? '', by, what].join(' ').slice(0, 400),
}
