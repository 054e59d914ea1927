import { longDay } from '../calendar/words.ts'
import type { DiscussionFacts } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import { type Agency, agencies } from '../directory/model.ts'
import { counted } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { finding, type Part, steps } from './parts.ts'

/**
 * An agency that was invited gave no information at two meetings running: those asked at every
 * case, and those involved in this one. Red at twice as many. Child Safeguarding Practice Review
 * Panel 2021.
 */
export const agencySilent: Safeguard = {
  code: 'agency-silent',
  lesson: 'Panel 2021: what agencies hold has to be brought together; silence is not an answer.',
  check(input) {
    const { file, today, thresholds } = input
    const { silentMeetings } = thresholds
    if (!isWatched(file) || file.discussions.length < silentMeetings) return null
    const discussions = file.discussions.filter(({ on }) => on <= today)
    const invited = new Set(discussions.flatMap(({ agenciesInvited }) => agenciesInvited))
    return finding(...[...invited].map(agency => silence(agency, discussions, input)))
  },
}

/**
 * Asked at every case, or involved in this one: heard before, or named at an event or an action.
 */
function isAsked(agency: Agency, { file, today, thresholds }: SafeguardInput): boolean {
  return (
    thresholds.coreAgencies.includes(agency) ||
    file.discussions.some(({ on, agenciesHeard }) => on <= today && agenciesHeard.includes(agency)) ||
    file.events.some(event => event.agency === agency && event.on <= today) ||
    file.actions.some(action => action.agency === agency && action.raisedOn <= today)
  )
}

/** The meetings it was invited to since it last spoke. */
function silentAt(agency: Agency, discussions: readonly DiscussionFacts[]): DiscussionFacts[] {
  const heardAt = discussions.findLastIndex(({ agenciesHeard }) => agenciesHeard.includes(agency))
  return discussions.slice(heardAt + 1).filter(({ agenciesInvited }) => agenciesInvited.includes(agency))
}

function silence(agency: Agency, discussions: readonly DiscussionFacts[], input: SafeguardInput): Part | null {
  const allowed = input.thresholds.silentMeetings
  const running = silentAt(agency, discussions)
  const [first, began] = [running[0], running[allowed - 1]]
  if (first === undefined || began === undefined || !isAsked(agency, input)) return null
  return {
    level: running.length < allowed * 2 ? 'amber' : 'red',
    sentence: `${agencies[agency]} gave no information at ${counted(running.length, 'meeting')} running, since ${longDay(first.on)}.`,
    by: `information of ${agencies[agency]} at a meeting`,
    since: began.on,
    grounds: steps(allowed, running.length).map(step => `agency:${agency}:${first.on}:${step}`),
  }
}
