import { daysBetween, type IsoDay } from '../calendar/day.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { earlier, isWatched } from '../case-file/state.ts'
import type { FactorCode } from '../referrals/factors.ts'
import type { Safeguard } from './model.ts'
import { ago, finding, latestOf } from './parts.ts'

const factors: readonly FactorCode[] = ['4B', '4C']

/**
 * Mental health is on record and no perinatal or adult mental health service has given its view; a
 * view does not speak for a crisis after it. What the service says at the meeting is a view. Red
 * after four weeks. Briefing, Child D: a history of anxiety and depression.
 */
export const mentalHealthUnanswered: Safeguard = {
  code: 'mental-health-unanswered',
  lesson:
    'Child D: the mother had a history of mental health problems including anxiety and depression; the baby was injured at three weeks.',
  check({ file, today, thresholds }) {
    if (!isWatched(file)) return null
    const viewed = latestView(file, today)
    const crises = file.events.filter(
      ({ kind, on, detail }) =>
        kind === 'significant_event' && detail.answer === 'crisis' && on <= today && (viewed === null || on > viewed),
    )
    const noted = file.factors.filter(({ code, notedOn }) => viewed === null && factors.includes(code) && notedOn <= today)
    const first = [...crises.map(({ on }) => on), ...noted.map(({ notedOn }) => notedOn)].reduce<IsoDay | null>(earlier, null)
    if (first === null) return null

    const since = latestOf(first, file.receivedOn)
    const days = daysBetween(since, today)
    const what = noted.length > 0 ? 'Mental health recorded as a factor' : 'A mental health crisis recorded'
    return finding({
      level: days >= thresholds.supportDays ? 'red' : 'amber',
      sentence: `${what} ${ago(days)}: no ${viewed === null ? '' : 'later '}view of perinatal or adult mental health is recorded.`,
      by: 'a view of perinatal or adult mental health',
      since,
      grounds: [...(noted.length > 0 ? ['factor'] : []), ...crises.map(({ on }) => `crisis:${on}`)],
    })
  },
}

function latestView({ events, discussions }: CaseFile, today: IsoDay): IsoDay | null {
  const recorded = events.findLast(({ kind, on }) => kind === 'mental_health_view' && on <= today)?.on ?? null
  const said = discussions.findLast(({ on, agenciesHeard }) => on <= today && agenciesHeard.includes('mental_health'))?.on ?? null
  return recorded !== null && (said === null || recorded > said) ? recorded : said
}
