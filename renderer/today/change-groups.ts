import type { RecentChange } from '../../shared/assurance/calls.ts'
import { aboutReferrals, toldApart, withMark } from '../../shared/people/identity.ts'

/**
 * What one person did at one moment, and to which referrals: planning a meeting touches every
 * referral on its agenda, and is one thing done.
 */
export interface ChangeGroup extends Pick<RecentChange, 'at' | 'by' | 'what'> {
  readonly babies: readonly { readonly referralId: string; readonly name: string }[]
}

/** Changes in their order, those of one moment together. */
export function changeGroups(changes: readonly RecentChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  const apart = toldApart(aboutReferrals(changes))
  for (const { at, by, what, referralId, babyName } of changes) {
    const key = JSON.stringify([at, by, what])
    const { babies = [] } = groups.get(key) ?? {}
    groups.set(key, {
      at,
      by,
      what,
      babies: referralId === null ? babies : [...babies, { referralId, name: withMark(babyName, apart.get(referralId)) }],
    })
  }
  return [...groups.values()]
}
