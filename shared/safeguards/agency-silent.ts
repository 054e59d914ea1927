import type { IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { type Agency, agencies } from '../directory/model.ts'
import type { CaseFile, DiscussionFacts } from '../referrals/case-file.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { counted, finding, type Part, steps } from './parts.ts'
import { isWatched } from './state.ts'

/**
 * An agency that was invited gave no information at two meetings running: those asked at every case, and those involved in this one. Red at twice as many.
 * Child Safeguarding Practice Review Panel 2021.
 */
export const agencySilent: Safeguard = {
  code: 'agency-silent',
  lesson: 'Panel 2021: what agencies hold has to be brought together; silence is not an answer.',
  check(input) {
    const { file, today } = input
    if (!isWatched(file)) return null
    const discussions = file.discussions.filter(({ on }) => on <= today)
    const asked = discussions.length === 0 ? new Set<Agency>() : askedOf(input, discussions)
    return finding(...[...asked].map(agency => silence(agency, discussions, input.thresholds.silentMeetings)))
  },
}

function askedOf({ file, today, thresholds }: SafeguardInput, discussions: readonly DiscussionFacts[]): Set<Agency> {
  return new Set([...thresholds.coreAgencies, ...discussions.flatMap(({ agenciesHeard }) => agenciesHeard), ...involvedIn(file, today)])
}

function involvedIn({ events, actions }: CaseFile, today: IsoDay): Agency[] {
  const told = [...events.filter(({ on }) => on <= today), ...actions.filter(({ raisedOn }) => raisedOn <= today)]
  return told.flatMap(({ agency }) => (agency === null ? [] : [agency]))
}

function silence(agency: Agency, discussions: readonly DiscussionFacts[], allowed: number): Part | null {
  const invited = discussions.filter(
    ({ agenciesInvited, agenciesHeard }) => agenciesInvited.includes(agency) || agenciesHeard.includes(agency),
  )
  const running = invited.slice(invited.findLastIndex(({ agenciesHeard }) => agenciesHeard.includes(agency)) + 1)
  const [first, began] = [running[0], running[allowed - 1]]
  if (first === undefined || began === undefined) return null
  return {
    level: running.length < allowed * 2 ? 'amber' : 'red',
    sentence: `${agencies[agency]} gave no information at ${counted(running.length, 'meeting')} running, since ${longDay(first.on)}.`,
    by: `information of ${agencies[agency]} at a meeting`,
    since: began.on,
    grounds: steps(allowed, running.length).map(step => `agency:${agency}:${first.on}:${step}`),
  }
}
