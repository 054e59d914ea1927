import { daysBetween } from '../calendar/day.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { acceptance, isWatched } from '../case-file/state.ts'
import type { Safeguard } from './model.ts'
import { ago, finding, latestOf } from './parts.ts'

/**
 * Accepted, and nobody has searched for the same family or an earlier pregnancy. Portsmouth Child E
 * (2018): decided on the wrong information that the family was not known.
 */
export const historyNotSearched: Safeguard = {
  code: 'history-not-searched',
  lesson:
    'Portsmouth Child E: decided on the wrong information that the family was not known; an assessment of an older child was on record.',
  check({ file, today }) {
    if (!isWatched(file) || file.linkedEarlier || firstEvent(file, ['history_search'], today) !== undefined) return null
    const accepted = acceptance(file, today)
    if (accepted.state !== 'accepted') return null
    const since = latestOf(accepted.since, file.receivedOn)
    const days = daysBetween(since, today)
    return finding({
      level: 'amber',
      sentence: `Accepted ${ago(days)}, and no search for earlier pregnancies and records is recorded.`,
      by: 'recording the search, or linking the earlier pregnancy',
      since,
      grounds: ['not_searched'],
    })
  },
}
