import { type Action, actionStateWords } from '../actions/model.ts'
import { outcomeWords } from '../meetings/outcomes.ts'
import type { Discussion } from '../referrals/model.ts'
import { counted, uncapitalised } from '../words.ts'
import type { ChronologySources } from './chronology.ts'
import { type ChronologyEntry, filledParts } from './entry.ts'

/**
 * Discussions with their outcome and how many actions came of them; actions raised elsewhere, and
 * how actions ended.
 */
export function meetingEntries({ referral, actions }: Pick<ChronologySources, 'referral' | 'actions'>): ChronologyEntry[] {
  const standing = actions.filter(({ state }) => state !== 'withdrawn')
  return [
    ...referral.discussions.map(discussion => discussed(discussion, standing)),
    ...standing.filter(({ itemId }) => itemId === null).map(raised),
    ...standing.flatMap(ended),
  ]
}

function discussed({ itemId, meetingId, date, outcome }: Discussion, actions: readonly Action[]): ChronologyEntry {
  const many = actions.filter(action => action.itemId === itemId).length
  const words =
    outcome === null ? null : Object.hasOwn(outcomeWords, outcome) ? outcomeWords[outcome as keyof typeof outcomeWords] : outcome
  return {
    id: itemId,
    on: date,
    kind: 'meeting',
    words: words === null ? 'Discussed' : `Discussed. Outcome: ${uncapitalised(words)}`,
    detail: many === 0 ? '' : counted(many, 'action'),
    part: 'meetings',
    meetingId,
    ...(words === null ? { missing: 'No outcome recorded' } : {}),
  }
}

function raised({ id, text, owner, raisedOn }: Action): ChronologyEntry {
  return {
    id: `raised ${id}`,
    on: raisedOn,
    kind: 'action',
    words: `Action raised: ${text}`,
    detail: owner === '' ? '' : `For ${owner}`,
    part: 'actions',
  }
}

function ended({ id, text, owner, state, closedOn, reason }: Action): ChronologyEntry[] {
  if (state === 'open' || closedOn === null) return []
  const words = `Action ${uncapitalised(actionStateWords[state])}: ${text}`
  return [{ id: `ended ${id}`, on: closedOn, kind: 'action', words, detail: filledParts(owner, reason), part: 'actions' }]
}
